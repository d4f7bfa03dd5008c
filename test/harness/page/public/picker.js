import { element, fill } from './element.js';
import { Listbox } from './listbox.js';
import { fitting, recordsForSelect } from './pickable.js';

/** @typedef {import('./listbox.js').Choice} Choice */

/** From so many choices on it is quicker to type than to look. */
const searchedFrom = 8;

/**
 * A select as Discord shows it: a button that opens a list. With several to pick, the list stays open until one
 * leaves it, and only then it counts.
 */
export class Picker {
  /** @type {HTMLElement} */
  root;
  /** @type {string[]} */
  values;
  #one;
  /** @type {Choice[]} */
  #choices;
  #changed;
  /** @type {string[]} */
  #before;
  #button;
  #field;
  #list;
  #popup;

  /**
   * @param {any} one the component
   * @param {{ label?: string, around: import('./pickable.js').Surroundings }} setting
   * @param {(picker: Picker) => void} changed something else is picked now
   */
  constructor(one, { label, around }, changed) {
    this.#one = one;
    this.#choices = recordsForSelect(one, around) ?? one.options.map(choiceOf);
    this.#changed = changed;
    this.values = presets(one);
    this.#before = this.values;
    const name = label ?? one.placeholder ?? 'Make a selection';
    this.#list = new Listbox({
      label: name,
      multiple: this.#most > 1,
      choose: (choice) => this.#pick(choice),
    });
    this.#field = this.#fieldOf(name);
    this.#popup = element('div', { class: 'picker-popup', hidden: true }, this.#field, this.#list.box);
    const facts = { type: 'button', class: 'select', 'aria-haspopup': 'listbox', 'aria-expanded': 'false' };
    this.#button = /** @type {HTMLButtonElement} */ (
      element('button', { ...facts, disabled: one.disabled === true, onclick: () => this.#toggle() })
    );
    this.#button.setAttribute('aria-label', name);
    this.root = element('div', { class: 'picker', onfocusout: (event) => this.#left(event) });
    fill(this.root, this.#button, this.#popup);
    this.#show();
  }

  /** What the button says to those who cannot see what is picked. @param {string} id */
  describedBy(id) {
    this.#button.setAttribute('aria-describedby', id);
  }

  focus() {
    this.#button.focus();
  }

  get #most() {
    return Number(this.#one.max_values ?? 1);
  }

  get #least() {
    return this.#one.required === false ? 0 : Number(this.#one.min_values ?? 1);
  }

  /** Without a search field the list takes the keys itself. @param {string} name */
  #fieldOf(name) {
    const key = (/** @type {KeyboardEvent} */ event) => this.#key(event);
    if (this.#choices.length < searchedFrom) {
      return element('div', { class: 'picker-keys', tabindex: -1, 'aria-label': name, onkeydown: key });
    }
    const facts = { class: 'picker-search', placeholder: 'Search', 'aria-label': `Search: ${name}` };
    return element('input', {
      ...facts,
      autocomplete: 'off',
      onkeydown: key,
      oninput: () => this.#refresh(),
    });
  }

  #toggle() {
    if (!this.#popup.hidden) return this.#close();
    this.#before = this.values;
    this.#popup.hidden = false;
    this.#button.setAttribute('aria-expanded', 'true');
    this.#list.attach(this.#field);
    this.#refresh();
    this.#field.focus();
    this.#popup.scrollIntoView({ block: 'nearest' });
  }

  #refresh(keep = '') {
    const typed = this.#field instanceof HTMLInputElement ? this.#field.value : '';
    const shown = fitting(this.#choices, typed).map((choice) => ({
      ...choice,
      chosen: this.values.includes(choice.value),
    }));
    const current = Math.max(
      0,
      shown.findIndex(({ value }) => value === keep),
    );
    this.#list.open(shown, { current });
  }

  /** @param {Choice} choice */
  #pick({ value }) {
    if (this.#most === 1) {
      const isTakenBack = this.#least === 0 && this.values.includes(value);
      this.values = isTakenBack ? [] : [value];
      this.#close();
      this.#button.focus();
      return;
    }
    const without = this.values.filter((one) => one !== value);
    if (without.length < this.values.length) this.values = without;
    else if (this.values.length < this.#most) this.values = [...this.values, value];
    this.#show();
    this.#refresh(value);
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    const isSpace = event.key === ' ' && !(this.#field instanceof HTMLInputElement);
    if (event.key === 'Escape') {
      // Around it may be a dialog, or drawers, which stay as they are.
      event.stopPropagation();
      this.#close();
      this.#button.focus();
    } else if (event.key === 'Enter' || isSpace) this.#list.chooseCurrent();
    else if (!this.#list.movedBy(event)) return;
    event.preventDefault();
  }

  /** @param {FocusEvent} event */
  #left({ relatedTarget }) {
    const inside = relatedTarget instanceof Node && this.root.contains(relatedTarget);
    if (!inside && !this.#popup.hidden) this.#close();
  }

  /** What was picked counts from now on, unless it is too little. */
  #close() {
    this.#popup.hidden = true;
    this.#button.setAttribute('aria-expanded', 'false');
    this.#list.close();
    if (this.#field instanceof HTMLInputElement) this.#field.value = '';
    if (this.values.length < this.#least) this.values = this.#before;
    this.#show();
    const isChanged = this.values.join() !== this.#before.join();
    this.#before = this.values;
    if (isChanged) this.#changed(this);
  }

  #show() {
    const chosen = this.#choices.filter(({ value }) => this.values.includes(value));
    const text = chosen
      .map(({ sign = '', label }) => `${sign}${sign.length > 1 ? ' ' : ''}${label}`)
      .join(', ');
    this.#button.classList.toggle('empty', text === '');
    fill(
      this.#button,
      element('span', { class: 'picked' }, text || (this.#one.placeholder ?? 'Make a selection')),
      element('span', { class: 'chevron', 'aria-hidden': 'true' }),
    );
    const name = this.#list.box.getAttribute('aria-label') ?? '';
    this.#button.setAttribute('aria-label', text === '' ? name : `${name}: ${text}`);
  }
}

/** @param {any} option @returns {Choice} */
function choiceOf({ value, label, description, emoji }) {
  return { value, label, help: description, ...(emoji?.name ? { sign: emoji.name } : {}) };
}

/** @param {any} one @returns {string[]} */
function presets(one) {
  const { options = [], default_values: records = [] } = one;
  const preset = options.filter((/** @type {any} */ option) => option.default === true);
  return [
    ...preset.map((/** @type {any} */ { value }) => value),
    ...records.map((/** @type {any} */ { id }) => id),
  ];
}
