import type { Sentence } from '../model/index.ts';
import { endsSentence, lookAheadCharacters, type Mark } from './boundaries.ts';
import { enclosuresOf, type Enclosure } from './enclosures.ts';
import { profileOf } from './languages/index.ts';
import type { LanguageProfile } from './profile.ts';

const paragraphPattern = /[^\r\n\u2028\u2029]+/g;

/** Marks that close a quotation or bracket. Those that open one elsewhere close none before a letter. */
const closing = String.raw`(?:["”’'）)\]」』]|\s?»(?!\p{L})|[“«](?!\p{L}))`;

/**
 * A run of terminators in any script, dots with spaces between them included (". . ."), with the closing marks after
 * it and the white space after those.
 */
const terminators = new RegExp(
  String.raw`([\p{Sentence_Terminal}…]+(?: \.(?![\p{L}\p{N}]))*)(${closing}*)(\s*)`,
  'gu',
);

/** How far before a mark its token is looked for: the longest abbreviation with room to spare. */
const lookBehindCharacters = 40;

/**
 * Splits a text into sentences; a line break always ends one. `text.slice(start, end) === sentence.text` holds, and
 * what lies between sentences is white space alone.
 * Source: the Unicode property Sentence_Terminal (UAX #29), then rules by language after the Golden Rules of
 * pragmatic_segmenter (Dias 2015).
 * Differs from Intl.Segmenter: that one ends a sentence after "Mr.", never ends one in "said.The", and cannot be told.
 * Cost: linear in the text.
 */
export const splitSentences = (text: string, language: string): readonly Sentence[] => {
  const profile = profileOf(language);
  const sentences: Sentence[] = [];
  let paragraph = 0;
  for (const { 0: line, index } of text.matchAll(paragraphPattern)) {
    const before = sentences.length;
    let start = 0;
    for (const end of [...sentenceEnds(line, profile), line.length]) {
      const piece = line.slice(start, end);
      const trimmed = piece.trim();
      if (trimmed !== '') {
        const at = index + start + piece.indexOf(trimmed);
        sentences.push({ text: trimmed, start: at, end: at + trimmed.length, paragraph });
      }
      start = end;
    }
    if (sentences.length > before) paragraph += 1;
  }
  return sentences;
};

/** Offsets in a line after which a new sentence begins. */
const sentenceEnds = (line: string, profile: LanguageProfile): readonly number[] => {
  const ends: number[] = [];
  const enclosures = enclosuresOf(line);
  let enclosure = 0;
  let start = 0;
  for (const match of line.matchAll(terminators)) {
    const [, mark = '', closers = '', gap = ''] = match;
    const end = match.index + mark.length + closers.length;
    if (end + gap.length >= line.length) break;
    while ((enclosures[enclosure]?.end ?? line.length) < match.index) enclosure += 1;
    if (isInside(enclosures[enclosure], match.index, end)) continue;
    if (!endsSentence(markAt(line, start, { at: match.index, mark, closers, gap }), profile)) continue;
    ends.push(end);
    start = end;
  }
  return ends;
};

/** Whether a mark stands inside an enclosure that its closing marks do not end. */
const isInside = (enclosure: Enclosure | undefined, markStart: number, markEnd: number): boolean =>
  enclosure !== undefined && enclosure.start < markStart && enclosure.end >= markEnd;

/** What may stand before the label of a list item. */
const bullet = /^[\s•⁃·*–-]*/;

type Found = { readonly at: number; readonly mark: string; readonly closers: string; readonly gap: string };

const markAt = (line: string, start: number, { at, mark, closers, gap }: Found): Mark => {
  const behind = line.slice(Math.max(start, at - lookBehindCharacters), at);
  const token = /\S*$/.exec(behind)?.[0] ?? '';
  const ahead = at + mark.length + closers.length + gap.length;
  return {
    mark,
    token: token.replace(/^["'“”‘’«»„([]+/u, ''),
    first: line.slice(start, at).replace(bullet, '') === token,
    closers,
    gap: gap !== '',
    next: line.slice(ahead, ahead + lookAheadCharacters),
  };
};
