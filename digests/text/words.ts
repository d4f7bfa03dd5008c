import { profileOf } from './languages/index.ts';
import type { LanguageProfile } from './profile.ts';

/** A word of a text, with its UTF-16 offsets there. */
type Word = { readonly text: string; readonly start: number; readonly end: number };

/** Letters, marks and digits, and what an apostrophe joins to them: "l'accord", "don't". */
const spacedWord = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’][\p{L}\p{M}]+)*/gu;

/** Scripts that write no spaces between words: there, a dictionary finds them. */
const unspaced = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;

/** The dictionaries of the root locale serve every language. */
const segmenter = new Intl.Segmenter('und', { granularity: 'word' });

/**
 * The words of a text in order. Where words stand apart a pattern finds them, which is an order of magnitude
 * faster than Intl.Segmenter; text in a script without spaces is given to Intl.Segmenter.
 */
export const wordsOf = (text: string): readonly Word[] => {
  const words: Word[] = [];
  if (unspaced.test(text)) {
    for (const { segment, index, isWordLike } of segmenter.segment(text))
      if (isWordLike === true) words.push(word(segment, index));
    return words;
  }
  // The hottest loop of ranking: `exec` spares the iterator and the copy that `Array.from(matchAll)` makes.
  spacedWord.lastIndex = 0;
  for (let match = spacedWord.exec(text); match !== null; match = spacedWord.exec(text))
    words.push(word(match[0], match.index));
  return words;
};

const word = (text: string, start: number): Word => ({ text, start, end: start + text.length });

/** The words of a text without their places, which costs less. */
const plainWords = (text: string): readonly string[] =>
  unspaced.test(text) ? wordsOf(text).map((each) => each.text) : (text.match(spacedWord) ?? []);

/** How many words a text has. */
export const wordCount = (text: string): number => plainWords(text).length;

/**
 * The term that a word stands for: bare, lower case, composed (NFC), folded; `null` for a stop word, which stands for
 * none.
 */
export const termOf = (text: string, profile: LanguageProfile): string | null => {
  const known = knownTerms(profile);
  const seen = known.get(text);
  if (seen !== undefined) return seen;
  const term = foldedTerm(text, profile);
  if (known.size >= knownTermsMax) known.clear();
  known.set(text, term);
  return term;
};

/**
 * How many words of a language are remembered with their terms: news repeats itself, and looking a word up is many
 * times faster than folding it. That many take some two megabytes.
 */
const knownTermsMax = 20_000;

const termsByProfile = new Map<LanguageProfile, Map<string, string | null>>();

const knownTerms = (profile: LanguageProfile): Map<string, string | null> => {
  const known = termsByProfile.get(profile) ?? new Map<string, string | null>();
  if (known.size === 0) termsByProfile.set(profile, known);
  return known;
};

const foldedTerm = (text: string, { stopWords, bare, fold }: LanguageProfile): string | null => {
  const lower = text.toLowerCase().normalize('NFC').replaceAll('’', "'");
  if (stopWords.has(lower)) return null;
  const core = bare(lower);
  return core === '' || stopWords.has(core) ? null : fold(core);
};

/**
 * What a sentence is about: the terms of its words in order; a term may occur twice. `language` is a primary subtag.
 * Every ranker and the grouping of stories see a text through this.
 * Cost: linear; some 60 million characters a second in scripts with spaces, one million where Intl.Segmenter is asked.
 */
export const termsOf = (text: string, language: string): readonly string[] => {
  const profile = profileOf(language);
  const terms: string[] = [];
  for (const word of plainWords(text)) {
    const term = termOf(word, profile);
    if (term !== null) terms.push(term);
  }
  return terms;
};
