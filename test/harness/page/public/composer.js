import { commandEntries, matching } from './command-entries.js';
import { commandForm } from './command-form.js';
import { CommandList } from './command-list.js';
import { byId, element, fill } from './element.js';

/**
 * @typedef {object} Hooks
 * @property {() => Promise<any[]>} commands what is offered here and now
 * @property {() => import('./command-form.js').Surroundings} around
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
    this.#entries = commandEntries(await this.#hooks.commands(), this.#hooks.around().locale);
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
    const open = this.#list.isOpen;
    const is = (/** @type {string[]} */ ...keys) => keys.includes(event.key) && !event.shiftKey;
    if (open && is('ArrowDown')) this.#list.move(1);
    else if (open && is('ArrowUp')) this.#list.move(-1);
    else if (open && is('Enter', 'Tab')) this.#list.chooseCurrent();
    else if (open && is('Escape')) this.#reset();
    else if (is('Enter')) void this.#say();
    else return;
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
    const form = commandForm(entry, this.#hooks.around(), { send, cancel });
    fill(this.#form, form);
    this.#text.hidden = true;
    /** @type {HTMLElement | null} */ (form.querySelector('input, select, textarea, button'))?.focus();
  }

  /** @param {import('./command-entries.js').Entry} entry @param {object} values */
  async #send({ line, label }, values) {
    this.#reset();
    this.#text.focus();
    await this.#attempt(`Sending /${label} …`, () => this.#hooks.send(line, values));
  }

  async #say() {
    const text = this.#text.value.trim();
    if (text === '') return;
    // Who types a command and Enter faster than the list opens does not mean to say it aloud.
    if (text.startsWith('/')) return this.#typed();
    this.#reset();
    await this.#attempt('', () => this.#hooks.say(text));
  }

  /** @param {string} meanwhile @param {() => Promise<void>} deed */
  async #attempt(meanwhile, deed) {
    this.#notice.classList.remove('failed');
    this.#notice.textContent = meanwhile;
    try {
      await deed();
      if (this.#notice.textContent === meanwhile) this.#notice.textContent = '';
    } catch (error) {
      this.#notice.classList.add('failed');
      this.#notice.textContent = error instanceof Error ? error.message : String(error);
    }
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
