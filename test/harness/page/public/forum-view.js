import { element } from './element.js';
import { timeText } from './times.js';

const excerptLengthMax = 160;

/**
 * The posts of a forum, the liveliest first.
 * @param {any} forum
 * @param {any[]} posts
 * @param {(id: string) => void} open
 */
export function forumElement(forum, posts, open) {
  const sorted = posts.toSorted((a, b) => b.activeAtMs - a.activeAtMs);
  return element(
    'div',
    { class: 'forum' },
    element('h2', {}, forum.name),
    forum.topic !== '' && element('p', { class: 'topic' }, forum.topic),
    tagsElement(forum.tags),
    sorted.length === 0 && element('p', { class: 'quiet' }, 'There are no posts here yet.'),
    element('ul', {}, ...sorted.map((post) => element('li', {}, card(post, open)))),
  );
}

/** @param {any} post @param {(id: string) => void} open */
function card(post, open) {
  const count = post.messages.length;
  const facts = { type: 'button', class: 'forum-post', onclick: () => open(post.id) };
  return element(
    'button',
    facts,
    tagsElement(post.tags),
    element('strong', {}, post.name),
    element('span', { class: 'excerpt' }, firstWords(post.messages[0]?.message)),
    element(
      'span',
      { class: 'quiet' },
      `${count} message${count === 1 ? '' : 's'} · ${timeText(post.activeAtMs / 1000, 'R')}`,
      post.archived ? ' · archived' : '',
    ),
  );
}

/** @param {string[]} tags */
function tagsElement(tags) {
  if (tags.length === 0) return null;
  return element('span', { class: 'tags' }, ...tags.map((tag) => element('span', { class: 'tag' }, tag)));
}

/** Markdown is not shown here, so its signs are left out. @param {any} message */
function firstWords(message) {
  if (message === undefined) return '';
  const text = message.content || texts(message.components ?? []).join(' ');
  return text.replace(/[#*_~`>]|\[([^\]]*)\]\([^)]*\)/g, '$1').slice(0, excerptLengthMax);
}

/** @param {any[]} components @returns {string[]} */
function texts(components) {
  return components.flatMap((one) => [...(one.content ? [one.content] : []), ...texts(one.components ?? [])]);
}
