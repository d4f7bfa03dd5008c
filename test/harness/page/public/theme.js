import { element, fill } from './element.js';
import { icon } from './icon.js';

const key = 'theme';

/** Uses the theme that was chosen last, or the system's. */
export function applyTheme() {
  document.documentElement.dataset['theme'] = localStorage.getItem(key) ?? systemTheme();
}

/** The switch between dark and light. */
export function themeButton() {
  const isDark = () => document.documentElement.dataset['theme'] === 'dark';
  const button = element('button', { type: 'button', class: 'opener theme' });
  const show = () => fill(button, icon(isDark() ? 'sun' : 'moon', isDark() ? 'Light theme' : 'Dark theme'));
  button.addEventListener('click', () => {
    localStorage.setItem(key, isDark() ? 'light' : 'dark');
    applyTheme();
    show();
  });
  show();
  return button;
}

function systemTheme() {
  return matchMedia('(prefers-color-scheme: light)').matches ? 'light' : 'dark';
}
