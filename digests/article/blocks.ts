import { Parser } from 'htmlparser2';
import type { Block } from '../model/index.ts';

/** Elements that begin and end a line of their own. */
const blockTags = new Set(
  (
    'address article aside blockquote body br caption center dd details dialog dir div dl dt fieldset figcaption ' +
    'figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li main menu nav ol option p pre section summary ' +
    'table tbody td tfoot th thead tr ul'
  ).split(' '),
);

/** Elements whose text is for no reader of an article: code, controls, media with their captions. */
const unreadTags = new Set(
  (
    'audio button canvas embed figcaption form head iframe math nav noscript object script select style svg template ' +
    'textarea title video'
  ).split(' '),
);

type Line = { text: string; linkedCharacters: number; tag: string };

/**
 * The blocks of text of a piece of HTML, in reading order, white space folded; no-break spaces stay, since they are
 * part of the text.
 * Cost: linear in the HTML; nothing is held but the open tags.
 */
export const blocksOf = (html: string): readonly Block[] => {
  const blocks: Block[] = [];
  const tags: string[] = [];
  let line = emptyLine('p');
  let links = 0;
  let unread = 0;

  const endLine = (): void => {
    const block = blockFrom(line);
    if (block !== null) blocks.push(block);
    line = emptyLine(tags.findLast((tag) => blockTags.has(tag)) ?? 'p');
  };
  const parser = new Parser({
    onopentag: (name) => {
      if (unreadTags.has(name)) unread += 1;
      if (name === 'a') links += 1;
      if (name !== 'br') tags.push(name);
      if (blockTags.has(name)) endLine();
    },
    ontext: (text) => {
      if (unread > 0) return;
      line.text += text;
      if (links > 0) line.linkedCharacters += text.trim().length;
    },
    onclosetag: (name) => {
      if (unreadTags.has(name)) unread -= 1;
      if (name === 'a') links -= 1;
      if (name !== 'br' && tags.at(-1) === name) tags.pop();
      if (blockTags.has(name)) endLine();
    },
  });
  parser.end(html);
  endLine();
  return blocks;
};

const emptyLine = (tag: string): Line => ({ text: '', linkedCharacters: 0, tag });

const blockFrom = ({ text, linkedCharacters, tag }: Line): Block | null => {
  const folded = text.replace(/[ \t\r\n\f]+/g, ' ').trim();
  if (folded === '') return null;
  return { text: folded, tag, linkDensity: Math.min(1, linkedCharacters / folded.length) };
};
