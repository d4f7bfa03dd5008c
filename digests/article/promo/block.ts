import type { Block } from '../../model/index.ts';
import { bareHeadline, isPlusLine, startOf } from '../headline.ts';
import type { Lexicon } from '../lexicon/index.ts';
import { isCall } from './call.ts';
import { headlineBeforeLabel, readLabel } from './label.ts';
import {
  beginsSmall,
  isQuestion,
  endsInPeriod,
  fillsLine,
  isAddress,
  isHeading,
  isLine,
  isLinkOnly,
} from './shape.ts';
import { dropped, prose, type Reading, type Verdict } from './verdict.ts';

/** Longer lines are prose whatever they begin with: no headline or call is. */
const headlineCharactersMax = 200;

/** Code and preformatted text: arrows and pluses mean something else there. */
const codeTag = /^(?:pre|code)$/;

/** An arrow before a headline. Two are enough of a label; three open a line of a Python session. */
const doubleArrow = /^\s*>>(?!>)\s*\S/u;
const arrow = /^\s*(?:[▶►▷▸→⇒➔➜➤☞☛]|(?![©®™])\p{Extended_Pictographic})/u;
const arrowEnd = /(?:>>|>|[→⇒➔➜➤►▶])\s*$/u;

/** Cells hold what their table is about: names, teams, products. */
const cellTag = /^t[dhr]$/;

/** The top of a list, and what a list of offers says of each: "At the market for $39.99". */
const offer = /[:：]$|\s(?:for|at|für|um|por|pour|per|voor)\s[$€£]\s?\d[\d.,]*$/u;

const unmarked = (verdict: Verdict): Reading => ({ verdict, mark: 'none' });

const unread = unmarked(prose);

/** Whether a block is short enough for a headline or a call. */
export const isShort = ({ text }: Block): boolean => text.length <= headlineCharactersMax;

/** A headline of another story, without its marks; nothing to miss where there is none. */
export const relatedTo = (text: string): Verdict => {
  const headline = bareHeadline(text);
  return headline === '' ? dropped : { kind: 'related', headline };
};

/** What a block says by itself. Cost: linear in its text up to the length of a headline; constant beyond. */
export const readBlock = (block: Block, lexicon: Lexicon): Reading => {
  if (codeTag.test(block.tag)) return unread;
  if (isPlusLine(block.text)) return { verdict: relatedTo(block.text), mark: 'plus' };
  if (!isShort(block)) return unread;
  return readLabelled(block, lexicon) ?? readUnlabelled(block, lexicon);
};

const readLabelled = ({ text }: Block, lexicon: Lexicon): Reading | null => {
  const label = readLabel(text, lexicon);
  if (label === null) return null;
  if (label.kind === 'header') {
    return label.isWord ? { verdict: prose, mark: 'word' } : { verdict: dropped, mark: 'header' };
  }
  const { headline } = label;
  const isHeadline = !isCall(headline, lexicon) && !isCall(text, lexicon) && !isCaption(headline);
  const verdict = isHeadline ? relatedTo(headline) : dropped;
  return { verdict, mark: 'label' };
};

const readUnlabelled = (block: Block, lexicon: Lexicon): Reading => {
  const { text } = block;
  if (isCall(text, lexicon)) return unmarked(dropped);
  if (doubleArrow.test(text) || isPointedAt(text)) return unmarked(relatedTo(text));
  const before = headlineBeforeLabel(text, lexicon);
  if (before !== null) return unmarked(relatedTo(before));
  return isLinkOnly(block) ? readLink(block) : unread;
};

/** Whether an arrow points at a headline, from before it or at its end. */
const isPointedAt = (text: string): boolean => {
  if (!arrow.test(text.slice(0, 8)) && !arrowEnd.test(text.slice(-8))) return false;
  const headline = text.slice(startOf(text, { inBrackets: false }));
  return (
    fillsLine(headline) && !beginsSmall(headline) && !endsInPeriod(headline) && !/https?:/.test(headline)
  );
};

/** A block that is nothing but a link: a headline, a button, or a sentence that somebody linked. */
const readLink = (block: Block): Reading => {
  const text = block.text.trim();
  if (cellTag.test(block.tag) || endsInPeriod(text) || isOffer(text)) return unread;
  if (isAddress(text) || /^[«‹←]/u.test(text)) return unmarked(dropped);
  // A question that is linked is a headline where it stands alone, and a place in the text in a list of contents.
  if (isQuestion(text) && !isHeading(block) && block.tag !== 'p') return unread;
  if (fillsLine(text)) return unmarked(relatedTo(text));
  return isHeading(block) ? unread : { verdict: dropped, mark: 'button' };
};

/** "Photos: The bridge The bridge was closed on Tuesday. Hide caption": a picture's text and not a headline. */
const isCaption = (headline: string): boolean =>
  headline.length > headlineCharactersMax / 2 && /\p{Ll}{2}\.\s/u.test(headline);

const isOffer = (text: string): boolean => offer.test(text.slice(-20));

/** Whether a block below a label may be a headline of its list: a link, or in plain text a line that is no sentence. */
export const isListItem = (block: Block): boolean => {
  if (!isShort(block) || !/\p{L}/u.test(block.text) || /[:：]\s*$/u.test(block.text.slice(-3))) return false;
  return isLinkOnly(block) || (isLine(block) && !endsInPeriod(block.text) && !isLongQuestion(block.text));
};

/** A question or an exclamation that is too long for a headline. */
const isLongQuestion = (text: string): boolean => isQuestion(text) && text.length > headlineCharactersMax / 2;
