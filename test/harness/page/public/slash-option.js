import { localised } from './command-entries.js';
import { element } from './element.js';
import { fitting, recordsForOption } from './pickable.js';

/** Source: Discord docs, Application Commands, "Application Command Option Type". */
const kinds = { string: 3, integer: 4, boolean: 5, number: 10, attachment: 11 };

/** Source: the same page, "Application Command Option Structure". */
const textLengthMax = 6000;

/** @typedef {import('./listbox.js').Choice} Choice */
/** @typedef {import('./pickable.js').Surroundings} Surroundings */

/** One option in the slash bar: its name, and the field behind it. */
export class SlashOption {
  /** @type {HTMLInputElement} */
  input;
  /** @type {HTMLElement} */
  root;
  /** What was chosen from the list, or uploaded; a text that merely looks like it is not it. @type {Choice | null} */
  chosen = null;
  #option;
  #around;

  /** @param {any} option @param {Surroundings} around */
  constructor(option, around) {
    this.#option = option;
    this.#around = around;
    const isFile = option.type === kinds.attachment;
    const facts = {
      type: isFile ? 'file' : 'text',
      name: option.name,
      autocomplete: 'off',
      spellcheck: 'false',
    };
    const isNumber = option.type === kinds.integer || option.type === kinds.number;
    this.input = /** @type {HTMLInputElement} */ (
      element('input', { ...facts, inputmode: isNumber ? 'decimal' : null, 'aria-required': this.isRequired })
    );
    this.root = element('label', { class: 'slash-option' }, element('span', {}, this.label), this.input);
  }

  get name() {
    return this.#option.name;
  }

  get label() {
    return localised(this.#option, 'name', this.#around.locale);
  }

  get help() {
    return localised(this.#option, 'description', this.#around.locale);
  }

  get isRequired() {
    return this.#option.required === true;
  }

  get isCompleted() {
    return this.#option.autocomplete === true;
  }

  get isFile() {
    return this.#option.type === kinds.attachment;
  }

  get isEmpty() {
    return this.chosen === null && this.input.value === '';
  }

  /** What the option itself offers for what was typed, or `null` where anything can be written. */
  offered() {
    const all = this.#all();
    return all === null ? null : fitting(all, this.chosen === null ? this.input.value : '');
  }

  /** @returns {Choice[] | null} */
  #all() {
    const { type, choices } = this.#option;
    if (choices?.length > 0) return choices.map((/** @type {any} */ one) => this.choiceOf(one));
    if (type === kinds.boolean)
      return [
        { value: true, label: 'True' },
        { value: false, label: 'False' },
      ];
    return recordsForOption(this.#option, this.#around);
  }

  /** @param {any} one a choice as the API has it @returns {Choice} */
  choiceOf(one) {
    return { value: one.value, label: localised(one, 'name', this.#around.locale) };
  }

  /** @param {Choice} choice */
  choose(choice) {
    this.chosen = choice;
    if (!this.isFile) this.input.value = `${choice.sign ?? ''}${choice.label}`;
    this.blame('');
  }

  /** What was typed so far, as the bot is asked for completions of it. */
  typedValue() {
    return this.chosen?.value ?? (this.#mistake() === '' ? this.#value() : this.input.value);
  }

  /** @returns {{ value: string | number | boolean } | { mistake: string }} */
  read() {
    if (this.chosen !== null) return { value: this.chosen.value };
    const [only, ...others] = this.#all() === null || this.input.value === '' ? [] : (this.offered() ?? []);
    const typed = this.input.value.trim().toLowerCase();
    if (only !== undefined && (others.length === 0 || only.label.toLowerCase() === typed))
      return { value: only.value };
    const mistake = this.#mistake();
    return mistake === '' ? { value: this.#value() } : { mistake };
  }

  /** @param {string} mistake the words, or none */
  blame(mistake) {
    this.root.classList.toggle('wrong', mistake !== '');
    this.input.setAttribute('aria-invalid', String(mistake !== ''));
  }

  #value() {
    const { type } = this.#option;
    const isNumber = type === kinds.integer || type === kinds.number;
    return isNumber ? Number(this.input.value) : this.input.value.trim();
  }

  #mistake() {
    const { type, min_value: least, max_value: most } = this.#option;
    if (this.isEmpty) return 'This option is required. Specify a value.';
    if (this.#all() !== null) return 'Pick one of the list.';
    const value = this.#value();
    if (typeof value === 'string') return this.#lengthMistake(value);
    if (!Number.isFinite(value) || (type === kinds.integer && !Number.isInteger(value)))
      return type === kinds.integer ? 'Write a whole number.' : 'Write a number.';
    if (least !== undefined && value < least) return `The least is ${least}.`;
    return most !== undefined && value > most ? `The most is ${most}.` : '';
  }

  /** @param {string} text */
  #lengthMistake(text) {
    const { min_length: least = 0, max_length: most = textLengthMax } = this.#option;
    if (text.length < least) return `Write ${least} characters at least.`;
    return text.length > most ? `Write ${most} characters at most; these are ${text.length}.` : '';
  }
}
