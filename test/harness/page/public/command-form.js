import { localised } from './command-entries.js';
import { element } from './element.js';

/** Source: Discord docs, Application Commands, "Application Command Option Type". */
const kinds = { string: 3, integer: 4, boolean: 5, user: 6, channel: 7, role: 8, mentionable: 9, number: 10 };

/** A text that may be longer than this gets a box of several lines. */
const lineCharactersMax = 2000;

/**
 * @typedef {object} Surroundings
 * @property {string} locale
 * @property {any[]} channels of the server
 * @property {any[]} people
 */

/**
 * The fields of a chosen command.
 * @param {import('./command-entries.js').Entry} entry
 * @param {Surroundings} around
 * @param {{ send: (values: Record<string, string | number | boolean>) => void, cancel: () => void }} hooks
 * @returns {HTMLFormElement}
 */
export function commandForm(entry, around, { send, cancel }) {
  const options = entry.options.toSorted((a, b) => Number(b.required === true) - Number(a.required === true));
  const form = /** @type {HTMLFormElement} */ (
    element(
      'form',
      { class: 'command-form', 'aria-label': `/${entry.label}`, onsubmit: submit, onkeydown: key },
      element(
        'header',
        {},
        element('strong', { class: 'command-name' }, `/${entry.label}`),
        element('span', { class: 'command-help' }, entry.description),
      ),
      element('div', { class: 'fields' }, ...options.map((option) => field(option, around))),
      element(
        'footer',
        {},
        element('button', { type: 'submit', class: 'button primary' }, 'Send'),
        element('button', { type: 'button', class: 'button secondary', onclick: cancel }, 'Cancel'),
        element('span', { class: 'quiet' }, 'Enter sends, Esc cancels'),
      ),
    )
  );
  return form;

  /** @param {Event} event */
  function submit(event) {
    event.preventDefault();
    send(valuesOf(form, options));
  }

  /** @param {KeyboardEvent} event */
  function key(event) {
    if (event.key === 'Escape') cancel();
    const inText = event.target instanceof HTMLTextAreaElement;
    if (event.key !== 'Enter' || !inText || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    form.requestSubmit();
  }
}

/** @param {any} option @param {Surroundings} around */
function field(option, around) {
  const { locale } = around;
  const id = `option-${option.name}`;
  const required = option.required === true;
  const control = controlFor(option, around);
  for (const [name, value] of Object.entries({ id, name: option.name, 'aria-describedby': `${id}-help` })) {
    control.setAttribute(name, value);
  }
  control.toggleAttribute('required', required);
  const mark = required ? element('span', { class: 'required', title: 'required' }, ' *') : null;
  return element(
    'div',
    { class: 'field' },
    element('label', { for: id }, localised(option, 'name', locale), mark),
    control,
    element('p', { id: `${id}-help`, class: 'command-help' }, localised(option, 'description', locale)),
  );
}

/** @param {any} option @param {Surroundings} around @returns {HTMLElement} */
function controlFor(option, { locale, channels, people }) {
  const { type, choices, channel_types: types } = option;
  if (choices?.length > 0) {
    return choice(choices.map((/** @type {any} */ one) => [one.value, localised(one, 'name', locale)]));
  }
  if (type === kinds.boolean)
    return choice([
      ['true', 'True'],
      ['false', 'False'],
    ]);
  if (type === kinds.channel) {
    const fitting = channels.filter((one) => types === undefined || types.includes(one.type));
    return choice(fitting.map((one) => [one.id, `#${one.name}`]));
  }
  if (type === kinds.user || type === kinds.mentionable)
    return choice(people.map((one) => [one.id, one.name]));
  if (type === kinds.integer || type === kinds.number) {
    const step = type === kinds.integer ? 1 : 'any';
    return element('input', { type: 'number', step, min: option.min_value, max: option.max_value });
  }
  if (type !== kinds.string) {
    return element('input', {
      disabled: true,
      placeholder: 'This page cannot fill in this kind of option yet',
    });
  }
  const lengths = { minlength: option.min_length, maxlength: option.max_length, autocomplete: 'off' };
  if ((option.max_length ?? 0) > lineCharactersMax) return element('textarea', { rows: 3, ...lengths });
  return element('input', { type: 'text', ...lengths });
}

/** @param {[string | number, string][]} offered */
function choice(offered) {
  return element(
    'select',
    {},
    element('option', { value: '' }, '—'),
    ...offered.map(([value, label]) => element('option', { value }, label)),
  );
}

/**
 * What was filled in, in the types that Discord wants.
 * @param {HTMLFormElement} form
 * @param {any[]} options
 */
function valuesOf(form, options) {
  const filled = new FormData(form);
  const entries = options.flatMap((option) => {
    const text = String(filled.get(option.name) ?? '').trim();
    return text === '' ? [] : [[option.name, typed(option.type, text)]];
  });
  return Object.fromEntries(entries);
}

/** @param {number} type @param {string} text @returns {string | number | boolean} */
function typed(type, text) {
  if (type === kinds.integer || type === kinds.number) return Number(text);
  return type === kinds.boolean ? text === 'true' : text;
}
