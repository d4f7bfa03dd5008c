import { commandEntries, matching } from './command-entries.js';
import { CommandList } from './command-list.js';
import { byId, element, fill } from './element.js';
import { SlashBar } from './slash-bar.js';

/** Source: Discord docs, Application Commands, "Application Command Types". */
const slashType = 1;

/**
 * @typedef {object} Hooks
 * @property {() => Promise<any[]>} commands what is offered here and now
 * @property {() => import('./pickable.js').Surroundings} around
 * @property {(line: string, values: object, focused: string) => Promise<any[]>} complete the bot's choices
 * @property {(file: File) => Promise<string>} upload
 * @property {(text: string) => Promise<void>} say rejects with the words to show
 * @property {(line: string, values: object) => Promise<void>} send rejects with the words to show
 */

/** The box at the bottom: messages, the list of commands that `/` opens, and the fields of a chosen command. */
export class Composer {
  /** @type {HTMLTextAreaElement} */
  #text;
  #list;
  #form = element('div', {});
  #notice = element('p', { class: 'notice', role: 'status' });
  #hooks;
  /** @type {import('./command-entries.js').Entry[]} */
  #entries = [];

  /** @param {Hooks} hooks */
  constructor(hooks) {
    this.#hooks = hooks;
    const facts = { id: 'composer-text', rows: 1, autocomplete: 'off', oninput: () => void this.#typed() };
    this.#text = /** @type {HTMLTextAreaElement} */ (
      element('textarea', {
        ...facts,
        onkeydown: (event) => this.#key(event),
        onblur: () => this.#list.close(),
      })
    );
    this.#list = new CommandList(this.#text, (entry) => this.#choose(entry));
    fill(byId('composer'), this.#notice, this.#list.box, this.#form, this.#text);
    document.addEventListener('keydown', (event) => this.#openBySlash(event));
  }

  /** Empties the box for another channel. @param {string} place such as `#news` */
  moveTo(place) {
    this.#reset();
    this.#notice.textContent = '';
    this.#text.placeholder = `Message ${place}, or / for commands`;
    this.#text.setAttribute('aria-label', `Message ${place}`);
  }

  /** Opens the fields of a command, as a click on its mention does. @param {string} line */
  async begin(line) {
    await this.#load();
    const entry = this.#entries.find((one) => one.line === line) ?? matching(this.#entries, line)[0];
    if (entry === undefined) this.#notice.textContent = `/${line} is not offered to you here.`;
    else this.#choose(entry);
  }

  async #load() {
    this.#entries = commandEntries(
      (await this.#hooks.commands()).filter(({ type }) => type === slashType),
      this.#hooks.around().locale,
    );
  }

  async #typed() {
    this.#notice.textContent = '';
    if (!this.#text.value.startsWith('/')) return this.#list.close();
    if (!this.#list.isOpen) await this.#load();
    // Somebody may have gone on typing, or away, while the commands were on their way.
    const typed = this.#text.value;
    if (!typed.startsWith('/') || document.activeElement !== this.#text) return this.#list.close();
    const none =
      this.#entries.length === 0 ? 'The bot has registered no commands yet.' : 'No command fits that.';
    this.#list.open(matching(this.#entries, typed.slice(1)), none);
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    if (event.isComposing) return;
    const is = (/** @type {string} */ key) => event.key === key && !event.shiftKey;
    if (this.#list.isOpen && is('Escape')) this.#reset();
    else if (event.shiftKey || !this.#list.take(event)) {
      if (!is('Enter')) return;
      void this.#say();
    }
    event.preventDefault();
  }

  /** @param {import('./command-entries.js').Entry} entry */
  #choose(entry) {
    this.#reset();
    const cancel = () => {
      this.#reset();
      this.#text.focus();
    };
    const send = (/** @type {object} */ values) => void this.#send(entry, values);
    const { complete, upload, around } = this.#hooks;
    const bar = new SlashBar(entry, around(), {
      send,
      cancel,
      complete: (values, focused) => complete(entry.line, values, focused),
      upload,
    });
    fill(this.#form, bar.form);
    this.#text.hidden = true;
    bar.start();
  }

  /** @param {import('./command-entries.js').Entry} entry @param {object} values */
  async #send({ line }, values) {
    this.#reset();
    this.#text.focus();
    await this.#attempt(() => this.#hooks.send(line, values));
  }

  async #say() {
    const text = this.#text.value.trim();
    if (text === '') return;
    // Who types a command and Enter faster than the list opens does not mean to say it aloud.
    if (text.startsWith('/')) return this.#typed();
    this.#reset();
    await this.#attempt(() => this.#hooks.say(text));
  }

  /** @param {() => Promise<void>} deed */
  async #attempt(deed) {
    this.tell('');
    try {
      await deed();
    } catch (error) {
      this.tell(error instanceof Error ? error.message : String(error));
    }
  }

  /** Says what could not be done, or what is being done. @param {string} text @param {boolean} [isTrouble] */
  tell(text, isTrouble = true) {
    this.#notice.classList.toggle('failed', isTrouble);
    this.#notice.textContent = text;
  }

  #reset() {
    this.#list.close();
    fill(this.#form);
    this.#text.hidden = false;
    this.#text.value = '';
  }

  /** A slash opens the commands from anywhere on the page. @param {KeyboardEvent} event */
  #openBySlash(event) {
    const inField = event.target instanceof HTMLElement && event.target.matches('input, textarea, select');
    if (event.key !== '/' || inField || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    this.#reset();
    this.#text.value = '/';
    this.#text.focus();
    void this.#typed();
  }
}
