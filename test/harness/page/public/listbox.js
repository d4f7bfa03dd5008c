import { element, fill } from './element.js';

/**
 * One thing that can be chosen.
 * @typedef {object} Choice
 * @property {any} value
 * @property {string} label
 * @property {string} [help]
 * @property {string} [sign] stands before the label: `#`, an emoji
 * @property {boolean} [chosen]
 */

/** As many as Discord shows; who looks for more goes on typing. */
const shownMax = 25;

let made = 0;

/**
 * A list under or above a field. The cursor stays in the field: it is a combobox that controls the list.
 * Source: WAI-ARIA Authoring Practices, "Editable Combobox With List Autocomplete".
 */
export class Listbox {
  /** @type {Choice[]} */
  #choices = [];
  #current = -1;
  /** @type {HTMLElement | null} */
  #owner = null;
  #choose;
  #id = `list-${(made += 1)}`;
  /** @type {HTMLElement} */
  box;

  /** @param {{ label: string, multiple?: boolean, choose: (choice: Choice) => void }} about */
  constructor({ label, multiple = false, choose }) {
    this.#choose = choose;
    const facts = { id: this.#id, class: 'listbox', role: 'listbox', 'aria-label': label, hidden: true };
    this.box = element('div', { ...facts, 'aria-multiselectable': multiple ? 'true' : null });
  }

  get isOpen() {
    return !this.box.hidden;
  }

  /** The choice under the mark, if any. */
  get current() {
    return this.#choices[this.#current] ?? null;
  }

  /** Makes a field the one that controls the list. @param {HTMLElement} owner */
  attach(owner) {
    if (this.#owner !== owner) this.close();
    this.#owner = owner;
    const facts = { role: 'combobox', 'aria-controls': this.#id, 'aria-autocomplete': 'list' };
    for (const [name, value] of Object.entries(facts)) owner.setAttribute(name, value);
    owner.setAttribute('aria-expanded', String(this.isOpen));
  }

  /** @param {Choice[]} choices @param {{ empty?: string, current?: number }} [shown] */
  open(choices, { empty = 'Nothing fits that.', current = 0 } = {}) {
    this.#choices = choices.slice(0, shownMax);
    this.#current = Math.min(current, this.#choices.length - 1);
    this.box.hidden = false;
    this.#owner?.setAttribute('aria-expanded', 'true');
    if (choices.length === 0) fill(this.box, element('p', { class: 'popup-empty' }, empty));
    else fill(this.box, ...this.#choices.map((choice, index) => this.#option(choice, index)));
    this.#mark();
  }

  close() {
    this.box.hidden = true;
    this.#choices = [];
    this.#current = -1;
    this.#owner?.setAttribute('aria-expanded', 'false');
    this.#owner?.removeAttribute('aria-activedescendant');
  }

  /**
   * Moves the mark by an arrow key; past the end it begins anew. Says whether the key was one.
   * @param {KeyboardEvent} event
   */
  movedBy({ key }) {
    const count = this.#choices.length;
    if (!this.isOpen || count === 0 || (key !== 'ArrowDown' && key !== 'ArrowUp')) return false;
    const from = this.#current === -1 && key === 'ArrowUp' ? 0 : this.#current;
    this.#current = (from + (key === 'ArrowDown' ? 1 : -1) + count) % count;
    this.#mark();
    return true;
  }

  /** Chooses the marked choice. Says whether there was one. */
  chooseCurrent() {
    const choice = this.current;
    if (!this.isOpen || choice === null) return false;
    this.#choose(choice);
    return true;
  }

  /** @param {Choice} choice @param {number} index */
  #option(choice, index) {
    const choose = (/** @type {Event} */ event) => {
      event.preventDefault();
      this.#choose(choice);
    };
    const chosen = choice.chosen ?? false;
    return element(
      'div',
      {
        id: `${this.#id}-${index}`,
        role: 'option',
        class: `option${chosen ? ' chosen' : ''}`,
        onmousedown: choose,
      },
      choice.sign !== undefined && element('span', { class: 'sign', 'aria-hidden': 'true' }, choice.sign),
      element('span', { class: 'option-label' }, choice.label),
      choice.help && element('span', { class: 'option-help' }, choice.help),
      chosen && element('span', { class: 'tick', role: 'img', 'aria-label': 'chosen' }, '✓'),
    );
  }

  #mark() {
    for (const [index, option] of [...this.box.querySelectorAll('[role="option"]')].entries()) {
      option.setAttribute('aria-selected', String(index === this.#current));
      if (index === this.#current) option.scrollIntoView({ block: 'nearest' });
    }
    if (this.#current >= 0)
      this.#owner?.setAttribute('aria-activedescendant', `${this.#id}-${this.#current}`);
    else this.#owner?.removeAttribute('aria-activedescendant');
  }
}
