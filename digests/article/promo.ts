import type { Block, LineLabel } from '../model/index.ts';
import { labelsOf, type Labels } from './lexicon/index.ts';

/** What a block is: prose, a headline of another story (without its label), or a call or label nobody will miss. */
export type Verdict =
  | { readonly kind: 'prose' }
  | { readonly kind: 'related'; readonly headline: string }
  | { readonly kind: 'dropped' };

/**
 * Where more than this share of an article would go as promotion, the rules have misread it, and nothing goes
 * (TEXT.md, part 2). What is marked `++` goes all the same: that mark has no other meaning.
 */
const promoShareMax = 0.35;

/** Longer lines are prose whatever they begin with: no headline or call is. */
const headlineCharactersMax = 200;

/** Shorter texts between links are buttons and tags, not headlines. */
const headlineCharactersMin = 20;

/** From this share of linked characters on, a block is a link and not a sentence with links in it. */
const linkOnlyDensity = 0.8;

/** A label alone opens a list of at most this many headlines; longer runs of short lines are verse, results or subheads. */
const listLinesMax = 8;

const plusMark = /^\s*\+\+(?!\+)\s*/;
const closedSentence = /[.!?…。！？]["”’»)]*\s*$/u;

const prose: Verdict = { kind: 'prose' };
const dropped: Verdict = { kind: 'dropped' };

/**
 * Judges each block of an article's body, in order. A `++` line is always promotion. A label with a headline is too,
 * and a label alone opens a list whose headlines follow it.
 * Cost: linear in the text.
 */
export const judgeBlocks = (blocks: readonly Block[], language: string | null): readonly Verdict[] => {
  const labels = labelsOf(language);
  const verdicts: Verdict[] = [];
  let listLinesLeft = 0;
  for (const block of blocks) {
    const opensList = labels.header.test(block.text);
    const inList = listLinesLeft > 0 && !opensList;
    const own = opensList ? dropped : judgeAlone(block, labels);
    const verdict = own.kind === 'prose' && inList && couldBeListed(block) ? headlineOf(block.text) : own;
    verdicts.push(verdict);
    listLinesLeft = opensList ? listLinesMax : verdict.kind === 'prose' ? 0 : Math.max(0, listLinesLeft - 1);
  }
  return withinShare(blocks, verdicts);
};

/**
 * Says of each line of a plain text whether it is prose or promotion. One label a line.
 * `language` is a BCP 47 tag or `null`.
 */
export const labelLines = (lines: readonly string[], language: string | null): readonly LineLabel[] =>
  judgeBlocks(lines.map(lineBlock), language).map(({ kind }) => (kind === 'prose' ? 'prose' : 'promo'));

/** A line of plain text as a block: no tag, no links. */
export const lineBlock = (text: string): Block => ({ text, tag: 'line', linkDensity: 0 });

const judgeAlone = ({ text, linkDensity }: Block, { labelled, action }: Labels): Verdict => {
  if (plusMark.test(text)) return headlineOf(text);
  if (text.length > headlineCharactersMax) return prose;
  const headline = labelled.exec(text)?.[1];
  if (headline !== undefined) return headlineOf(headline);
  if (action.test(text)) return dropped;
  if (/^\s*(?:>>|▶|►|→)\s*\S/u.test(text)) return headlineOf(text);
  const linkOnly = linkDensity >= linkOnlyDensity && !closedSentence.test(text);
  if (!linkOnly) return prose;
  return text.length >= headlineCharactersMin ? headlineOf(text) : dropped;
};

const couldBeListed = ({ text, linkDensity }: Block): boolean =>
  text.length <= headlineCharactersMax && (linkDensity >= linkOnlyDensity || !closedSentence.test(text));

/** A headline without the marks and bullets around it. */
const headlineOf = (text: string): Verdict => {
  const headline = text
    .replace(plusMark, '')
    .replace(/\s*\+\+\s*$/, '')
    .replace(/^[\s•·*▪■►▶→>»|–—-]+/u, '')
    .trim();
  return headline === '' ? dropped : { kind: 'related', headline };
};

const withinShare = (blocks: readonly Block[], verdicts: readonly Verdict[]): readonly Verdict[] => {
  const promos = verdicts.filter(({ kind }) => kind !== 'prose').length;
  if (promos <= promoShareMax * verdicts.length) return verdicts;
  return verdicts.map((verdict, i) => (plusMark.test(blocks[i]?.text ?? '') ? verdict : prose));
};
