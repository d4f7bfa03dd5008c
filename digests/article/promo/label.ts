import { bareHeadline, startOf, unwrapped } from '../headline.ts';
import { foldText, type Lexicon, phraseEndAt } from '../lexicon/index.ts';
import { beginsSmall, endsInPeriod, fillsLine, isAddress, isUpper } from './shape.ts';

/** What a label makes of its line: the top of a list, or the headline that follows it (empty where it is no text). */
type Labelled =
  | { readonly kind: 'header'; readonly isWord: boolean }
  | { readonly kind: 'headline'; readonly headline: string; readonly isWord: boolean };

/** A line with the places of its parts found. */
type Line = { readonly text: string; readonly folded: string; readonly start: number };

/** What parts a label from its headline. */
const delimiter =
  /[:：∶|│›»→⇒➔➜➤►▶▷▸>\]】］)）]|(?![©®™])\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f/u;
const dash = /[–—-]/;

/** What may stand after a label that is alone on its line. */
const headerEnd = /[\s:：›»→⇒➔➜▶▼▾↓>.…!\])】］）]|(?![©®™])\p{Extended_Pictographic}|\ufe0f/u;

/** What parts a label's topic from the headline. */
const topicDelimiter = /[:：»|>]/;

/** A topic is a few words: "Read more about the bridge: ...". */
const topicCharactersMax = 40;

/** A line with a topic that no headline follows: "More from the Harbour Post". */
const topicLineCharactersMax = 60;

/** What a label at the beginning of a line makes of it; null where there is none. Cost: linear in the line. */
export const readLabel = (whole: string, lexicon: Lexicon): Labelled | null => {
  const text = unwrapped(whole);
  const line = { text, folded: foldText(text), start: startOf(text, { inBrackets: true }) };
  const end = phraseEndAt(lexicon.labels, line.folded, line.start);
  const found = end < 0 ? null : readStrong(line, end, lexicon);
  if (found !== null) return found;
  const wordEnd = phraseEndAt(lexicon.words, line.folded, line.start);
  return wordEnd < 0 ? null : readWord(line, wordEnd);
};

const readStrong = (line: Line, end: number, lexicon: Lexicon): Labelled | null => {
  const { text, folded, start } = line;
  const rest = text.slice(end);
  const isComplete = phraseEndAt(lexicon.topics, folded, start) !== end;
  if (isComplete && isAll(rest, headerEnd)) return { kind: 'header', isWord: false };
  const delimited = afterDelimiter(text, end);
  if (delimited !== null) return isSentenceGoingOn(delimited) ? null : headline(delimited);
  const afterTopic = behindTopic(line, end);
  if (afterTopic !== null) return headline(afterTopic);
  const bare = rest.trim();
  if (isAddress(bare)) return headline('');
  if (phraseEndAt(lexicon.direct, folded, start) === end || isShouted(line, end)) return readDirect(bare);
  const isShort = text.length <= topicLineCharactersMax && !endsInPeriod(text);
  return !isComplete && isShort ? { kind: 'header', isWord: false } : null;
};

const headline = (text: string, isWord = false): Labelled => ({
  kind: 'headline',
  headline: isAddress(text) ? '' : bareHeadline(text),
  isWord,
});

/** A label that is a word of any prose counts before what can only be a headline. */
const readWord = ({ text }: Line, end: number): Labelled | null => {
  const rest = text.slice(end);
  if (rest.trim() === '' || /^\s*[:：]\s*$/.test(rest.slice(0, topicCharactersMax))) {
    return { kind: 'header', isWord: true };
  }
  const delimited = dash.test(rest.trimStart().charAt(0)) ? null : afterDelimiter(text, end);
  if (delimited === null || beginsSmall(delimited) || endsInPeriod(delimited)) return null;
  // "Fotos: JANE ROE" tells whose they are.
  if (isUpper(delimited) && !isUpper(text.slice(0, end))) return null;
  return fillsLine(delimited) && /\S\s+\S+\s+\S|[^\p{L}\p{M}\s]|[^\0-\u2fff]/u.test(delimited)
    ? headline(delimited, true)
    : null;
};

