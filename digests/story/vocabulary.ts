import type { TermFrequencies } from './arrival.ts';

/** The terms of one language, numbered, and in how many articles each occurred. */
export type Vocabulary = {
  readonly language: string;
  /** How many terms it knows. */
  readonly size: () => number;
  /** The number of a term; one that was never seen gets the next. */
  readonly numberOf: (term: string) => number;
  /** The number of a term that was seen. */
  readonly knownNumberOf: (term: string) => number | undefined;
  /** In how many articles a term occurred. */
  readonly frequencyOf: (term: number) => number;
  /** Counts an article by the numbers of its terms, each of them once. */
  readonly count: (terms: readonly number[]) => void;
  /** A term that an article has was seen once at least, even if nobody kept that over a restart. */
  readonly recall: (terms: readonly number[]) => void;
  /** Whether a term is too frequent to tell stories apart. */
  readonly isCommon: (term: number) => boolean;
  /**
   * How much a term tells: ln((articles + 101) / (frequency + 1/2)); 0 where it is common.
   * Source: Salton & Buckley 1988, smoothed.
   */
  readonly rarity: (term: number) => number;
  /** In how many articles a term may occur and still open a comparison by itself. */
  readonly rareFrequencyMax: () => number;
  /** Whether it has changed so much since weights were last taken that they are to be taken again. */
  readonly isOutgrown: () => boolean;
  /** Says that weights are taken now, for so many articles in the window. */
  readonly fitTo: (articlesInWindow: number) => void;
  /** Drops terms seen once at most that are in no list, and numbers the others anew; gives new numbers by the old. */
  readonly dropUnused: (used: readonly Int32Array[]) => Int32Array;
  /** What is worth keeping over a restart: without terms seen once, which are most and tell nothing about others. */
  readonly saved: () => TermFrequencies;
};

type State = {
  numbers: Map<string, number>;
  /** By number. */
  frequencies: number[];
  /** Articles counted. */
  articles: number;
  /** Articles that were counted when weights were last taken. */
  articlesWeighed: number;
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

/** Weights are taken again when a vocabulary has grown by a fifth, so that early articles are seen as late ones are. */
const growthMin = 1.2;

/** Opens a vocabulary with what an earlier one had counted. It changes, and belongs to the window that opened it. */
export const openVocabulary = (language: string, kept?: TermFrequencies): Vocabulary => {
  const terms = Object.entries(kept?.terms ?? {});
  const articles = kept?.articles ?? 0;
  const state: State = {
    numbers: new Map(terms.map(([term], number) => [term, number])),
    frequencies: terms.map(([, frequency]) => frequency),
    ...{ articles, articlesWeighed: articles, commonShareMin },
  };
  return {
    language,
    size: () => state.numbers.size,
    numberOf: (term) => numberOf(state, term),
    knownNumberOf: (term) => state.numbers.get(term),
    frequencyOf: (term) => state.frequencies[term] ?? 0,
    count: (numbers) => count(state, numbers),
    recall: (numbers) => {
      for (const term of numbers) state.frequencies[term] = Math.max(1, state.frequencies[term] ?? 0);
    },
    isCommon: (term) => isCommon(state, term),
    rarity: (term) => rarity(state, term),
    rareFrequencyMax: () => Math.max(rareMax, rareShare * state.commonShareMin * state.articles),
    isOutgrown: () =>
      state.articles > growthMin * state.articlesWeighed + 1 ||
      state.articles < state.articlesWeighed / growthMin,
    fitTo: (articlesInWindow) => {
      state.articlesWeighed = state.articles;
      state.commonShareMin = Math.min(commonShareMin, lookedUpMax / Math.max(1, articlesInWindow));
    },
    dropUnused: (used) => dropUnused(state, used),
    saved: () => ({ language, articles: state.articles, terms: termsWorthKeeping(state) }),
  };
};

const numberOf = ({ numbers, frequencies }: State, term: string): number => {
  const known = numbers.get(term);
  if (known !== undefined) return known;
  // A copy of its own: a long word cut from a text would keep the whole of it in memory.
  numbers.set(Array.from(term).join(''), frequencies.length);
  return frequencies.push(0) - 1;
};

const count = (state: State, terms: readonly number[]): void => {
  const { frequencies } = state;
  state.articles += 1;
  for (const term of terms) frequencies[term] = (frequencies[term] ?? 0) + 1;
  if (state.articles < articlesMax) return;
  state.articles /= 2;
  state.frequencies = frequencies.map((frequency) => frequency / 2);
};

const isCommon = ({ frequencies, articles, commonShareMin: shareMin }: State, term: number): boolean =>
  (frequencies[term] ?? 0) > Math.max(commonMin, shareMin * (articles + articlesAssumed));

const rarity = (state: State, term: number): number =>
  isCommon(state, term)
    ? 0
    : Math.log((state.articles + articlesAssumed + 1) / ((state.frequencies[term] ?? 0) + 0.5));

const dropUnused = (state: State, used: readonly Int32Array[]): Int32Array => {
  const isUsed = new Uint8Array(state.frequencies.length);
  for (const terms of used) for (const term of terms) isUsed[term] = 1;
  const numbers = new Map<string, number>();
  const frequencies: number[] = [];
  const renumbered = new Int32Array(state.frequencies.length);
  for (const [term, number] of state.numbers) {
    const frequency = state.frequencies[number] ?? 0;
    if (frequency <= 1 && isUsed[number] === 0) continue;
    renumbered[number] = frequencies.push(frequency) - 1;
    numbers.set(term, renumbered[number]);
  }
  Object.assign(state, { numbers, frequencies });
  return renumbered;
};

const termsWorthKeeping = ({ numbers, frequencies }: State): TermFrequencies['terms'] => {
  const worth = [...numbers]
    .map(([term, number]) => [term, frequencies[number] ?? 0] as const)
    .filter(([, frequency]) => frequency > 1);
  const kept = worth.length <= termsKeptMax ? worth : worth.toSorted((a, b) => b[1] - a[1]);
  return Object.fromEntries(kept.slice(0, termsKeptMax));
};
