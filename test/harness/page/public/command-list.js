import { element, fill } from './element.js';

/** @typedef {import('./command-entries.js').Entry} Entry */

const optionId = (/** @type {number} */ index) => `command-${index}`;

/**
 * The list that opens at a slash. The cursor stays in the text: the list is a listbox that the text box controls.
 * Source: WAI-ARIA Authoring Practices, "Editable Combobox With List Autocomplete".
 */
export class CommandList {
  /** @type {Entry[]} */
  #entries = [];
  #current = 0;
  #input;
  #choose;
  /** @type {HTMLElement} */
  box;

  /**
   * @param {HTMLElement} input the text box
   * @param {(entry: Entry) => void} choose
   */
  constructor(input, choose) {
    this.#input = input;
    this.#choose = choose;
    this.box = element('div', {
      id: 'command-list',
      class: 'popup',
      role: 'listbox',
      'aria-label': 'Commands',
      hidden: true,
    });
    input.setAttribute('role', 'combobox');
    input.setAttribute('aria-controls', 'command-list');
    input.setAttribute('aria-autocomplete', 'list');
    this.close();
  }

  get isOpen() {
    return !this.box.hidden;
  }

  /** @param {Entry[]} entries @param {string} emptyText shown where there are none */
  open(entries, emptyText) {
    this.#entries = entries;
    this.#current = 0;
    this.box.hidden = false;
    this.#input.setAttribute('aria-expanded', 'true');
    if (entries.length === 0) fill(this.box, element('p', { class: 'popup-empty' }, emptyText));
    else fill(this.box, ...entries.map((entry, index) => this.#option(entry, index)));
    this.#mark();
  }

  close() {
    this.box.hidden = true;
    this.#entries = [];
    this.#input.setAttribute('aria-expanded', 'false');
    this.#input.removeAttribute('aria-activedescendant');
  }

  /** @param {number} by one down or up; past the end it begins anew */
  move(by) {
    const count = this.#entries.length;
    if (count === 0) return;
    this.#current = (this.#current + by + count) % count;
    this.#mark();
  }

  /** Chooses the marked entry, if there is any. */
  chooseCurrent() {
    const entry = this.#entries[this.#current];
    if (entry !== undefined) this.#choose(entry);
  }

  /** @param {Entry} entry @param {number} index */
  #option(entry, index) {
    const choose = (/** @type {Event} */ event) => {
      event.preventDefault();
      this.#choose(entry);
    };
    return element(
      'div',
      { id: optionId(index), role: 'option', class: 'command', onmousedown: choose },
      element('span', { class: 'command-name' }, `/${entry.label}`),
      element('span', { class: 'command-help' }, entry.description),
    );
  }

  #mark() {
    for (const [index, option] of [...this.box.querySelectorAll('[role="option"]')].entries()) {
      option.setAttribute('aria-selected', String(index === this.#current));
      if (index === this.#current) option.scrollIntoView({ block: 'nearest' });
    }
    if (this.#entries.length > 0) this.#input.setAttribute('aria-activedescendant', optionId(this.#current));
  }
}
