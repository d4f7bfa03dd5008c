import { channelSign } from './channel-sign.js';
import { byId, element, fill } from './element.js';
import { forumElement } from './forum-view.js';
import { messageElement } from './message.js';
import { isForum, isThread } from './world.js';

/** @typedef {import('./message.js').Hooks & { threadsOf: (id: string) => any[] }} Hooks */

/** How far from the end somebody may have scrolled and still be taken along by new messages. */
const nearEndPx = 120;

/**
 * Shows a channel from its first message on.
 * @param {any} channel
 * @param {Hooks} hooks
 */
export function showChannel(channel, hooks) {
  const list = byId('messages');
  if (isForum(channel)) return fill(list, forumElement(channel, hooks.threadsOf(channel.id), hooks.open));
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
 * @param {Hooks} hooks
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
  const isPlain = channel.direct || isThread(channel);
  const kind = isThread(channel) ? 'thread' : 'conversation';
  return element(
    'div',
    { class: 'beginning' },
    element('span', { class: 'beginning-sign', 'aria-hidden': 'true' }, channelSign(channel)),
    element('h2', {}, isPlain ? channel.name : `Welcome to #${channel.name}!`),
    element('p', {}, `This is the start of the ${isPlain ? kind : `#${channel.name} channel`}.`),
    element(
      'p',
      {},
      'Type ',
      element('kbd', {}, '/'),
      ' to see what the bot can do. Whatever it posts appears here by itself.',
    ),
  );
}
