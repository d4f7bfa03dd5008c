import { channelSign } from './channel-sign.js';
import { byId, element, fill } from './element.js';
import { themeButton } from './theme.js';

/**
 * The bar above the messages.
 * @param {any} channel
 * @param {string} trouble what is wrong with the page's own connection, if anything
 * @param {string} [parent] the name of the channel that a thread is in
 */
export function showHeader(channel, trouble, parent) {
  fill(
    byId('channel-header'),
    opener({ text: '☰', label: 'Channels', controls: 'sidebar' }),
    channel !== undefined && channelSign(channel),
    parent !== undefined && element('span', { class: 'parent' }, `${parent} ›`),
    element('h2', {}, channel?.name ?? ''),
    element('p', { class: 'topic' }, channel?.topic ?? ''),
    trouble !== '' && element('p', { class: 'trouble', role: 'status' }, trouble),
    element('span', { class: 'grow' }),
    themeButton(),
    opener({ text: 'Behind the scenes', label: 'Behind the scenes', controls: 'behind' }),
  );
}

/** In a narrow window the sides lie over the messages: puts them away there, and leaves a wide window as it is. */
export function closeDrawers() {
  if (!matchMedia('(max-width: 75rem)').matches) return;
  document.body.classList.remove('sidebar-toggled', 'behind-toggled');
  for (const button of document.querySelectorAll('.opener[aria-controls]')) tellState(button);
}

/**
 * A button that opens and closes a side of the page. Whether it begins open depends on the width of the window.
 * @param {{ text: string, label: string, controls: 'sidebar' | 'behind' }} of
 */
function opener({ text, label, controls }) {
  const facts = {
    type: 'button',
    class: `opener opens-${controls}`,
    'aria-label': label,
    'aria-controls': controls,
  };
  const toggle = () => {
    document.body.classList.toggle(`${controls}-toggled`);
    tellState(button);
  };
  const button = element('button', { ...facts, onclick: toggle }, text);
  tellState(button);
  return button;
}

/** @param {Element} button */
function tellState(button) {
  const side = byId(button.getAttribute('aria-controls') ?? '');
  button.setAttribute('aria-expanded', String(getComputedStyle(side).visibility === 'visible'));
}
