import { avatar } from './avatar.js';
import { channelSign } from './channel-sign.js';
import { byId, element, fill } from './element.js';
import { icon } from './icon.js';
import { isThread } from './world.js';

/**
 * @typedef {object} Hooks
 * @property {(channelId: string) => void} open
 * @property {(person: string) => void} become
 * @property {() => void} openDirect
 */

/** @typedef {{ channelId: string, unread: ReadonlySet<string> }} Shown */

/**
 * The servers, the channels of one, and who one is.
 * @param {import('./world.js').World} world
 * @param {Shown} shown
 * @param {Hooks} hooks
 */
export function showSidebar(world, shown, hooks) {
  const guild = world.guildOf(shown.channelId);
  const groups = guild === undefined ? [directGroup(world, shown, hooks)] : guildGroups(guild, shown, hooks);
  fill(
    byId('rail'),
    homeButton(world, guild === undefined, shown, hooks),
    element('hr', { class: 'rail-line' }),
    ...world.guilds.map((/** @type {any} */ one) => guildButton(one, one === guild, hooks)),
  );
  fill(
    byId('sidebar'),
    element('h1', { class: 'guild-name' }, guild?.name ?? 'Direct messages'),
    element('div', { class: 'channels' }, ...groups),
    whoIAm(world, hooks),
  );
}

/** @param {import('./world.js').World} world @param {boolean} current @param {Shown} shown @param {Hooks} hooks */
function homeButton({ direct }, current, { unread }, { openDirect }) {
  const isNew = direct.some((/** @type {any} */ one) => unread.has(one.id));
  const label = `Direct messages${isNew ? ', unread messages' : ''}`;
  const facts = {
    type: 'button',
    class: `guild home${isNew ? ' unread' : ''}`,
    'aria-label': label,
    title: label,
  };
  return element(
    'button',
    { ...facts, 'aria-current': current ? 'true' : null, onclick: openDirect },
    icon('chat'),
  );
}

/** @param {any} guild @param {boolean} current @param {Hooks} hooks */
function guildButton(guild, current, { open }) {
  const initials = guild.name
    .split(/\s+/)
    .map((/** @type {string} */ word) => word[0])
    .join('');
  const facts = {
    type: 'button',
    class: 'guild',
    'aria-current': current ? 'true' : null,
    'aria-label': guild.name,
    title: guild.name,
  };
  return element('button', { ...facts, onclick: () => open(guild.channels[0]?.id ?? '') }, initials);
}

/** @param {any} guild @param {Shown} shown @param {Hooks} hooks */
function guildGroups({ channels }, shown, hooks) {
  const withThreads = channels
    .filter((/** @type {any} */ one) => !isThread(one))
    .flatMap((/** @type {any} */ one) => [one, ...openThreads(channels, one, shown)]);
  return [channelGroup('Text channels', withThreads, shown, hooks)];
}

/**
 * Those that somebody might look for: the open ones, and whichever is shown.
 * @param {any[]} channels
 * @param {any} parent
 * @param {Shown} shown
 */
function openThreads(channels, { id }, { channelId }) {
  const inIt = channels.filter((one) => isThread(one) && one.parentId === id);
  return inIt.filter((one) => !one.archived || one.id === channelId);
}

/** @param {import('./world.js').World} world @param {Shown} shown @param {Hooks} hooks */
function directGroup({ direct }, shown, hooks) {
  return channelGroup('Direct messages', direct, shown, hooks);
}

/** @param {string} title @param {any[]} channels @param {Shown} shown @param {Hooks} hooks */
function channelGroup(title, channels, shown, hooks) {
  const items = channels.map((one) => channelItem(one, shown, hooks));
  return element('section', {}, element('h2', { class: 'group-name' }, title), element('ul', {}, ...items));
}

/** @param {any} channel @param {Shown} shown @param {Hooks} hooks */
function channelItem(channel, { channelId, unread }, { open }) {
  const isNew = unread.has(channel.id);
  const label = `${channel.name}${isNew ? ', unread messages' : ''}`;
  const look = `channel${isNew ? ' unread' : ''}${isThread(channel) ? ' thread' : ''}`;
  const current = channel.id === channelId ? 'page' : null;
  const facts = { type: 'button', class: look, 'aria-label': label, 'aria-current': current };
  const name = element('span', { class: 'channel-name' }, channel.name);
  const button = element('button', { ...facts, onclick: () => open(channel.id) }, channelSign(channel), name);
  return element('li', {}, button);
}

/** @param {import('./world.js').World} world @param {Hooks} hooks */
function whoIAm(world, { become }) {
  const options = world.people.map((/** @type {any} */ one) =>
    element(
      'option',
      { value: one.name, selected: one.id === world.person.id },
      `${one.name} (${describe(one)})`,
    ),
  );
  return element(
    'div',
    { class: 'who' },
    avatar(world.person.name),
    element(
      'label',
      {},
      element('span', { class: 'who-label' }, 'You are'),
      element('select', { onchange: (event) => become(event.currentTarget.value) }, ...options),
    ),
  );
}

/** @param {{ admin: boolean, locale: string }} person */
function describe({ admin, locale }) {
  const language = locale.startsWith('en')
    ? []
    : [new Intl.DisplayNames(['en'], { type: 'language' }).of(locale) ?? locale];
  return [...language, admin ? 'admin' : 'member'].join(' ');
}
