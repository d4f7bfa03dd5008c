import { byId, element, fill } from './element.js';
import { messageElement } from './message.js';

/** How far from the end somebody may have scrolled and still be taken along by new messages. */
const nearEndPx = 120;

/**
 * Shows a channel from its first message on.
 * @param {any} channel
 * @param {import('./message.js').Hooks} hooks
 */
export function showChannel(channel, hooks) {
  const list = byId('messages');
  const messages = channel.messages.map((/** @type {any} */ view, /** @type {number} */ index) =>
    messageElement(view, channel.messages[index - 1], hooks),
  );
  fill(list, beginning(channel), ...messages);
  list.scrollTop = list.scrollHeight;
}

/**
 * Shows one message that is new or has changed, and leaves the others as they are: somebody may be using them.
 * @param {any} channel
 * @param {any} view
 * @param {import('./message.js').Hooks} hooks
 */
export function showMessage(channel, view, hooks) {
  const list = byId('messages');
  const atEnd = list.scrollHeight - list.scrollTop - list.clientHeight < nearEndPx;
  const index = channel.messages.findIndex((/** @type {any} */ one) => one.message.id === view.message.id);
  const made = messageElement(view, channel.messages[index - 1], hooks);
  const shown = list.querySelector(`[data-id="${view.message.id}"]`);
  if (shown === null) list.append(made);
  else replaceKeepingFocus(shown, made);
  if (atEnd) list.scrollTop = list.scrollHeight;
}

/**
 * Somebody who uses the keyboard stays where they were: on the same button of the changed message.
 * @param {Element} shown
 * @param {Element} made
 */
function replaceKeepingFocus(shown, made) {
  const controls = (/** @type {Element} */ of) => [...of.querySelectorAll('button, a, select')];
  const index = controls(shown).findIndex((control) => control === document.activeElement);
  shown.replaceWith(made);
  const control = controls(made)[index];
  if (control instanceof HTMLElement) control.focus();
}

/** @param {any} channel */
function beginning(channel) {
  const sign = channel.direct ? '@' : '#';
  return element(
    'div',
    { class: 'beginning' },
    element('span', { class: 'beginning-sign', 'aria-hidden': 'true' }, sign),
    element('h2', {}, channel.direct ? channel.name : `Welcome to #${channel.name}!`),
    element(
      'p',
      {},
      `This is the start of the ${channel.direct ? 'conversation' : `#${channel.name} channel`}. `,
    ),
    element(
      'p',
      {},
      'Type ',
      element('kbd', {}, '/'),
      ' to see what the bot can do. Whatever it posts appears here by itself.',
    ),
  );
}
