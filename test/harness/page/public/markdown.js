import MarkdownIt from '/vendor/markdown-it.js';
import { asDiscordReads } from './markdown-lines.js';
import { mentions, smallPrint, spoilers } from './markdown-rules.js';

/**
 * Whose names stand for the ids in mentions.
 * @typedef {object} Names
 * @property {(id: string) => string} channelName
 * @property {(id: string) => string} userName
 * @property {(id: string) => string} roleName
 */

/** Discord knows less than CommonMark: no HTML, no images, no tables, no rules, no entities. */
const known = [
  'blockquote',
  'heading',
  'list',
  'fence',
  'newline',
  'escape',
  'backticks',
  'strikethrough',
  'emphasis',
  'link',
  'autolink',
  'linkify',
];

const full = discordMarkdown(known);
/** Embed titles and button rows show only what fits into a line. */
const line = discordMarkdown(
  known.filter((name) => !['blockquote', 'heading', 'list', 'fence'].includes(name)),
);

/**
 * A text of Discord's Markdown as elements. The only place where HTML is set, and it is the renderer's own: the
 * source's is escaped.
 * @param {string} text
 * @param {Names} names
 * @returns {HTMLElement}
 */
export function markdown(text, names) {
  const made = document.createElement('div');
  made.className = 'markdown';
  made.innerHTML = full.render(asDiscordReads(text), names);
  return made;
}

/**
 * A single line of it.
 * @param {string} text
 * @param {Names} names
 * @returns {HTMLElement}
 */
export function markdownLine(text, names) {
  const made = document.createElement('span');
  made.className = 'markdown';
  made.innerHTML = line.renderInline(text, names);
  return made;
}

/** @param {string[]} rules */
function discordMarkdown(rules) {
  const made = MarkdownIt('zero', { html: false, breaks: true, linkify: true });
  made.use(mentions).use(spoilers);
  if (rules.includes('heading')) made.use(smallPrint);
  made.enable(rules);
  made.linkify.set({ fuzzyLink: false, fuzzyEmail: false, fuzzyIP: false });
  made.validateLink = (url) => /^https?:\/\//i.test(url);
  made.core.ruler.push('leave', leaveThePage);
  // Two underscores underline in Discord, where CommonMark prints bold.
  made.renderer.rules.strong_open = (tokens, index) => (tokens[index]?.markup === '__' ? '<u>' : '<strong>');
  made.renderer.rules.strong_close = (tokens, index) =>
    tokens[index]?.markup === '__' ? '</u>' : '</strong>';
  return made;
}

/** Links open elsewhere and tell nobody where they were found. @param {import('markdown-it').StateCore} state */
function leaveThePage({ tokens }) {
  const links = tokens.flatMap((one) => one.children ?? []).filter((one) => one.type === 'link_open');
  for (const link of links) {
    link.attrSet('target', '_blank');
    link.attrSet('rel', 'noopener noreferrer nofollow');
  }
}
