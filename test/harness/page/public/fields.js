import { element, fill } from './element.js';
import { Picker } from './picker.js';

/**
 * A field of a dialog: what is shown, what is in it, and what is wrong with that.
 * @typedef {object} Field
 * @property {HTMLElement} root
 * @property {() => string | boolean | string[]} value
 * @property {() => string} mistake the words, or none
 * @property {() => void} focus
 * @property {(id: string) => void} describedBy
 */

/**
 * @typedef {object} Setting
 * @property {string} label
 * @property {import('./pickable.js').Surroundings} around
 * @property {(file: File) => Promise<string>} upload
 */

/** Source: Discord docs, Component Reference, "Text Input". */
const textLengthMax = 4000;
const paragraph = 2;

/** Source: Discord docs, Component Reference. @type {Record<number, (one: any, setting: Setting) => Field>} */
export const fieldKinds = {
  3: picked,
  4: text,
  5: picked,
  6: picked,
  7: picked,
  8: picked,
  19: files,
  21: radio,
  22: checkboxes,
  23: checkbox,
};

const requiredText = 'This field is required.';

/** @param {any} one @param {Setting} setting @returns {Field} */
function text(one, { label }) {
  const required = one.required !== false;
  const { min_length: least = required ? 1 : 0, max_length: most = textLengthMax } = one;
  const isLong = one.style === paragraph;
  const count = element('span', { class: 'count', 'aria-hidden': 'true' });
  const tell = () => {
    count.textContent = one.max_length === undefined ? '' : `${input.value.length}/${most}`;
  };
  const facts = { 'aria-label': label, placeholder: one.placeholder, maxlength: most, oninput: tell };
  const input = /** @type {HTMLInputElement} */ (
    element(isLong ? 'textarea' : 'input', {
      ...facts,
      class: 'text-input',
      autocomplete: 'off',
      'aria-required': required,
    })
  );
  input.value = one.value ?? '';
  tell();
  return {
    root: element('div', { class: 'text-field' }, input, count),
    value: () => input.value,
    mistake: () => {
      const { length } = input.value;
      if (length === 0) return required ? requiredText : '';
      return length < least ? `Must be at least ${least} characters long.` : '';
    },
    focus: () => input.focus(),
    describedBy: (id) => input.setAttribute('aria-describedby', id),
  };
}

/** @param {any} one @param {Setting} setting @returns {Field} */
function picked(one, { label, around }) {
  const picker = new Picker(one, { label, around }, () => {});
  return {
    root: picker.root,
    value: () => picker.values,
    mistake: () => tooFew(one, picker.values.length),
    focus: () => picker.focus(),
    describedBy: (id) => picker.describedBy(id),
  };
}

/** @param {any} one @param {Setting} setting @returns {Field} */
function radio(one, { label }) {
  const choices = one.options.map((/** @type {any} */ option) => choice('radio', one, option));
  const root = element('div', { role: 'radiogroup', 'aria-label': label, class: 'choices' });
  fill(root, ...choices.map((/** @type {Ticked} */ { root: shown }) => shown));
  const value = () => ticked(choices)[0] ?? [];
  const mistake = () => (one.required !== false && value().length === 0 ? requiredText : '');
  return { root, value, mistake, focus: () => choices[0]?.input.focus(), describedBy: describing(root) };
}

/** @param {any} one @param {Setting} setting @returns {Field} */
function checkboxes(one, { label }) {
  const choices = one.options.map((/** @type {any} */ option) => choice('checkbox', one, option));
  const root = element('div', { role: 'group', 'aria-label': label, class: 'choices' });
  fill(root, ...choices.map((/** @type {Ticked} */ { root: shown }) => shown));
  const most = one.max_values ?? one.options.length;
  const value = () => ticked(choices);
  const mistake = () => (value().length > most ? `Tick ${most} at most.` : tooFew(one, value().length));
  return { root, value, mistake, focus: () => choices[0]?.input.focus(), describedBy: describing(root) };
}

/** @param {any} one @param {Setting} setting @returns {Field} */
function checkbox(one, { label }) {
  const { root, input } = choice('checkbox', one, { value: 'on', label, default: one.default });
  const describedBy = (/** @type {string} */ id) => input.setAttribute('aria-describedby', id);
  return { root, value: () => input.checked, mistake: () => '', focus: () => input.focus(), describedBy };
}

/** @param {any} one @param {Setting} setting @returns {Field} */
function files(one, { label, upload }) {
  /** @type {string[]} */
  let ids = [];
  let trouble = '';
  const names = element('p', { class: 'quiet', role: 'status' }, 'Nothing chosen yet');
  const most = one.max_values ?? 1;
  const take = async () => {
    const chosen = [...(input.files ?? [])];
    trouble = chosen.length > most ? `Choose ${most} at most.` : '';
    names.textContent = 'Uploading …';
    try {
      ids = trouble === '' ? await Promise.all(chosen.map(upload)) : [];
    } catch (error) {
      trouble = error instanceof Error ? error.message : String(error);
    }
    names.textContent = trouble || chosen.map(({ name }) => name).join(', ') || 'Nothing chosen yet';
  };
  const facts = { type: 'file', 'aria-label': label, multiple: most > 1, onchange: () => void take() };
  const input = /** @type {HTMLInputElement} */ (element('input', facts));
  return {
    root: element('div', { class: 'upload' }, input, names),
    value: () => ids,
    mistake: () => trouble || tooFew(one, ids.length),
    focus: () => input.focus(),
    describedBy: (id) => input.setAttribute('aria-describedby', id),
  };
}

/** @typedef {{ root: HTMLElement, input: HTMLInputElement }} Ticked */

/** @param {'radio' | 'checkbox'} type @param {any} one @param {any} option @returns {Ticked} */
function choice(type, one, option) {
  const facts = { type, name: one.custom_id, value: option.value };
  const input = /** @type {HTMLInputElement} */ (element('input', facts));
  input.checked = option.default === true;
  const root = element(
    'label',
    { class: 'choice' },
    input,
    element(
      'span',
      {},
      option.label,
      option.description && element('span', { class: 'choice-help' }, option.description),
    ),
  );
  return { root, input };
}

/** @param {Ticked[]} choices */
function ticked(choices) {
  return choices.filter(({ input }) => input.checked).map(({ input }) => input.value);
}

/** @param {any} one @param {number} count */
function tooFew(one, count) {
  if (count === 0 && one.required === false) return '';
  const least = one.min_values ?? 1;
  if (count >= least) return '';
  return count === 0 ? requiredText : `Choose at least ${least}.`;
}

/** @param {HTMLElement} root */
function describing(root) {
  return (/** @type {string} */ id) => root.setAttribute('aria-describedby', id);
}
