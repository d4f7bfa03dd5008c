/** What the page knows of the world: the server's answer to `state`, kept up to date by its events. */

/** As many as the server sends at the start. */
const exchangesKept = 200;

/** Source: Discord docs, Channel, "Channel Types". */
const threadTypes = [10, 11, 12];
const forumTypes = [15, 16];

/**
 * @typedef {object} Channel
 * @property {string} id
 * @property {string} name
 * @property {string} topic
 * @property {boolean} direct
 * @property {number} type
 * @property {string | null} parentId
 * @property {boolean} archived
 * @property {any[]} messages
 */

/** @param {Pick<Channel, 'type'>} channel */
export function isThread({ type }) {
  return threadTypes.includes(type);
}

/** @param {Pick<Channel, 'type'>} channel */
export function isForum({ type }) {
  return forumTypes.includes(type);
}

export class World {
  /** @param {any} state the server's answer */
  constructor(state) {
    this.person = state.person;
    this.people = state.people;
    this.bot = state.bot;
    this.guilds = state.guilds;
    this.direct = state.direct;
    this.exchanges = state.exchanges;
    this.articlesLeft = state.articlesLeft;
    this.aheadMs = state.aheadMs;
    this.canRunNext = state.canRunNext;
    this.hasTranscript = state.hasTranscript;
    this.faults = state.faults;
  }

  /** @returns {Channel[]} */
  channels() {
    return [...this.guilds.flatMap((/** @type {any} */ guild) => guild.channels), ...this.direct];
  }

  /** @param {string} id @returns {Channel | undefined} */
  channel(id) {
    return this.channels().find((one) => one.id === id);
  }

  /** @param {string} id @returns {any} the guild of a channel, or undefined for a direct message */
  guildOf(id) {
    return this.guilds.find((/** @type {any} */ guild) =>
      guild.channels.some((/** @type {any} */ one) => one.id === id),
    );
  }

  /** The threads of a channel, or the posts of a forum. @param {string} id */
  threadsOf(id) {
    return this.channels().filter((one) => one.parentId === id && isThread(one));
  }

  /**
   * What there is to pick from in a channel.
   * @param {string} channelId
   * @returns {import('./pickable.js').Surroundings}
   */
  around(channelId) {
    const { channels = [], roles = [] } = this.guildOf(channelId) ?? {};
    return { locale: this.person.locale, people: [...this.people, this.bot], channels, roles };
  }

  /** @param {string} id */
  roleName(id) {
    const roles = this.guilds.flatMap((/** @type {any} */ guild) => guild.roles);
    return roles.find((/** @type {any} */ one) => one.id === id)?.name ?? 'unknown-role';
  }

  /** @param {string} id */
  userName(id) {
    return [...this.people, this.bot].find((one) => one.id === id)?.name ?? 'unknown user';
  }

  /**
   * Takes in one event.
   * @param {string} name
   * @param {any} data
   */
  take(name, data) {
    if (name === 'message') this.#putMessage(data);
    if (name === 'message-removed') this.#dropMessage(data.channelId, data.id);
    if (name === 'channel') this.putChannel(data);
    if (name === 'channel-removed') this.#dropChannel(data.id);
    if (name === 'exchange') this.#putExchange(data);
    if (name === 'sessions') this.bot.connected = data.connected;
  }

  /**
   * Hides a message from this page alone, as Discord's "Dismiss message" does.
   * @param {string} channelId
   * @param {string} id
   */
  dismiss(channelId, id) {
    this.#dropMessage(channelId, id);
  }

  /** Takes in what came of something done to the world; what is undefined stays. @param {Record<string, any>} facts */
  change({ articlesLeft, aheadMs, faults }) {
    if (articlesLeft !== undefined) this.articlesLeft = articlesLeft;
    if (aheadMs !== undefined) this.aheadMs = aheadMs;
    if (faults !== undefined) this.faults = faults;
  }

  /** Shows a message that only this page has. @param {any} view */
  putPending(view) {
    this.#putMessage(view);
  }

  /** @param {any} view */
  #putMessage(view) {
    const { message } = view;
    const messages = this.channel(message.channel_id)?.messages;
    if (messages === undefined) return;
    const index = messages.findIndex((one) => one.message.id === message.id);
    if (index === -1) messages.push(view);
    else messages[index] = view;
  }

  /** @param {string} channelId @param {string} id */
  #dropMessage(channelId, id) {
    const channel = this.channel(channelId);
    if (channel === undefined) return;
    channel.messages = channel.messages.filter((one) => one.message.id !== id);
  }

  /** Adds a channel, or puts it in place of what it was. @param {any} channel */
  putChannel(channel) {
    const guild = this.guilds.find((/** @type {any} */ one) => one.id === channel.guildId);
    const list = channel.direct ? this.direct : guild?.channels;
    const index = list?.findIndex((/** @type {any} */ one) => one.id === channel.id) ?? -1;
    if (index === -1) list?.push(channel);
    else list[index] = channel;
  }

  /** @param {string} id */
  #dropChannel(id) {
    const isOther = (/** @type {any} */ one) => one.id !== id;
    this.direct = this.direct.filter(isOther);
    for (const guild of this.guilds) guild.channels = guild.channels.filter(isOther);
  }

  /** @param {any} exchange */
  #putExchange(exchange) {
    if (this.exchanges.some((/** @type {any} */ one) => one.number === exchange.number)) return;
    this.exchanges.push(exchange);
    if (this.exchanges.length > exchangesKept) this.exchanges.shift();
  }
}
