import type { Vocabulary } from './vocabulary.ts';

/** A direction among the terms of a language, by their numbers; the rarest term first, so that it opens candidates. */
export type Vector = { readonly terms: Int32Array; readonly weights: Float32Array };

/** The direction of what has no terms. */
export const nowhere: Vector = { terms: new Int32Array(), weights: new Float32Array() };

/** The vector of an article, which is weighed again as the vocabulary grows. */
export type ArticleVector = Vector & {
  /** What each term weighs in the article alone. */
  readonly told: Float32Array;
};

/** A term and what it weighs. */
type Weighed = readonly [term: number, weight: number];

/** An article's terms past these tell nothing new and cost time with every comparison. */
const termsMax = 100;

/**
 * The vector of an article out of its terms and what each weighs in it alone: those that tell most of it. Common ones
 * come last, since they may become less so.
 */
export const articleVector = (vocabulary: Vocabulary, told: readonly Weighed[]): ArticleVector => {
  // Ties keep the order in which the terms stand in the article.
  const telling = told
    .map(([term, weight]) => ({ term, weight, value: weight * vocabulary.rarity(term) }))
    .sort((a, b) => b.value - a.value)
    .slice(0, termsMax);
  const vector = {
    terms: Int32Array.from(telling, ({ term }) => term),
    told: Float32Array.from(telling, ({ weight }) => weight),
    weights: new Float32Array(telling.length),
  };
  weigh(vocabulary, vector);
  return vector;
};

/**
 * Weighs an article's terms among all: what each weighs in it x its rarity, of length 1; common ones weigh nothing.
 * In place, since new arrays for a whole window would fill the memory before they are collected.
 * Source: TEXT.md, part 2, "grouping"; Salton & Buckley 1988 for the weights.
 */
export const weigh = (vocabulary: Vocabulary, { terms, told, weights }: ArticleVector): void => {
  const [termsBefore, toldBefore] = [Array.from(terms), Array.from(told)];
  let square = 0;
  rarestFirst(vocabulary, termsBefore).forEach((place, at) => {
    const term = termsBefore[place] ?? 0;
    const weight = (toldBefore[place] ?? 0) * vocabulary.rarity(term);
    terms[at] = term;
    told[at] = toldBefore[place] ?? 0;
    weights[at] = weight;
    square += weight ** 2;
  });
  const length = Math.sqrt(square) || 1;
  for (let at = 0; at < weights.length; at += 1) weights[at] = (weights[at] ?? 0) / length;
};

/** The vector of weighed terms. */
export const vectorOf = (vocabulary: Vocabulary, weighed: readonly Weighed[]): Vector => {
  const places = rarestFirst(
    vocabulary,
    weighed.map(([term]) => term),
  );
  return {
    terms: Int32Array.from(places, (place) => weighed[place]?.[0] ?? 0),
    weights: Float32Array.from(places, (place) => weighed[place]?.[1] ?? 0),
  };
};

/** The places of terms in the order in which they are looked up. */
const rarestFirst = ({ frequencyOf }: Vocabulary, terms: readonly number[]): readonly number[] => {
  // Frequency and place in one number: this is sorted for the whole window, again and again.
  const keys = terms.map((term, at) => Math.ceil(frequencyOf(term)) * terms.length + at);
  return keys.sort((a, b) => a - b).map((key) => key % terms.length);
};
