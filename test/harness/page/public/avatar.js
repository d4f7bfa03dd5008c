import { element } from './element.js';

const colours = ['#5865f2', '#3ba55d', '#faa61a', '#ed4245', '#eb459e', '#2f5d62', '#9b59b6'];

/** Parts names that share their letters. */
const spread = 3;

/** A round picture with somebody's initial; always the same colour for the same name. @param {string} name */
export function avatar(name) {
  const sum = [...name].reduce((total, letter) => total * spread + (letter.codePointAt(0) ?? 0), 0);
  const made = element('span', { class: 'avatar', 'aria-hidden': 'true' }, name.slice(0, 1).toUpperCase());
  made.style.setProperty('--colour', colours[sum % colours.length] ?? '');
  return made;
}

/** The picture of the one bot that there is: the page's own icon. */
export function botAvatar() {
  return element('img', { class: 'avatar', src: '/icon.svg', alt: '' });
}
