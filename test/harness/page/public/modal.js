import { botAvatar } from './avatar.js';
import { element } from './element.js';
import { fieldKinds } from './fields.js';
import { markdown } from './markdown.js';

/** Source: Discord docs, Component Reference. */
const types = { row: 1, text: 10, label: 18 };

/**
 * @typedef {object} Setting
 * @property {import('./markdown.js').Names} names
 * @property {import('./pickable.js').Surroundings} around
 * @property {(file: File) => Promise<string>} upload
 * @property {(filled: object) => Promise<void>} submit rejects with the words to show
 */

let made = 0;

/**
 * Opens a dialog of the bot's, and gives the way to close it.
 * @param {{ title: string, components: any[] }} modal
 * @param {Setting} setting
 */
export function openModal(modal, setting) {
  /** @type {Map<string, Labelled>} */
  const fields = new Map();
  const trouble = element('p', { class: 'failed', role: 'alert' });
  const body = modal.components.map((one) => part(one, fields, setting));
  const send = element('button', { type: 'submit', class: 'button primary' }, 'Submit');
  const close = () => dialog.close();
  const submit = async (/** @type {Event} */ event) => {
    event.preventDefault();
    if (send.hasAttribute('aria-busy') || !isComplete(fields)) return;
    trouble.textContent = '';
    send.setAttribute('aria-busy', 'true');
    const filled = [...fields].map(([customId, { field }]) => [customId, field.value()]);
    try {
      await setting.submit(Object.fromEntries(filled));
      close();
    } catch (error) {
      trouble.textContent = `Something went wrong. ${error instanceof Error ? error.message : String(error)}`;
    }
    send.removeAttribute('aria-busy');
  };
  const title = element('h2', { id: `modal-${(made += 1)}` }, modal.title);
  const dismiss = { type: 'button', class: 'modal-close', 'aria-label': 'Close', onclick: close };
  const form = element(
    'form',
    { novalidate: true, onsubmit: submit },
    element('header', {}, botAvatar(), title, element('button', dismiss, '✕')),
    element('div', { class: 'modal-body' }, ...body, trouble),
    element(
      'footer',
      {},
      element('button', { type: 'button', class: 'button secondary', onclick: close }, 'Cancel'),
      send,
    ),
  );
  const dialog = /** @type {HTMLDialogElement} */ (
    element('dialog', { class: 'modal', 'aria-labelledby': title.id, onclose: () => dialog.remove() }, form)
  );
  // What is typed into the dialog concerns the page behind it not at all.
  dialog.addEventListener('keydown', (event) => event.stopPropagation());
  document.body.append(dialog);
  dialog.showModal();
  [...fields.values()][0]?.field.focus();
  return close;
}

/** @typedef {{ field: import('./fields.js').Field, tell: (mistake: string) => void }} Labelled */

/** @param {any} one @param {Map<string, Labelled>} fields @param {Setting} setting @returns {HTMLElement} */
function part(one, fields, setting) {
  if (one.type === types.text) return markdown(one.content, setting.names);
  if (one.type === types.row) {
    const [input] = one.components;
    return labelled({ label: input.label, component: input }, fields, setting);
  }
  if (one.type === types.label) return labelled(one, fields, setting);
  return element('p', { class: 'unknown' }, `A component of type ${one.type}, which this page cannot show.`);
}

/**
 * @param {{ label: string, description?: string, component: any }} of
 * @param {Map<string, Labelled>} fields
 * @param {Setting} setting
 */
function labelled({ label, description, component }, fields, setting) {
  const field = fieldKinds[component.type]?.(component, { ...setting, label });
  if (field === undefined) {
    return element(
      'p',
      { class: 'unknown' },
      `A field of type ${component.type}, which this page cannot show.`,
    );
  }
  const id = `field-${(made += 1)}`;
  const mistake = element('span', { class: 'failed', role: 'alert' });
  const isCheckbox = typeof field.value() === 'boolean';
  const isRequired = component.required !== false && !isCheckbox;
  field.describedBy(id);
  fields.set(component.custom_id, {
    field,
    tell: (text) => {
      mistake.textContent = text;
    },
  });
  const mark = isRequired && element('span', { class: 'required', 'aria-label': 'required' }, ' *');
  return element(
    'div',
    { class: 'modal-field' },
    isCheckbox ? null : element('p', { class: 'modal-label', 'aria-hidden': 'true' }, label, mark),
    element('p', { id, class: 'modal-help' }, description, mistake),
    field.root,
  );
}

/** Tells every mistake, and leads to the first. @param {Map<string, Labelled>} fields */
function isComplete(fields) {
  const wrong = [...fields.values()].filter(({ field, tell }) => {
    const mistake = field.mistake();
    tell(mistake);
    return mistake !== '';
  });
  wrong[0]?.field.focus();
  return wrong.length === 0;
}