/** What follows a label's delimiter; null where there is none. A dash only counts after a space: "Read-only". */
const afterDelimiter = (text: string, end: number): string | null => {
  let place = end;
  let isFound = false;
  while (place < text.length) {
    const character = String.fromCodePoint(text.codePointAt(place) ?? 0);
    const isSpace = /\s/u.test(character);
    const isMark = delimiter.test(character) || (dash.test(character) && isDash(text, place));
    if (!isSpace && !isMark) break;
    isFound ||= isMark;
    place += character.length;
  }
  return isFound && place < text.length ? text.slice(place) : null;
};

const isDash = (text: string, place: number): boolean =>
  /\s/u.test(text.charAt(place - 1)) && /\s/u.test(text.charAt(place + 1));

/** "Related: the council closed the tunnel." is a sentence; so is what goes on in small letters to a full stop. */
const isSentenceGoingOn = (text: string): boolean => beginsSmall(text) && endsInPeriod(text);

/** What follows a label with its topic: "Read more about the bridge: ..."; null where there is none. */
const behindTopic = ({ text, start }: Line, end: number): string | null => {
  // After one word, what looks like a topic is its noun: "Recommended dose: two a day".
  if (!/\s/u.test(text.charAt(end)) || !/\S\s+\S/u.test(text.slice(start, end))) return null;
  const window = text.slice(end, end + topicCharactersMax);
  const length = window.search(topicDelimiter);
  if (length < 0) return null;
  const topic = window.slice(0, length);
  const isAllUpper = isUpper(text.slice(start, end)) && isUpper(topic);
  if (!(beginsSmall(topic.trim()) || isAllUpper) || /[.!?;]\s|https?$/u.test(topic)) return null;
  const after = afterDelimiter(text, end + length);
  return after === null || isSentenceGoingOn(after) ? null : after;
};

/** Whether a label of some words is all capitals and what follows is not: "READ MORE Tunnel fees rise". */
const isShouted = ({ text, start }: Line, end: number): boolean => {
  const label = text.slice(start, end);
  return /\S\s+\S/u.test(label) && isUpper(label) && !isUpper(text.slice(end));
};

/** A headline right behind its label begins with a capital and ends without a full stop. */
const readDirect = (rest: string): Labelled | null =>
  fillsLine(rest) && !beginsSmall(rest) && /^["“„«‘¿¡\p{L}\p{N}]/u.test(rest) && !endsInPeriod(rest)
    ? headline(rest)
    : null;

const isAll = (text: string, mark: RegExp): boolean => {
  for (const character of text) if (!mark.test(character)) return false;
  return true;
};

/** Marks that part a headline from a label behind it. */
const closingLabelMark = /\s[-–—|]\s|[[(【［»›→]|>>/gu;

/** Longer ends are no label. */
const closingLabelCharactersMax = 30;

/** The headline before a label at the end of a line, "Tunnel fees rise [read more]"; null where there is none. */
export const headlineBeforeLabel = (text: string, { related, direct }: Lexicon): string | null => {
  const from = Math.max(1, text.length - closingLabelCharactersMax);
  const tail = text.slice(from);
  for (const { index, 0: mark } of tail.matchAll(closingLabelMark)) {
    const folded = foldText(tail.slice(index + mark.length).trimStart());
    const end = Math.max(phraseEndAt(related, folded, 0), phraseEndAt(direct, folded, 0));
    if (end < 0 || !isAll(folded.slice(end), headerEnd)) continue;
    const before = text.slice(0, from + index).trimEnd();
    return fillsLine(before) && !endsInPeriod(before) ? bareHeadline(before) : null;
  }
  return null;
};
