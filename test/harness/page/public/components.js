import { element } from './element.js';
import { markdown } from './markdown.js';
import { Picker } from './picker.js';
import { fileElement } from './files.js';

/**
 * What a component needs of the message it stands in.
 * @typedef {object} Setting
 * @property {import('./markdown.js').Names} names
 * @property {(customId: string, picked?: string[]) => Promise<void>} use presses a button or picks in a select
 * @property {() => import('./pickable.js').Surroundings} around
 * @property {any[]} attachments of the message, which its components may show
 */

/** Pictures side by side at most; one alone is as wide as the message. */
const galleryColumnsMax = 3;

/** @typedef {(component: any, setting: Setting) => HTMLElement} Renderer */

/** Source: Discord docs, Component Reference. @type {Record<number, Renderer>} */
const renderers = {
  1: (row, setting) => element('div', { class: 'action-row' }, ...nested(row.components, setting)),
  2: button,
  3: select,
  5: select,
  6: select,
  7: select,
  8: select,
  9: (section, setting) =>
    element(
      'div',
      { class: 'section' },
      element('div', {}, ...nested(section.components, setting)),
      render(section.accessory, setting),
    ),
  10: (text, { names }) => markdown(text.content, names),
  11: (thumbnail, setting) => spoiler(thumbnail, picture(thumbnail, 'thumbnail', setting)),
  12: (gallery, setting) =>
    element(
      'div',
      { class: `gallery of-${Math.min(gallery.items.length, galleryColumnsMax)}` },
      ...gallery.items.map((/** @type {any} */ item) => spoiler(item, picture(item, 'wide', setting))),
    ),
  13: (one, { attachments }) => {
    const name = one.file.url.replace(/^attachment:\/\//, '');
    const kept = attachments.find(({ filename, url }) => filename === name || url === one.file.url);
    return spoiler(one, fileElement(kept ?? { filename: one.name ?? name, url: one.file.url }));
  },
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
  return spoiler(one, made);
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
function select(one, { use, around }) {
  const made = new Picker(one, { around: around() }, ({ root, values }) => {
    void busyWhile(root, use(one.custom_id, values));
  });
  return made.root;
}

/** @param {any} item a thumbnail or an item of a gallery @param {string} kind @param {Setting} setting */
function picture(item, kind, { attachments }) {
  const text = item.description ?? '';
  const name = item.media.url.replace(/^attachment:\/\//, '');
  const src = safeUrl(attachments.find(({ filename }) => filename === name)?.url ?? item.media.url);
  return element('img', { class: kind, src, alt: text, title: text, loading: 'lazy' });
}

/** What gives something away lies under a cover until somebody lifts it. @param {any} one @param {HTMLElement} made */
function spoiler({ spoiler: isCovered }, made) {
  if (isCovered !== true) return made;
  const lift = (/** @type {{ currentTarget: HTMLElement }} */ { currentTarget }) => {
    currentTarget.parentElement?.classList.remove('covered');
    currentTarget.remove();
  };
  const cover = element('button', { type: 'button', class: 'spoiler-cover', onclick: lift }, 'Spoiler');
  return element('div', { class: 'spoiler covered' }, made, cover);
}

/** Only addresses of the web; what else a payload may hold leads nowhere. @param {string | undefined} url */
export function safeUrl(url) {
  return /^https?:\/\//i.test(url ?? '') ? url : undefined;
}
