import { showChannel, showMessage } from './channel-view.js';
import { Composer } from './composer.js';
import { showControls } from './controls.js';
import { Deeds } from './deeds.js';
import { byId } from './element.js';
import { closeDrawers, showHeader } from './header.js';
import { keepBudgetTrue, showExchange, showLog } from './log.js';
import { act, fetchCommands, fetchState, listen } from './server.js';
import { showSidebar } from './sidebar.js';
import { applyTheme } from './theme.js';
import { keepTimesTrue, setAhead, speak } from './times.js';
import { isForum, isThread, World } from './world.js';

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
  /** @type {import('./markdown.js').Names} */
  #names = {
    channelName: (id) => this.#world?.channel(id)?.name ?? 'unknown channel',
    userName: (id) => this.#world?.userName(id) ?? 'unknown user',
    roleName: (id) => this.#world?.roleName(id) ?? 'unknown-role',
  };
  #deeds = new Deeds({
    who: () => ({ person: this.#person, channel: this.#channelId }),
    world: () => /** @type {World} */ (this.#world),
    names: this.#names,
    show: (view) => this.#showOwn(view),
    hide: (view) => this.#hideOwn(view),
    tell: (trouble) => this.#composer.tell(trouble),
  });
  #composer = new Composer({
    commands: () => fetchCommands(this.#person, this.#channelId),
    around: () => /** @type {World} */ (this.#world).around(this.#channelId),
    say: (text) => this.#deeds.say(text),
    send: (line, values) => this.#deeds.command(line, values),
    complete: (line, values, focused) => this.#deeds.complete(line, values, focused),
    upload: (file) => this.#deeds.upload(file),
  });

  start() {
    addEventListener('hashchange', () => this.#open(location.hash.slice(1)));
    document.addEventListener('click', (event) => this.#clicked(event));
    document.addEventListener('keydown', ({ key, target }) => {
      if (key === 'Escape') closeDrawers();
      if (key === 'Enter') uncover(target);
    });
    keepBudgetTrue(() => this.#world?.exchanges ?? []);
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
    setAhead(world.aheadMs ?? 0);
    showLog(world.exchanges, world.hasTranscript);
    this.#showControls();
    this.#open(world.channel(this.#channelId)?.id ?? world.channels()[0]?.id ?? '');
  }

  /** @param {string} name @param {any} data */
  #take(name, data) {
    const world = this.#world;
    if (world === null) return void this.#early.push([name, data]);
    const isNewPlace = name === 'message' && world.channel(data.message.channel_id) === undefined;
    // A direct message that the bot has begun: nobody is told of its channel but by what is written there.
    if (isNewPlace) return void this.#load();
    world.take(name, data);
    if (name === 'exchange') return showExchange(data, world.exchanges);
    if (name === 'sessions') return this.#showControls();
    this.#showTaken(name, data, world);
    this.#showSidebar();
  }

  /** @param {string} name @param {any} data @param {World} world */
  #showTaken(name, data, world) {
    const channel = this.#channel();
    if (channel === undefined) return this.#open(world.channels()[0]?.id ?? '');
    const where = data.message?.channel_id ?? data.channelId ?? data.parentId;
    const isHere = where === this.#channelId;
    if (name === 'message' && isHere) this.#hidePendingFor(channel, data);
    if (name === 'message' && isHere) showMessage(channel, data, this.#hooks);
    else if (name === 'message') this.#unread.add(where);
    const isShownInForum = isForum(channel) && world.channel(where)?.parentId === channel.id;
    const isGone = name !== 'message' && isHere;
    if (isGone || isShownInForum) showChannel(channel, this.#hooks);
    // A thread on a message has the message's id, and the message tells how much is in it.
    const threadId = name === 'message' ? where : data.id;
    const begun = channel.messages.find((/** @type {any} */ { message }) => message.id === threadId);
    if (begun !== undefined) showMessage(channel, begun, this.#hooks);
  }

  /** @param {string} channelId */
  #open(channelId) {
    if (this.#world?.channel(channelId) === undefined) return;
    const moved = channelId !== this.#channelId || byId('messages').childElementCount === 0;
    this.#channelId = channelId;
    this.#unread.delete(channelId);
    if (location.hash.slice(1) !== channelId) history.replaceState(null, '', `#${channelId}`);
    const channel = this.#channel();
    showHeader(channel, '', this.#world.channel(channel.parentId ?? '')?.name);
    showChannel(channel, this.#hooks);
    byId('composer').hidden = isForum(channel);
    if (moved) this.#composer.moveTo(placeName(channel));
    this.#showSidebar();
    closeDrawers();
  }

  #showSidebar() {
    if (this.#world === null) return;
    const shown = { channelId: this.#channelId, unread: this.#unread };
    showSidebar(this.#world, shown, {
      open: (id) => this.#open(id),
      become: (person) => this.#become(person),
      openDirect: () => void this.#openDirect(),
    });
  }

  #showControls() {
    if (this.#world === null) return;
    showControls(this.#world, {
      publish: () => this.#direct('articles', {}),
      jump: (byMs) => {
        if (byMs === undefined) this.#composer.tell('The bot reads the news for its next post …', false);
        return this.#direct('clock', { byMs });
      },
      fault: (fault, on) => this.#direct('faults', { fault, on }),
      breakGateway: (fault) => this.#direct('gateway', { fault }),
    });
  }

  /** What is done to the world, by nobody in it. @param {string} action @param {object} deed */
  async #direct(action, deed) {
    try {
      const { articlesLeft, aheadMs, faults, note } = await act(action, deed);
      this.#composer.tell(note ?? '', false);
      this.#world?.change({ articlesLeft, aheadMs, faults });
      if (aheadMs !== undefined) setAhead(aheadMs);
    } catch (error) {
      this.#composer.tell(error instanceof Error ? error.message : String(error));
    }
    this.#showControls();
  }

  async #openDirect() {
    const channel = await act('direct', { person: this.#person, channel: this.#channelId });
    this.#world?.putChannel(channel);
    this.#open(channel.id);
  }

  /** @param {any} view */
  #showOwn(view) {
    this.#world?.putPending(view);
    if (view.message.channel_id === this.#channelId) showMessage(this.#channel(), view, this.#hooks);
  }

  /** The answer takes the place of the command that is on its way. @param {any} channel @param {any} answer */
  #hidePendingFor(channel, { use }) {
    const isSent = (/** @type {any} */ one) =>
      one.failure === '' && one.use.user === use?.user && one.use.command === use?.command;
    const sent = channel.messages.find((/** @type {any} */ one) => one.pending !== undefined && isSent(one));
    if (sent !== undefined) this.#hideOwn(sent);
  }

  /** @param {any} view */
  #hideOwn({ message }) {
    this.#world?.dismiss(message.channel_id, message.id);
    byId('messages').querySelector(`[data-id="${message.id}"]`)?.remove();
  }

  /** @type {import('./channel-view.js').Hooks} */
  #hooks = {
    names: this.#names,
    around: () => /** @type {World} */ (this.#world).around(this.#channelId),
    thread: (id) => this.#world?.channel(id),
    threadsOf: (id) => this.#world?.threadsOf(id) ?? [],
    open: (id) => this.#open(id),
    menu: (view, at) => this.#deeds.openMenu(view, at),
    dismiss: (view) => this.#hideOwn(view),
    use: (view, customId, picked) => this.#deeds.use(view, customId, picked),
  };

  /** @returns {any} */
  #channel() {
    return this.#world?.channel(this.#channelId);
  }

  /** Mentions of channels and commands lead there; spoilers are uncovered. @param {MouseEvent} event */
  #clicked(event) {
    uncover(event.target);
    const mention = event.target instanceof HTMLElement ? event.target.closest('button.mention') : null;
    if (!(mention instanceof HTMLElement)) return;
    const { channel, command } = mention.dataset;
    if (channel !== undefined) this.#open(channel);
    if (command !== undefined) void this.#composer.begin(command);
  }
}

/** @param {import('./world.js').Channel} channel */
function placeName(channel) {
  if (isThread(channel)) return channel.name;
  return channel.direct ? `@${channel.name}` : `#${channel.name}`;
}

/** @param {EventTarget | null} target */
function uncover(target) {
  const spoiler = target instanceof Element ? target.closest('.spoiler-text') : null;
  for (const fact of ['role', 'tabindex', 'aria-label']) spoiler?.removeAttribute(fact);
}

applyTheme();
keepTimesTrue();
new Playground().start();
