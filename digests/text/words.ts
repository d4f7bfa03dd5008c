import { profileOf } from './languages/index.ts';

/** A word of a text, with its UTF-16 offsets there. */
export type Word = { readonly text: string; readonly start: number; readonly end: number };

/** Letters, marks and digits, and what an apostrophe joins to them: "l'accord", "don't". */
const spacedWord = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’][\p{L}\p{M}]+)*/gu;

/** Scripts that write no spaces between words: there, a dictionary finds them. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

const segmenters = new Map<string, Intl.Segmenter>();

/** A tag as data may name it is not always one that Intl accepts; the root locale knows the dictionaries too. */
const segmenterOf = (language: string): Intl.Segmenter => {
  const known = segmenters.get(language);
  if (known !== undefined) return known;
  const locale = /^[a-z]{2,3}$/.test(language) ? language : 'und';
  const segmenter = new Intl.Segmenter(locale, { granularity: 'word' });
  segmenters.set(locale, segmenter);
  return segmenter;
};

/**
 * The words of a text in order. Where words stand apart a pattern finds them, which is an order of magnitude
 * faster than Intl.Segmenter; text in a script without spaces is given to Intl.Segmenter.
 */
export const wordsOf = (text: string, language: string): readonly Word[] => {
  if (!unspaced.test(text)) {
    return Array.from(text.matchAll(spacedWord), (match) => word(match[0], match.index));
  }
  return Array.from(segmenterOf(language).segment(text))
    .filter((segment) => segment.isWordLike)
    .map((segment) => word(segment.segment, segment.index));
};

const word = (text: string, start: number): Word => ({ text, start, end: start + text.length });

/** How many words a text has. */
export const wordCount = (text: string, language: string): number =>
  unspaced.test(text) ? wordsOf(text, language).length : (text.match(spacedWord)?.length ?? 0);

/**
 * What a sentence is about: its words in order, lower case, folded, without stop words. A term may occur twice.
 * Every ranker and the grouping of stories see a text through this.
 */
export const termsOf = (text: string, language: string): readonly string[] => {
  const { stopWords, fold } = profileOf(language);
  const lower = text.toLowerCase().replaceAll('’', "'");
  const words = unspaced.test(lower)
    ? wordsOf(lower, language).map((each) => each.text)
    : (lower.match(spacedWord) ?? []);
  const terms: string[] = [];
  for (const each of words) {
    if (stopWords.has(each)) continue;
    const term = fold(each);
    if (term !== '' && !stopWords.has(term)) terms.push(term);
  }
  return terms;
};
