import type { Block, LineLabel } from '../model/index.ts';
import { bareHeadline, isPlusLine, unwrapped } from './headline.ts';
import { labelsOf, type Labels } from './lexicon/index.ts';

/** What a block is: prose, a headline of another story (without its label), or a call or label nobody will miss. */
type Verdict =
  | { readonly kind: 'prose' }
  | { readonly kind: 'related'; readonly headline: string }
  | { readonly kind: 'dropped' };

/**
 * Where more than this share of an article would go as promotion, the rules have misread it, and nothing goes
 * (TEXT.md, part 2). What is marked `++` or labelled as another story goes all the same: neither has another meaning.
 */
const promoShareMax = 0.35;

/** Of fewer blocks a share says nothing: an entry of a feed is often one line of prose and two of promotion. */
const shareBlocksMin = 10;

/** Longer lines are prose whatever they begin with: no headline or call is. */
const headlineCharactersMax = 200;

/** Shorter texts between links are buttons and tags, not headlines. */
const headlineCharactersMin = 20;

/** From this share of linked characters on, a block is a link and not a sentence with links in it. */
const linkOnlyDensity = 0.8;

/** A label alone opens a list of at most this many headlines; longer runs of short lines are verse or results. */
const listLinesMax = 8;

const arrowMark = /^(?:>>|▶|►|→)\s*\S/u;
const closedSentence = /[.!?…。！？]["”’»)]*$/u;

const prose: Verdict = { kind: 'prose' };
const dropped: Verdict = { kind: 'dropped' };

/**
 * Judges each block of an article's body, in order. A `++` line is always promotion. A label with a headline is too,
 * and a label alone opens a list whose headlines follow it. `language` is a BCP 47 tag or `null`.
 * Cost: linear in the text.
 */
export const judgeBlocks = (blocks: readonly Block[], language: string | null): readonly Verdict[] => {
  const labels = labelsOf(language);
  const verdicts: Verdict[] = [];
  let listLinesLeft = 0;
  for (const block of blocks) {
    const opensList = isShort(block) && labels.header.test(unwrapped(block.text));
    const alone = opensList ? dropped : judgeAlone(block, labels);
    const listed = alone.kind === 'prose' && listLinesLeft > 0 && isListItem(block);
    const verdict = listed ? headlineOf(block.text) : alone;
    verdicts.push(verdict);
    if (opensList) listLinesLeft = listLinesMax;
    else listLinesLeft = verdict.kind === 'prose' ? 0 : listLinesLeft - 1;
  }
  return withinShare(verdicts, (place) => isMarked(blocks, verdicts, place, labels));
};

/** Says of each line of an article's body, in order, whether it is prose or promotion. One label a line. */
export const labelLines = (lines: readonly string[], language: string | null): readonly LineLabel[] =>
  judgeBlocks(lines.map(lineBlock), language).map(({ kind }) => (kind === 'prose' ? 'prose' : 'promo'));

/** A line of plain text as a block: no tag, no links. */
export const lineBlock = (text: string): Block => ({ text, tag: 'line', linkDensity: 0 });

const isShort = ({ text }: Block): boolean => text.length <= headlineCharactersMax;

/** The verdict on a block that its neighbours have no part in. */
const judgeAlone = (block: Block, { labelled, action }: Labels): Verdict => {
  if (isPlusLine(block.text)) return headlineOf(block.text);
  if (!isShort(block)) return prose;
  const text = unwrapped(block.text);
  const headline = labelled.exec(text)?.[1];
  if (headline !== undefined) return headlineOf(headline);
  if (action.test(text)) return dropped;
  if (arrowMark.test(text)) return headlineOf(text);
  if (!isLinkOnly(block) || closedSentence.test(text)) return prose;
  return text.length >= headlineCharactersMin ? headlineOf(text) : dropped;
};

const isLinkOnly = ({ linkDensity }: Block): boolean => linkDensity >= linkOnlyDensity;

/** Whether a block below a label may be a headline of its list: a link, or short and no sentence. */
const isListItem = (block: Block): boolean =>
  isShort(block) && (isLinkOnly(block) || !closedSentence.test(block.text.trim()));

const headlineOf = (text: string): Verdict => {
  const headline = bareHeadline(text);
  return headline === '' ? dropped : { kind: 'related', headline };
};

/** Whether a block says itself that it is the headline of another story, alone between prose. */
const isMarked = (
  blocks: readonly Block[],
  verdicts: readonly Verdict[],
  place: number,
  labels: Labels,
): boolean => {
  const block = blocks[place];
  if (block === undefined) return false;
  if (isPlusLine(block.text)) return true;
  // A run of labelled lines is how some columns and results are written; a single one was set between the lines.
  const isAlone = verdicts[place - 1]?.kind === 'prose' && (verdicts[place + 1] ?? prose).kind === 'prose';
  return isAlone && isShort(block) && labels.labelled.test(unwrapped(block.text));
};

const withinShare = (
  verdicts: readonly Verdict[],
  isMarkedAt: (place: number) => boolean,
): readonly Verdict[] => {
  const promos = verdicts.filter(({ kind }) => kind !== 'prose').length;
  const isArticle = verdicts.length >= shareBlocksMin;
  // A text of one line is what somebody wrote, not what a site put between it.
  const misread = isArticle ? promos > promoShareMax * verdicts.length : verdicts.length === 1;
  if (!misread) return verdicts;
  return verdicts.map((verdict, place) => (isMarkedAt(place) ? verdict : prose));
};
