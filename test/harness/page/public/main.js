import { showChannel, showMessage } from './channel-view.js';
import { Composer } from './composer.js';
import { byId } from './element.js';
import { closeDrawers, showHeader } from './header.js';
import { showExchange, showLog } from './log.js';
import { act, fetchCommands, fetchState, listen } from './server.js';
import { showSidebar } from './sidebar.js';
import { applyTheme } from './theme.js';
import { keepTimesTrue, speak } from './times.js';
import { World } from './world.js';

/** The page: it holds who one is and where, and passes events on to what shows them. */
class Playground {
  /** @type {World | null} */
  #world = null;
  #channelId = location.hash.slice(1);
  #person = sessionStorage.getItem('person') ?? '';
  /** @type {Set<string>} */
  #unread = new Set();
  /** Events that came before the state did. @type {[string, any][]} */
  #early = [];
  #unlisten = () => {};
  #composer = new Composer({
    commands: () => fetchCommands(this.#person, this.#channelId),
    around: () => this.#around(),
    say: (text) => this.#act('messages', { text }),
    send: (line, values) => this.#act('commands', { line, values }),
  });

  start() {
    addEventListener('hashchange', () => this.#open(location.hash.slice(1)));
    document.addEventListener('click', (event) => this.#clicked(event));
    document.addEventListener('keydown', ({ key }) => {
      if (key === 'Escape') closeDrawers();
    });
    this.#become(this.#person);
  }

  /** @param {string} person */
  #become(person) {
    this.#person = person;
    sessionStorage.setItem('person', person);
    this.#unlisten();
    this.#unlisten = listen(person, {
      onOpen: () => void this.#load(),
      onClosed: () => showHeader(this.#channel(), 'The local Discord does not answer; trying again …'),
      onEvent: (name, data) => this.#take(name, data),
    });
  }

  /** Loads everything anew: at the start, as another person, and after the server was away. */
  async #load() {
    this.#world = null;
    const world = new World(await fetchState(this.#person));
    for (const [name, data] of this.#early.splice(0)) world.take(name, data);
    this.#world = world;
    this.#person = world.person.name;
    speak(world.person.locale);
    showLog(world.exchanges);
    this.#open(world.channel(this.#channelId)?.id ?? world.channels()[0]?.id ?? '');
  }

  /** @param {string} name @param {any} data */
  #take(name, data) {
    const world = this.#world;
    if (world === null) return void this.#early.push([name, data]);
    world.take(name, data);
    if (name === 'exchange') return showExchange(data, world.exchanges);
    const channel = this.#channel();
    if (name === 'message' && data.message.channel_id === this.#channelId)
      showMessage(channel, data, this.#hooks);
    else if (name === 'message') this.#unread.add(data.message.channel_id);
    else if (name === 'message-removed' && data.channelId === this.#channelId)
      showChannel(channel, this.#hooks);
    else if (channel === undefined) this.#open(world.channels()[0]?.id ?? '');
    this.#showSidebar();
  }

  /** @param {string} channelId */
  #open(channelId) {
    if (this.#world?.channel(channelId) === undefined) return;
    const moved = channelId !== this.#channelId || byId('messages').childElementCount === 0;
    this.#channelId = channelId;
    this.#unread.delete(channelId);
    if (location.hash.slice(1) !== channelId) history.replaceState(null, '', `#${channelId}`);
    const channel = this.#channel();
    showHeader(channel, '');
    showChannel(channel, this.#hooks);
    if (moved) this.#composer.moveTo(channel.direct ? `@${channel.name}` : `#${channel.name}`);
    this.#showSidebar();
    closeDrawers();
  }

  #showSidebar() {
    if (this.#world === null) return;
    const shown = { channelId: this.#channelId, unread: this.#unread };
    showSidebar(this.#world, shown, {
      open: (id) => this.#open(id),
      become: (person) => this.#become(person),
      publish: () => void this.#publish(),
    });
  }

  /** @type {import('./message.js').Hooks} */
  #hooks = {
    names: {
      channelName: (id) => this.#world?.channel(id)?.name ?? 'unknown channel',
      userName: (id) => this.#world?.userName(id) ?? 'unknown user',
    },
    dismiss: ({ message }) => {
      this.#world?.dismiss(message.channel_id, message.id);
      showChannel(this.#channel(), this.#hooks);
    },
    use: ({ message }, customId, picked) =>
      this.#act('components', { message: message.id, customId, picked }),
  };

  /** @returns {any} */
  #channel() {
    return this.#world?.channel(this.#channelId);
  }

  #around() {
    const { person, people } = /** @type {World} */ (this.#world);
    return { locale: person.locale, people, channels: this.#world?.guildOf(this.#channelId)?.channels ?? [] };
  }

  /** @param {'messages' | 'commands' | 'components'} action @param {object} deed */
  async #act(action, deed) {
    await act(action, { person: this.#person, channel: this.#channelId, ...deed });
  }

  async #publish() {
    const { articlesLeft } = await act('articles', {});
    if (this.#world !== null) this.#world.articlesLeft = articlesLeft;
    this.#showSidebar();
  }

  /** Mentions of channels and commands lead there. @param {MouseEvent} event */
  #clicked(event) {
    const mention = event.target instanceof HTMLElement ? event.target.closest('button.mention') : null;
    if (!(mention instanceof HTMLElement)) return;
    const { channel, command } = mention.dataset;
    if (channel !== undefined) this.#open(channel);
    if (command !== undefined) void this.#composer.begin(command);
  }
}

applyTheme();
keepTimesTrue();
new Playground().start();
