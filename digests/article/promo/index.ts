import type { Block, LineLabel } from '../../model/index.ts';
import { lettersOf } from '../letters.ts';
import { lexiconOf } from '../lexicon/index.ts';
import { isListItem, isShort, readBlock, relatedTo } from './block.ts';
import { isHeading, isLine, isLinkOnly, isQuestion, isStamp } from './shape.ts';
import { dropped, prose, type Reading, type Verdict } from './verdict.ts';

/**
 * Where more than this share of an article would go as promotion, the rules have misread it, and nothing goes
 * (TEXT.md, part 2). What is marked `++` or labelled as another story goes all the same: neither has another meaning.
 */
const promoShareMax = 0.35;

/** Of fewer blocks a share says nothing: an entry of a feed is often one line of prose and two of promotion. */
const shareBlocksMin = 10;

/** A label alone opens a list of at most this many headlines; longer runs of short lines are verse or results. */
const listLinesMax = 8;

/**
 * So many headings that are links, each with prose below it, are the article's own: a list of products or places.
 * Headlines of other stories are fewer, or stand in a row.
 */
const linkedHeadingsMin = 4;

/** How many more headlines an open list may have; null where none is open. */
type List = number | null;

/**
 * Judges each block of an article's body, in order. A `++` line is always promotion. A label with a headline is too,
 * and a label alone opens a list whose headlines follow it. `language` is a BCP 47 tag or `null`.
 * Cost: linear in the text.
 */
export const judgeBlocks = (blocks: readonly Block[], language: string | null): readonly Verdict[] => {
  const lexicon = lexiconOf(language);
  const readings = withOwnHeadings(
    blocks,
    blocks.map((block) => readBlock(block, lexicon)),
  );
  const verdicts: Verdict[] = [];
  let list: List = null;
  blocks.forEach((block, place) => {
    const reading = readings[place] ?? unmarked;
    const opens = reading.mark === 'header' || (reading.mark === 'word' && isAbove(blocks[place + 1], block));
    const verdict = opens ? dropped : inContext(block, reading, { list, before: verdicts.at(-1) });
    verdicts.push(verdict);
    list = opens ? listLinesMax : listAfter(list, verdict);
  });
  return withinShare(withoutContents(blocks, verdicts), readings);
};

/** Says of each line of an article's body, in order, whether it is prose or promotion. One label a line. */
export const labelLines = (lines: readonly string[], language: string | null): readonly LineLabel[] =>
  judgeBlocks(lines.map(lineBlock), language).map(({ kind }) => (kind === 'prose' ? 'prose' : 'promo'));

/** A line of plain text as a block: no tag, no links. */
export const lineBlock = (text: string): Block => ({ text, tag: 'line', linkDensity: 0 });

const unmarked: Reading = { verdict: prose, mark: 'none' };

/** The readings with an article's own headings as prose, where it links them. */
const withOwnHeadings = (blocks: readonly Block[], readings: readonly Reading[]): readonly Reading[] => {
  const isOwn = ({ verdict, mark }: Reading, place: number): boolean => {
    const [block, next] = [blocks[place], blocks[place + 1]];
    if (verdict.kind !== 'related' || mark !== 'none' || block === undefined || next === undefined)
      return false;
    return isHeading(block) && !isHeading(next) && !isLinkOnly(next) && !isStamp(next.text);
  };
  if (readings.filter(isOwn).length < linkedHeadingsMin) return readings;
  return readings.map((reading, place) => (isOwn(reading, place) ? unmarked : reading));
};

/** Whether what follows a word makes a label of it: a link, or, below a colon in plain text, a headline. */
const isAbove = (next: Block | undefined, { text }: Block): boolean => {
  if (next === undefined || !isShort(next)) return false;
  return isLinkOnly(next) || (isLine(next) && /[:：]\s*$/u.test(text.slice(-3)) && isListItem(next));
};

/** The verdict on a block where it stands: in a list, or right below a headline. */
const inContext = (
  block: Block,
  { verdict, mark }: Reading,
  { list, before }: { readonly list: List; readonly before: Verdict | undefined },
): Verdict => {
  if (mark === 'button' && list !== null && hasWords(block.text)) return relatedTo(block.text);
  if (verdict.kind !== 'prose') return verdict;
  const isBelow = before?.kind === 'related' && !isLine(block);
  if ((list !== null || isBelow) && !isHeading(block) && isStamp(block.text)) return dropped;
  // A question that is linked is one more headline where it follows one.
  if (isBelow && isLinkOnly(block) && isListItem(block) && isQuestion(block.text))
    return relatedTo(block.text);
  return list !== null && isListItem(block) ? relatedTo(block.text) : prose;
};

/** Three words say something; fewer name a tag or an author. */
const hasWords = (text: string): boolean => /\S\s+\S+\s+\S/u.test(text);

const listAfter = (list: List, { kind }: Verdict): List => {
  if (list === null || kind === 'prose') return null;
  const left = kind === 'related' ? list - 1 : list;
  return left > 0 ? left : null;
};

/** A link that names a heading of the same page is an entry of its table of contents, and no other story. */
const withoutContents = (blocks: readonly Block[], verdicts: readonly Verdict[]): readonly Verdict[] => {
  const isPlainHeading = (block: Block): boolean => isHeading(block) && !isLinkOnly(block);
  const headings = new Set(blocks.filter(isPlainHeading).map(({ text }) => lettersOf(text)));
  if (headings.size === 0) return verdicts;
  return verdicts.map((verdict) =>
    verdict.kind === 'related' && headings.has(lettersOf(verdict.headline)) ? dropped : verdict,
  );
};

const withinShare = (verdicts: readonly Verdict[], readings: readonly Reading[]): readonly Verdict[] => {
  const promos = verdicts.filter(({ kind }) => kind !== 'prose').length;
  const isArticle = verdicts.length >= shareBlocksMin;
  // A text of one line is what somebody wrote, not what a site put between it.
  const misread = isArticle ? promos > promoShareMax * verdicts.length : verdicts.length === 1;
  if (!misread) return verdicts;
  return verdicts.map((verdict, place) => (isMarked(verdicts, readings, place) ? verdict : prose));
};

/** Whether a block says itself that it is the headline of another story, alone between prose. */
const isMarked = (verdicts: readonly Verdict[], readings: readonly Reading[], place: number): boolean => {
  const mark = readings[place]?.mark;
  if (mark === 'plus') return true;
  // A run of labelled lines is how some columns and results are written; a single one was set between the lines.
  const isAlone = verdicts[place - 1]?.kind === 'prose' && (verdicts[place + 1] ?? prose).kind === 'prose';
  return isAlone && mark === 'label';
};
