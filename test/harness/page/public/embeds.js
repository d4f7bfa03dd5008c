import { hexColour, safeUrl } from './components.js';
import { element } from './element.js';
import { markdown, markdownLine } from './markdown.js';
import { messageTime } from './times.js';

/**
 * A classic embed. Source: Discord docs, Message, "Embed Object".
 * @param {any} embed
 * @param {import('./markdown.js').Names} names
 */
export function embedElement(embed, names) {
  const made = element(
    'article',
    { class: 'embed' },
    embed.author && element('p', { class: 'embed-author' }, linked(embed.author.name, embed.author.url)),
    embed.title && element('h3', { class: 'embed-title' }, title(embed, names)),
    embed.description && markdown(embed.description, names),
    embed.fields?.length > 0 && element('dl', { class: 'embed-fields' }, ...fields(embed.fields, names)),
    embed.image && element('img', { class: 'wide', src: safeUrl(embed.image.url), alt: '', loading: 'lazy' }),
    embed.thumbnail && element('img', { class: 'thumbnail', src: safeUrl(embed.thumbnail.url), alt: '' }),
    footer(embed),
  );
  if (typeof embed.color === 'number') made.style.setProperty('--accent', hexColour(embed.color));
  return made;
}

/** @param {any} embed @param {import('./markdown.js').Names} names */
function title(embed, names) {
  const text = markdownLine(embed.title, names);
  return safeUrl(embed.url) === undefined ? text : linkTo(embed.url, text);
}

/** @param {any[]} all @param {import('./markdown.js').Names} names */
function fields(all, names) {
  return all.map((field) =>
    element(
      'div',
      { class: field.inline ? 'inline' : '' },
      element('dt', {}, markdownLine(field.name, names)),
      element('dd', {}, markdown(field.value, names)),
    ),
  );
}

/** @param {any} embed */
function footer(embed) {
  if (!embed.footer && !embed.timestamp) return null;
  const text = embed.footer?.text ?? '';
  const time = embed.timestamp ? messageTime(embed.timestamp) : null;
  return element('footer', { class: 'embed-footer' }, text, text && time ? ' • ' : null, time);
}

/** @param {string} text @param {string | undefined} url */
function linked(text, url) {
  return safeUrl(url) === undefined ? text : linkTo(/** @type {string} */ (url), text);
}

/** @param {string} url @param {Node | string} content */
function linkTo(url, content) {
  return element('a', { href: url, target: '_blank', rel: 'noopener noreferrer nofollow' }, content);
}
