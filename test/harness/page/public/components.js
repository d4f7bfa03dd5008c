import { element } from './element.js';
import { icon } from './icon.js';
import { markdown } from './markdown.js';

/**
 * What a component needs of the message it stands in.
 * @typedef {object} Setting
 * @property {import('./markdown.js').Names} names
 * @property {(customId: string, picked?: string[]) => Promise<void>} use presses a button or picks in a select
 */

/** @typedef {(component: any, setting: Setting) => HTMLElement} Renderer */

/** Source: Discord docs, Component Reference. @type {Record<number, Renderer>} */
const renderers = {
  1: (row, setting) => element('div', { class: 'action-row' }, ...nested(row.components, setting)),
  2: button,
  3: select,
  5: otherSelect,
  6: otherSelect,
  7: otherSelect,
  8: otherSelect,
  9: (section, setting) =>
    element(
      'div',
      { class: 'section' },
      element('div', {}, ...nested(section.components, setting)),
      render(section.accessory, setting),
    ),
  10: (text, { names }) => markdown(text.content, names),
  11: (thumbnail) => picture(thumbnail, 'thumbnail'),
  12: (gallery) =>
    element(
      'div',
      { class: 'gallery' },
      ...gallery.items.map((/** @type {any} */ item) => picture(item, 'wide')),
    ),
  13: (file) => element('div', { class: 'file' }, icon('file'), ` ${file.name ?? 'file'}`),
  14: (separator) =>
    element('hr', {
      class: `separator spacing-${separator.spacing ?? 1}`,
      'data-line': separator.divider !== false,
    }),
  17: container,
};

/**
 * Components of a message, Components V2 or rows below a classic one.
 * @param {any[]} components
 * @param {Setting} setting
 */
export function nested(components, setting) {
  return components.map((one) => render(one, setting));
}

/** @param {any} component @param {Setting} setting */
function render(component, setting) {
  const renderer = renderers[component.type];
  if (renderer !== undefined) return renderer(component, setting);
  return element(
    'p',
    { class: 'unknown' },
    `A component of type ${component.type}, which this page cannot show.`,
  );
}

/** @type {Renderer} */
function container(one, setting) {
  const made = element('div', { class: 'container' }, ...nested(one.components, setting));
  if (one.accent_color !== null && one.accent_color !== undefined) {
    made.style.setProperty('--accent', hexColour(one.accent_color));
  }
  return made;
}

/** @param {number} colour 0xRRGGBB */
export function hexColour(colour) {
  return `#${colour.toString(16).padStart(6, '0')}`;
}

const buttonStyles = ['', 'primary', 'secondary', 'success', 'danger', 'secondary'];
const linkStyle = 5;

/** @type {Renderer} */
function button(one, { use }) {
  const label = [one.emoji?.name ?? '', one.label ?? ''].filter(Boolean).join(' ');
  const style = `button ${buttonStyles[one.style] ?? 'secondary'}`;
  if (one.style === linkStyle) {
    const leave = { href: safeUrl(one.url), target: '_blank', rel: 'noopener noreferrer nofollow' };
    return element('a', { class: style, ...leave }, label, element('span', { 'aria-hidden': 'true' }, ' ↗'));
  }
  const press = (/** @type {{ currentTarget: HTMLElement }} */ { currentTarget }) =>
    busyWhile(currentTarget, use(one.custom_id));
  return element(
    'button',
    { type: 'button', class: style, disabled: one.disabled === true, onclick: press },
    label,
  );
}

/** @param {HTMLElement} control @param {Promise<void>} using */
async function busyWhile(control, using) {
  control.setAttribute('aria-busy', 'true');
  await using;
  control.removeAttribute('aria-busy');
}

/** @type {Renderer} */
function select(one, { use }) {
  const name = one.placeholder ?? 'Make a selection';
  const options = one.options.map((/** @type {any} */ option) =>
    element(
      'option',
      { value: option.value, selected: option.default === true, title: option.description },
      option.label,
    ),
  );
  const multiple = (one.max_values ?? 1) > 1;
  const pick = (/** @type {{ currentTarget: HTMLSelectElement }} */ { currentTarget }) => {
    const picked = [...currentTarget.selectedOptions]
      .map((option) => option.value)
      .filter((value) => value !== '');
    if (picked.length >= (one.min_values ?? 1)) void busyWhile(currentTarget, use(one.custom_id, picked));
  };
  const facts = {
    class: 'select',
    'aria-label': name,
    multiple,
    disabled: one.disabled === true,
    onchange: pick,
  };
  return element('select', facts, multiple ? null : element('option', { value: '' }, name), ...options);
}

/** Selects of people, roles and channels are shown and cannot be used on this page yet. @type {Renderer} */
function otherSelect(one) {
  const name = one.placeholder ?? 'Make a selection';
  return element(
    'select',
    { class: 'select', 'aria-label': name, disabled: true },
    element('option', {}, name),
  );
}

/** @param {any} item a thumbnail or an item of a gallery @param {string} kind */
function picture(item, kind) {
  const text = item.description ?? '';
  return element('img', {
    class: kind,
    src: safeUrl(item.media.url),
    alt: text,
    title: text,
    loading: 'lazy',
  });
}

/** Only addresses of the web; what else a payload may hold leads nowhere. @param {string | undefined} url */
export function safeUrl(url) {
  return /^https?:\/\//i.test(url ?? '') ? url : undefined;
}
