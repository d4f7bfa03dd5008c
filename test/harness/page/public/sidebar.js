import { avatar } from './avatar.js';
import { byId, element, fill } from './element.js';
import { themeButton } from './theme.js';

/**
 * @typedef {object} Hooks
 * @property {(channelId: string) => void} open
 * @property {(person: string) => void} become
 * @property {() => void} publish
 */

/**
 * The servers, the channels of one, and who one is.
 * @param {import('./world.js').World} world
 * @param {{ channelId: string, unread: ReadonlySet<string> }} shown
 * @param {Hooks} hooks
 */
export function showSidebar(world, { channelId, unread }, hooks) {
  const guild = world.guildOf(channelId) ?? world.guilds[0];
  fill(byId('rail'), ...world.guilds.map((/** @type {any} */ one) => guildButton(one, one === guild, hooks)));
  fill(
    byId('sidebar'),
    element('h1', { class: 'guild-name' }, guild.name),
    channelGroup('Text channels', guild.channels, { channelId, unread }, hooks),
    world.direct.length > 0 && channelGroup('Direct messages', world.direct, { channelId, unread }, hooks),
    element('div', { class: 'grow' }),
    playground(world, hooks),
    whoIAm(world, hooks),
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
    'aria-current': current,
    'aria-label': guild.name,
    title: guild.name,
  };
  return element('button', { ...facts, onclick: () => open(guild.channels[0]?.id ?? '') }, initials);
}

/** @param {string} title @param {any[]} channels @param {any} shown @param {Hooks} hooks */
function channelGroup(title, channels, { channelId, unread }, { open }) {
  const items = channels.map((one) => {
    const isNew = unread.has(one.id);
    const label = `${one.name}${isNew ? ', unread messages' : ''}`;
    const facts = { type: 'button', class: `channel${isNew ? ' unread' : ''}`, 'aria-label': label };
    const current = one.id === channelId ? 'page' : null;
    const sign = element('span', { class: 'sign', 'aria-hidden': 'true' }, one.direct ? '@' : '#');
    const button = element(
      'button',
      { ...facts, 'aria-current': current, onclick: () => open(one.id) },
      sign,
      one.name,
    );
    return element('li', {}, button);
  });
  return element('section', {}, element('h2', { class: 'group-name' }, title), element('ul', {}, ...items));
}

/** @param {import('./world.js').World} world @param {Hooks} hooks */
function playground(world, { publish }) {
  const { bot, articlesLeft } = world;
  const state = bot.connected > 0 ? 'is connected' : 'is not connected';
  const left = articlesLeft === 0 ? 'Every article is out' : 'Publish a new article';
  return element(
    'section',
    { class: 'playground' },
    element('h2', { class: 'group-name' }, 'Playground'),
    element('p', { class: `bot-state${bot.connected > 0 ? ' on' : ''}` }, `${bot.name} ${state}`),
    articlesLeft !== null &&
      element(
        'button',
        { type: 'button', class: 'button secondary', disabled: articlesLeft === 0, onclick: publish },
        left,
      ),
    themeButton(),
  );
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
