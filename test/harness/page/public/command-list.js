import { element } from './element.js';
import { Listbox } from './listbox.js';

/** @typedef {import('./command-entries.js').Entry} Entry */

/** The list of commands that opens at a slash. */
export class CommandList {
  #list;
  /** @type {HTMLElement} */
  box;

  /**
   * @param {HTMLElement} input the text box
   * @param {(entry: Entry) => void} choose
   */
  constructor(input, choose) {
    this.#list = new Listbox({ label: 'Commands', choose: ({ value }) => choose(value) });
    this.#list.attach(input);
    this.box = element('div', { class: 'popup', hidden: true }, this.#list.box);
  }

  get isOpen() {
    return !this.box.hidden;
  }

  /** @param {Entry[]} entries @param {string} empty shown where there are none */
  open(entries, empty) {
    this.box.hidden = false;
    const choices = entries.map((entry) => ({
      value: entry,
      label: `/${entry.label}`,
      help: entry.description,
    }));
    this.#list.open(choices, { empty });
  }

  close() {
    this.box.hidden = true;
    this.#list.close();
  }

  /** Says whether the key belonged to the list. @param {KeyboardEvent} event */
  take(event) {
    if (!this.isOpen) return false;
    const isChoice = event.key === 'Enter' || event.key === 'Tab';
    return isChoice ? this.#list.chooseCurrent() || event.key === 'Enter' : this.#list.movedBy(event);
  }
}
