import { element } from './element.js';

/** @typedef {'eye' | 'silent' | 'file' | 'thread' | 'forum' | 'megaphone' | 'chat' | 'sun' | 'moon'} Name */

/**
 * A small picture in the colour of the text around it.
 * @param {Name} name a file in `icons`
 * @param {string} [label] what it says to those who cannot see it; without one it is mere ornament
 */
export function icon(name, label) {
  const heard =
    label === undefined ? { 'aria-hidden': 'true' } : { role: 'img', 'aria-label': label, title: label };
  const made = element('span', { class: 'icon', ...heard });
  made.style.setProperty('--picture', `url('/icons/${name}.svg')`);
  return made;
}
