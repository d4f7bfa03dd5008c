import { avatar, botAvatar } from './avatar.js';
import { nested } from './components.js';
import { element } from './element.js';
import { embedElement } from './embeds.js';
import { attachmentElement } from './files.js';
import { markdown } from './markdown.js';
import { icon } from './icon.js';
import { messageTime } from './times.js';

/** Source: Discord docs, Message, "Message Flags". */
const flags = { suppressEmbeds: 1 << 2, loading: 1 << 7, silent: 1 << 12, components: 1 << 15 };

/** Messages of one author within this time share one heading. */
const groupMs = 7 * 60_000;

/**
 * @typedef {object} Hooks
 * @property {import('./markdown.js').Names} names
 * @property {(view: any) => void} dismiss
 * @property {(view: any, at: { x: number, y: number, from: Element | null }) => void} menu
 * @property {(id: string) => any} thread the thread on a message, if any
 * @property {(channelId: string) => void} open
 * @property {() => import('./pickable.js').Surroundings} around
 * @property {(view: any, customId: string, picked?: string[]) => Promise<void>} use rejects with the words to show
 */

/**
 * One message as Discord shows it.
 * @param {any} view the message, whether it is ephemeral, and the command that it answers
 * @param {any} before the message above it, if any
 * @param {Hooks} hooks
 */
export function messageElement(view, before, hooks) {
  const { message, ephemeral, use } = view;
  if (view.pending !== undefined) return pendingElement(view, hooks);
  const shown = shownName(message);
  const continued = use === null && !ephemeral && continues(message, before);
  return element(
    'article',
    {
      class: `message${ephemeral ? ' ephemeral' : ''}${continued ? ' continued' : ''}`,
      'data-id': message.id,
      'aria-label': `Message of ${shown}`,
      oncontextmenu: (event) => openMenu(event, view, hooks),
    },
    use !== null && useLine(use),
    element(
      'div',
      { class: 'message-row' },
      message.author.bot ? botAvatar() : avatar(shown),
      element(
        'div',
        { class: 'message-body' },
        heading(message, shown),
        ...content(view, hooks),
        threadLine(message, hooks),
        ephemeral && ephemeralNote(view, hooks),
      ),
      moreButton(view, hooks),
    ),
  );
}

/**
 * Links and pictures keep the menu that the browser has for them.
 * @param {any} event
 * @param {any} view
 * @param {Hooks} hooks
 */
function openMenu(event, view, { menu }) {
  if (event.target.closest('a, img, input') !== null) return;
  event.preventDefault();
  menu(view, { x: event.clientX, y: event.clientY, from: null });
}

/** The way to the menu by keyboard, and where there is no right button. @param {any} view @param {Hooks} hooks */
function moreButton(view, { menu }) {
  const open = (/** @type {{ currentTarget: HTMLElement }} */ { currentTarget }) => {
    const { left, bottom } = currentTarget.getBoundingClientRect();
    menu(view, { x: left, y: bottom, from: currentTarget });
  };
  const facts = {
    type: 'button',
    class: 'more',
    'aria-label': 'More for this message',
    'aria-haspopup': 'menu',
  };
  return element('button', { ...facts, onclick: open }, '⋯');
}

/** A thread on a message has the message's id. @param {any} message @param {Hooks} hooks */
function threadLine(message, { thread, open }) {
  const found = thread(message.id);
  if (found === undefined || found.id === message.channel_id) return null;
  const count = found.messages.length;
  const text = `${count} message${count === 1 ? '' : 's'} ›`;
  return element(
    'button',
    { type: 'button', class: 'thread-line', onclick: () => open(found.id) },
    element('strong', {}, found.name),
    element('span', { class: 'thread-count' }, text),
  );
}

/** A command on its way, or one that was never answered. @param {any} view @param {Hooks} hooks */
function pendingElement(view, hooks) {
  const { message, use, pending, failure } = view;
  const state =
    failure === ''
      ? element('p', { class: 'thinking' }, element('span', { class: 'dots' }), pending)
      : element('p', { class: 'failed', role: 'alert' }, failure);
  const body = [heading(message, shownName(message)), state, failure !== '' && ephemeralNote(view, hooks)];
  const row = [botAvatar(), element('div', { class: 'message-body' }, ...body)];
  return element(
    'article',
    { class: 'message ephemeral', 'data-id': message.id },
    useLine(use),
    element('div', { class: 'message-row' }, ...row),
  );
}

/** @param {any} message @param {any} before */
function continues(message, before) {
  if (before === undefined || before.ephemeral || before.message.author.id !== message.author.id)
    return false;
  return Date.parse(message.timestamp) - Date.parse(before.message.timestamp) < groupMs;
}

/** @param {{ user: string, command: string }} use */
function useLine({ user, command }) {
  const mention = element('span', { class: 'mention' }, `/${command}`);
  return element('p', { class: 'use' }, element('strong', {}, user), ' used ', mention);
}

/** @param {any} message @param {string} name */
function heading(message, name) {
  const edited = Boolean(message.edited_timestamp) && message.webhook_id === undefined;
  return element(
    'header',
    { class: 'message-heading' },
    element('strong', { class: 'author' }, name),
    message.author.bot && element('span', { class: 'badge' }, 'APP'),
    messageTime(message.timestamp),
    (message.flags & flags.silent) !== 0 && icon('silent', 'Posted without a notification'),
    edited && element('span', { class: 'quiet' }, '(edited)'),
  );
}

/** @param {any} view @param {Hooks} hooks */
function content(view, { names, use, around }) {
  const { message } = view;
  if ((message.flags & flags.loading) !== 0) {
    return [
      element(
        'p',
        { class: 'thinking' },
        element('span', { class: 'dots' }),
        `${shownName(message)} is thinking …`,
      ),
    ];
  }
  const problem = element('p', { class: 'failed', role: 'alert' });
  const setting = {
    names,
    around,
    attachments: message.attachments,
    use: async (/** @type {string} */ customId, /** @type {string[] | undefined} */ picked) => {
      problem.textContent = '';
      await use(view, customId, picked).catch((error) => {
        problem.textContent = `This interaction failed. ${error.message}`;
      });
    },
  };
  // Such a message shows its files where its components name them, and nowhere else.
  const isMadeOfComponents = (message.flags & flags.components) !== 0;
  const embeds = (message.flags & flags.suppressEmbeds) === 0 ? message.embeds : [];
  return [
    message.content !== '' && markdown(message.content, names),
    ...embeds.map((/** @type {any} */ embed) => embedElement(embed, names)),
    ...nested(message.components ?? [], setting),
    ...(isMadeOfComponents ? [] : message.attachments.map(attachmentElement)),
    problem,
  ];
}

/** @param {any} view @param {Hooks} hooks */
function ephemeralNote(view, { dismiss }) {
  return element(
    'p',
    { class: 'only-you' },
    icon('eye'),
    ' Only you can see this · ',
    element(
      'button',
      { type: 'button', class: 'text-link', onclick: () => dismiss(view) },
      'Dismiss message',
    ),
  );
}

/** Bots have no display name here, only the account's name in small letters. @param {any} message */
function shownName({ author }) {
  const name = author.global_name ?? author.username;
  return author.bot ? name.slice(0, 1).toUpperCase() + name.slice(1) : name;
}
