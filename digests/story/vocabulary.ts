import type { TermFrequencies } from './arrival.ts';

/**
 * The terms of one language, numbered, and in how many articles each occurred. Mutable: it belongs to the index that
 * opened it.
 */
export type Vocabulary = {
  readonly language: string;
  readonly numbers: Map<string, number>;
  /** By number. */
  readonly frequencies: number[];
  /** Articles counted. */
  articles: number;
  /** A term in more than this share of the articles is common. */
  commonShareMin: number;
};

/** So many articles tell how frequent a word is; then all counts are halved, so that old news weighs ever less. */
const articlesMax = 50_000;

/** Terms kept over a restart, the most frequent: a word that is rarer than these is as good as new. */
const termsKeptMax = 50_000;

/** A term in more than this share of the articles is a word like "government", which joins unlike stories ... */
const commonShareMin = 0.1;

/** ... and one in more articles of the window takes too long to look up, so that the cost grows with the window. */
const lookedUpMax = 1000;

/** In a handful of articles a tenth is less than one; a term may always occur in this many. */
const commonMin = 5;

/** A term a fifth as frequent as a common one tells by itself that two articles may belong together. */
const rareShare = 0.2;

/** In a small window any term that is not common may tell it. */
const rareMax = 50;

/**
 * As many articles that have none of the terms are assumed beforehand: in a small window every word would seem
 * telling. It gave .002 BCubed F1 on the development sets, and hurts nothing in a large one.
 */
const articlesAssumed = 100;

/** Opens a vocabulary with what an earlier one had counted. */
export const openVocabulary = (language: string, saved?: TermFrequencies): Vocabulary => {
  const terms = Object.entries(saved?.terms ?? {});
  return {
    language,
    numbers: new Map(terms.map(([term], number) => [term, number])),
    frequencies: terms.map(([, frequency]) => frequency),
    articles: saved?.articles ?? 0,
    commonShareMin,
  };
};

/** Says how many articles of the language are in the window. */
export const fitTo = (vocabulary: Vocabulary, articlesInWindow: number): void => {
  vocabulary.commonShareMin = Math.min(commonShareMin, lookedUpMax / Math.max(1, articlesInWindow));
};

/** The number of a term; one that was never seen gets the next. */
export const numberOf = ({ numbers, frequencies }: Vocabulary, term: string): number => {
  const known = numbers.get(term);
  if (known !== undefined) return known;
  // A copy of its own: a long word cut from a text would keep the whole of it in memory.
  numbers.set(Array.from(term).join(''), frequencies.length);
  return frequencies.push(0) - 1;
};

/** Counts an article by the numbers of its terms, each of them once. */
export const countArticle = (vocabulary: Vocabulary, terms: readonly number[]): void => {
  vocabulary.articles += 1;
  for (const term of terms) vocabulary.frequencies[term] = (vocabulary.frequencies[term] ?? 0) + 1;
  if (vocabulary.articles >= articlesMax) halve(vocabulary);
};

/** A term that an article has was seen once at least, even if nobody kept that over a restart. */
export const recallArticle = ({ frequencies }: Vocabulary, terms: readonly number[]): void => {
  for (const term of terms) frequencies[term] = Math.max(1, frequencies[term] ?? 0);
};

const halve = (vocabulary: Vocabulary): void => {
  vocabulary.articles /= 2;
  for (const [term, frequency] of vocabulary.frequencies.entries()) {
    vocabulary.frequencies[term] = frequency / 2;
  }
};

/** Whether a term is too frequent to tell stories apart. */
export const isCommon = ({ frequencies, articles, commonShareMin }: Vocabulary, term: number): boolean =>
  (frequencies[term] ?? 0) > Math.max(commonMin, commonShareMin * (articles + articlesAssumed));

/** In how many articles a term may occur and still open a comparison by itself. */
export const rareFrequencyMax = ({ articles, commonShareMin }: Vocabulary): number =>
  Math.max(rareMax, rareShare * commonShareMin * articles);

/**
 * How much a term tells: ln((articles + 101) / (frequency + 1/2)); 0 where it is common.
 * Source: Salton & Buckley 1988, smoothed.
 */
export const rarity = (vocabulary: Vocabulary, term: number): number =>
  isCommon(vocabulary, term)
    ? 0
    : Math.log((vocabulary.articles + articlesAssumed + 1) / ((vocabulary.frequencies[term] ?? 0) + 0.5));

/** What is worth keeping over a restart: without terms seen once, which are most and tell nothing about others. */
export const frequenciesIn = ({ language, articles, numbers, frequencies }: Vocabulary): TermFrequencies => {
  const worth = [...numbers]
    .map(([term, number]) => [term, frequencies[number] ?? 0] as const)
    .filter(([, frequency]) => frequency > 1);
  const kept = worth.length <= termsKeptMax ? worth : worth.toSorted((a, b) => b[1] - a[1]);
  return { language, articles, terms: Object.fromEntries(kept.slice(0, termsKeptMax)) };
};
