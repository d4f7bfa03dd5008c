import { element, fill } from './element.js';
import { Listbox } from './listbox.js';
import { SlashOption } from './slash-option.js';

/** The bot is asked when somebody has paused for so long. */
const pauseMs = 120;

/**
 * @typedef {object} Hooks
 * @property {(values: Record<string, string | number | boolean>) => void} send
 * @property {() => void} cancel
 * @property {(values: object, focused: string) => Promise<any[]>} complete
 * @property {(file: File) => Promise<string>} upload
 */

/** A chosen command with its options as Discord shows them: in one line, with help and choices above it. */
export class SlashBar {
  /** @type {HTMLFormElement} */
  form;
  #hooks;
  /** @type {SlashOption[]} */
  #all;
  /** Those in the line, in order. @type {SlashOption[]} */
  #shown;
  #entry;
  #line = element('div', { class: 'slash-options' });
  #help = element('p', { class: 'slash-help' });
  #mistake = element('p', { class: 'slash-mistake', role: 'alert' });
  /** Where one picks further options. @type {HTMLInputElement} */
  #rest;
  #list = new Listbox({ label: 'Choices', choose: (choice) => this.#choose(choice) });
  #asked = 0;

  /**
   * @param {import('./command-entries.js').Entry} entry
   * @param {import('./pickable.js').Surroundings} around
   * @param {Hooks} hooks
   */
  constructor(entry, around, hooks) {
    this.#entry = entry;
    this.#hooks = hooks;
    this.#all = entry.options.map((option) => new SlashOption(option, around));
    this.#shown = this.#all.filter((one) => one.isRequired);
    for (const one of this.#all) this.#wire(one);
    this.#rest = this.#restField();
    const label = `/${entry.label}`;
    const submit = (/** @type {Event} */ event) => {
      event.preventDefault();
      this.#submit();
    };
    const facts = { class: 'slash-bar', 'aria-label': label, onsubmit: submit };
    this.form = /** @type {HTMLFormElement} */ (
      element('form', {
        ...facts,
        onkeydown: (event) => this.#key(event),
        onfocusout: () => this.#list.close(),
      })
    );
    const popup = element('div', { class: 'popup slash-popup' }, this.#list.box, this.#help, this.#mistake);
    const send = element('button', { type: 'submit', class: 'send', 'aria-label': 'Send' }, '➤');
    const name = element('strong', { class: 'slash-name' }, label);
    fill(this.form, popup, element('div', { class: 'slash-line' }, name, this.#line, send));
    this.#show();
  }

  start() {
    (this.#shown[0]?.input ?? this.#rest).focus();
  }

  #restField() {
    const count = this.#all.length - this.#shown.length;
    const label = count === 0 ? 'No further options' : 'Further options';
    const facts = { class: 'slash-rest', 'aria-label': label, autocomplete: 'off', spellcheck: 'false' };
    const look = () => this.#lookForMore();
    return /** @type {HTMLInputElement} */ (element('input', { ...facts, onfocus: look, oninput: look }));
  }

  #show() {
    fill(this.#line, ...this.#shown.map((one) => one.root), this.#rest);
    const left = this.#all.length - this.#shown.length;
    this.#rest.placeholder = left > 0 ? `+${left} optional` : '';
  }

  /** @param {SlashOption} option */
  #wire(option) {
    const { input } = option;
    input.addEventListener('focus', () => {
      this.#list.attach(input);
      this.#explain(option.label, `${option.help}${option.isRequired ? '' : ' (optional)'}`);
      void this.#offer(option);
    });
    input.addEventListener('input', () => {
      option.chosen = null;
      option.blame('');
      this.#mistake.textContent = '';
      if (option.isFile) void this.#upload(option);
      else void this.#offer(option);
    });
  }

  /** @param {string} name @param {string} help */
  #explain(name, help) {
    fill(this.#help, element('strong', {}, name), ` ${help}`);
  }

  /** Lists what there is to choose for an option, the bot's choices among it. @param {SlashOption} option */
  async #offer(option) {
    if (!option.isCompleted) {
      const choices = option.offered();
      if (choices === null) this.#list.close();
      else this.#list.open(choices);
      return;
    }
    this.#asked += 1;
    const asked = this.#asked;
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
    if (asked !== this.#asked) return;
    const choices = await this.#complete(option);
    // Somebody may have gone on typing, or to another option, while the bot was thinking.
    if (asked !== this.#asked || document.activeElement !== option.input) return;
    if (choices === null) return this.#list.open([], { empty: 'Loading the choices failed.' });
    const typed = option.input.value.trim().toLowerCase();
    const isMeant = typed === '' || (choices[0]?.label.toLowerCase().includes(typed) ?? false);
    this.#list.open(choices, { empty: 'The bot offers nothing for that.', current: isMeant ? 0 : -1 });
  }

  /** @param {SlashOption} option */
  async #complete(option) {
    const filled = this.#shown.filter((one) => one === option || !one.isEmpty);
    const values = Object.fromEntries(filled.map((one) => [one.name, one.typedValue()]));
    try {
      const choices = await this.#hooks.complete(values, option.name);
      return choices.map((one) => option.choiceOf(one));
    } catch {
      return null;
    }
  }

  #lookForMore() {
    this.#list.attach(this.#rest);
    const left = this.#all.filter((one) => !this.#shown.includes(one));
    const typed = this.#rest.value.trim().toLowerCase();
    const fitting = left.filter((one) => one.label.toLowerCase().startsWith(typed));
    this.#explain(`/${this.#entry.label}`, this.#entry.description);
    if (left.length === 0) return this.#list.close();
    const choices = fitting.map((one) => ({ value: one, label: one.label, help: one.help }));
    this.#list.open(choices, { empty: 'There is no such option.', current: typed === '' ? -1 : 0 });
  }

  /** @param {import('./listbox.js').Choice} choice */
  #choose(choice) {
    if (choice.value instanceof SlashOption) return this.#add(choice.value);
    const option = this.#shown.find((one) => one.input === document.activeElement);
    if (option === undefined) return;
    option.choose(choice);
    this.#list.close();
    this.#goOn();
  }

  /** @param {SlashOption} option */
  #add(option) {
    this.#shown.push(option);
    this.#rest.value = '';
    this.#show();
    option.input.focus();
  }

