import { avatar, botAvatar } from './avatar.js';
import { nested } from './components.js';
import { element } from './element.js';
import { embedElement } from './embeds.js';
import { markdown } from './markdown.js';
import { icon } from './icon.js';
import { messageTime } from './times.js';

/** Source: Discord docs, Message, "Message Flags". */
const flags = { suppressEmbeds: 1 << 2, loading: 1 << 7, silent: 1 << 12 };

/** Messages of one author within this time share one heading. */
const groupMs = 7 * 60_000;

/**
 * @typedef {object} Hooks
 * @property {import('./markdown.js').Names} names
 * @property {(view: any) => void} dismiss
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
  const shown = shownName(message);
  const continued = use === null && !ephemeral && continues(message, before);
  return element(
    'article',
    {
      class: `message${ephemeral ? ' ephemeral' : ''}${continued ? ' continued' : ''}`,
      'data-id': message.id,
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
        ephemeral && ephemeralNote(view, hooks),
      ),
    ),
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
  const edited = message.edited_timestamp !== null && message.webhook_id === undefined;
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
function content(view, { names, use }) {
  const { message } = view;
  if ((message.flags & flags.loading) !== 0) {
    return [
      element('p', { class: 'thinking' }, element('span', { class: 'dots' }), 'Broadsheet is thinking …'),
    ];
  }
  const problem = element('p', { class: 'failed', role: 'alert' });
  const setting = {
    names,
    use: async (/** @type {string} */ customId, /** @type {string[] | undefined} */ picked) => {
      problem.textContent = '';
      await use(view, customId, picked).catch((error) => {
        problem.textContent = `This interaction failed. ${error.message}`;
      });
    },
  };
  const embeds = (message.flags & flags.suppressEmbeds) === 0 ? message.embeds : [];
  return [
    message.content !== '' && markdown(message.content, names),
    ...embeds.map((/** @type {any} */ embed) => embedElement(embed, names)),
    ...nested(message.components ?? [], setting),
    ...message.attachments.map((/** @type {any} */ one) =>
      element('div', { class: 'file' }, icon('file'), ` ${one.filename}`),
    ),
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
