import type { Line, Post, Span, WrittenBlock } from '../../model/index.ts';
import { instantText } from './text.ts';
import { oneSpace, onOneLine, writtenBlocks } from './written.ts';

/** Marks that act anywhere in a line, in CommonMark or in Discord's Markdown (spoilers, mentions, timestamps). */
const activeAnywhere = /[\\`*_~|<>[\]@]/gu;

/** Marks that open a block when a line starts with them: headings, small print, lists, rules. */
const activeAtStart = /^(?:[#+=-]|\d+(?=[.)]))/u;

/** Characters that hide text or turn it round: zero-width marks and bidirectional controls (Unicode UAX 9). */
const invisible = /[\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu;

/**
 * Marks that would end a link early or act inside one, and those that no address may hold by RFC 3986 though browsers
 * take them; percent-encoded they lead to the same page. An underscore between letters or digits acts nowhere.
 */
const activeInUrl = /[()[\]<>\\`*|~@^{}"]|(?<=#.*)#|%(?![\da-f]{2})|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/giu;

const percentEncoded = (mark: string): string => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`;

const escapeWords = (text: string): string => text.replace(activeAnywhere, '\\$&');

const escapeStart = (text: string): string =>
  text.replace(activeAtStart, (mark) => (/\d/u.test(mark) ? `${mark}\\` : `\\${mark}`));

/**
 * Makes any text harmless in CommonMark and in Discord's Markdown: on one line, it can neither format, link, mention,
 * nor open a block. Addresses inside it stay whole, since a backslash would break them.
 * Source: CommonMark 0.31, section 2.4 (any ASCII punctuation mark may be escaped by a backslash).
 */
export const escapeMarkdown = (text: string): string => {
  const oneLine = onOneLine(text.replace(invisible, ''));
  const pieces = oneLine.split(/(https?:\/\/[^\s<>]+)/giu);
  return escapeStart(
    pieces
      .map((piece, index) =>
        index % 2 === 1 ? piece.replace(activeInUrl, percentEncoded) : escapeWords(piece),
      )
      .join(''),
  );
};

/** An address longer than this would be a message of its own where it is not shown as a link. */
const urlCharactersMax = 1000;

/**
 * An address that can be linked anywhere, also inside `[...](...)`; `null` where it is not http(s), carries a name or
 * password, or is absurdly long.
 */
export const linkUrl = (url: string): string | null => {
  const parsed = url.length > urlCharactersMax ? null : URL.parse(url);
  if (parsed === null || (parsed.protocol !== 'https:' && parsed.protocol !== 'http:')) return null;
  // What stands before an @ looks like the place that a link leads to, and is not.
  if (parsed.username !== '' || parsed.password !== '') return null;
  return parsed.href.replace(activeInUrl, percentEncoded);
};

/** What looks like an address or the name of a host. */
const hostLike = /(?:https?:\/\/)?((?:[\p{L}\p{N}-]+\.)+\p{L}{2,})/iu;

const bareHost = (host: string): string => host.toLowerCase().replace(/^www\./u, '');

/** Whether a text names another host than the one that its link leads to. */
const misleads = (text: string, url: string): boolean => {
  const named = hostLike.exec(text)?.[1];
  if (named === undefined) return false;
  const [said, real] = [bareHost(named), bareHost(new URL(url).hostname)];
  return said !== real && !real.endsWith(`.${said}`);
};

/**
 * Writes `[text](url)`, or the text alone where the address cannot be linked. A link without words, or one whose words
 * name another place than it leads to, says where it leads.
 */
const markdownLink = (text: string, url: string): string => {
  const target = linkUrl(url);
  if (target === null) return escapeMarkdown(text);
  const words = escapeMarkdown(text);
  const host = escapeMarkdown(new URL(target).hostname);
  if (words === '') return `[${host}](${target})`;
  return misleads(text, target) ? `[${words}](${target}) (${host})` : `[${words}](${target})`;
};

const endOf = (space = ''): string => space.replace(/\s+/u, oneSpace);

/**
 * Escapes a piece of a line and keeps the space at its ends, which joins it to its neighbours. Marks around the piece
 * stand within that space: next to it they would mark nothing.
 */
const escapeKeepingEnds = (text: string, mark = ''): string => {
  const words = escapeMarkdown(text);
  const marked = words === '' ? '' : mark + words + mark;
  return endOf(/^\s+/u.exec(text)?.[0]) + marked + endOf(/(?<=\S)\s+$/u.exec(text)?.[0]);
};

/** How a dialect writes what is more than text to its platform. `at` is epoch ms. */
export type MarkdownDialect = {
  readonly time: (at: number, style: 'date' | 'full' | 'relative') => string;
  readonly channel: (channelId: string) => string;
  readonly role: (roleId: string) => string;
  readonly person: (personId: string) => string;
  readonly command: (name: string) => string;
};

const spanMarkdown = (span: Span, dialect: MarkdownDialect): string => {
  if (typeof span === 'string') return escapeKeepingEnds(span);
  switch (span.kind) {
    case 'strong':
      return escapeKeepingEnds(span.text, '**');
    case 'code':
      return `\`${span.text.replace(/`/gu, "'")}\``;
    case 'link':
      return markdownLink(span.text, span.url);
    case 'time':
      return dialect.time(span.at, span.style);
    case 'channel':
      return dialect.channel(span.channelId);
    case 'role':
      return dialect.role(span.roleId);
    case 'person':
      return dialect.person(span.personId);
    case 'command':
      return dialect.command(span.name);
  }
};

/** Writes a line in a dialect of Markdown; whatever text it holds is harmless there. */
export const markdownLine = (line: Line, dialect: MarkdownDialect): string =>
  line.map((span) => spanMarkdown(span, dialect)).join('');

const commonMark: MarkdownDialect = {
  time: instantText,
  channel: (channelId) => `#${escapeMarkdown(channelId)}`,
  role: (roleId) => `@${escapeMarkdown(roleId)}`,
  person: (personId) => `@${escapeMarkdown(personId)}`,
  command: (name) => `\`/${name}\``,
};

const lineMarkdown = (line: Line): string => markdownLine(line, commonMark);

const blockMarkdown = (block: WrittenBlock): string => {
  switch (block.kind) {
    case 'title':
      return `## ${lineMarkdown(block.line)}`;
    case 'headline':
      return `### ${lineMarkdown(block.line)}`;
    case 'quote':
      return `> ${escapeMarkdown(block.text)}`;
    case 'list':
      return block.items.map((item) => `- ${lineMarkdown(item)}`).join('\n');
    case 'divider':
      return '---';
    case 'note':
      return `_${lineMarkdown(block.line)}_`;
    case 'paragraph':
      return lineMarkdown(block.line);
  }
};

/** Writes a post as CommonMark. */
export const writeMarkdown = (post: Post): string =>
  `${writtenBlocks(post).map(blockMarkdown).join('\n\n')}\n`;