  /** To what is still to be filled in, or behind it. */
  #goOn() {
    (this.#shown.find((one) => one.isEmpty)?.input ?? this.#rest).focus();
  }

  /** @param {SlashOption} option */
  async #upload(option) {
    const [file] = option.input.files ?? [];
    if (file === undefined) return;
    this.form.setAttribute('aria-busy', 'true');
    try {
      option.choose({ value: await this.#hooks.upload(file), label: file.name });
      this.#goOn();
    } catch (error) {
      this.#blame(option, error instanceof Error ? error.message : String(error));
    }
    this.form.removeAttribute('aria-busy');
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    if (event.isComposing || event.shiftKey) return;
    const option = this.#shown.find((one) => one.input === event.target);
    const { key } = event;
    if (key === 'Escape') this.#escape();
    else if (key === 'Backspace' && this.#takeBack(option)) event.preventDefault();
    else if (this.#list.movedBy(event)) event.preventDefault();
    else if ((key === 'Enter' || key === 'Tab') && option?.chosen !== this.#list.current) {
      if (this.#list.chooseCurrent()) event.preventDefault();
    }
    if (key === 'Escape') event.stopPropagation();
  }

  #escape() {
    const isChoosing = this.#list.isOpen && document.activeElement !== this.#rest;
    if (isChoosing) this.#list.close();
    else this.#hooks.cancel();
  }

  /** Backspace in an empty field takes back an option, and in the end the command. @param {SlashOption} [option] */
  #takeBack(option) {
    const isInRest = option === undefined && document.activeElement === this.#rest;
    if (isInRest ? this.#rest.value !== '' : option === undefined || !option.isEmpty || option.isFile)
      return false;
    const index = option === undefined ? this.#shown.length : this.#shown.indexOf(option);
    if (option !== undefined && !option.isRequired) {
      this.#shown.splice(index, 1);
      this.#show();
    }
    const before = this.#shown[index - 1];
    if (before !== undefined) before.input.focus();
    else if (index === 0 && (option === undefined || option.isRequired)) this.#hooks.cancel();
    else this.start();
    return true;
  }

  #submit() {
    /** @type {Record<string, any>} */
    const values = {};
    for (const option of this.#shown) {
      if (option.isEmpty && !option.isRequired) continue;
      const read = option.read();
      if ('mistake' in read) return this.#blame(option, read.mistake);
      values[option.name] = read.value;
    }
    this.#hooks.send(values);
  }

  /** @param {SlashOption} option @param {string} mistake */
  #blame(option, mistake) {
    option.input.focus();
    option.blame(mistake);
    this.#mistake.textContent = `${option.label}: ${mistake}`;
  }
}
