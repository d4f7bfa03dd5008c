import { element } from './element.js';

const key = 'theme';

/** Uses the theme that was chosen last, or the system's. */
export function applyTheme() {
  document.documentElement.dataset['theme'] = localStorage.getItem(key) ?? systemTheme();
}

/** The switch between dark and light. */
export function themeButton() {
  const label = () => (document.documentElement.dataset['theme'] === 'dark' ? 'Light theme' : 'Dark theme');
  const toggle = (/** @type {{ currentTarget: HTMLElement }} */ { currentTarget }) => {
    localStorage.setItem(key, document.documentElement.dataset['theme'] === 'dark' ? 'light' : 'dark');
    applyTheme();
    currentTarget.textContent = label();
  };
  return element('button', { type: 'button', class: 'button secondary', onclick: toggle }, label());
}

function systemTheme() {
  return matchMedia('(prefers-color-scheme: light)').matches ? 'light' : 'dark';
}
