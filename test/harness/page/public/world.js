/** What the page knows of the world: the server's answer to `state`, kept up to date by its events. */

/** As many as the server sends at the start. */
const exchangesKept = 200;

/** @typedef {{ id: string, name: string, topic: string, direct: boolean, type: number, messages: any[] }} Channel */

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
    if (name === 'channel' && this.channel(data.id) === undefined) this.#putChannel(data);
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

  /** @param {any} channel */
  #putChannel(channel) {
    if (channel.direct) this.direct.push(channel);
    else this.guilds.find((/** @type {any} */ guild) => guild.id === channel.guildId)?.channels.push(channel);
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
