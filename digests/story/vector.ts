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

/** The terms of an article by their numbers, and beside each what it weighs in the article alone. */
export type ToldTerms = { readonly terms: readonly number[]; readonly weights: readonly number[] };

/**
 * The vector of an article out of its terms: those that tell most of it. Common ones come last, since they may become
 * less so.
 */
export const articleVector = (vocabulary: Vocabulary, { terms, weights }: ToldTerms): ArticleVector => {
  const values = terms.map((term, at) => (weights[at] ?? 0) * vocabulary.rarity(term));
  // Ties keep the order in which the terms stand in the article.
  const telling = Array.from(terms.keys())
    .sort((a, b) => (values[b] ?? 0) - (values[a] ?? 0))
    .slice(0, termsMax);
  const vector = emptyVector(telling.length);
  telling.forEach((place, at) => {
    vector.terms[at] = terms[place] ?? 0;
    vector.told[at] = weights[place] ?? 0;
  });
  weigh(vocabulary, vector);
  return vector;
};

/** Room for so many terms, in one piece: three would take half as much again to keep account of. */
const emptyVector = (length: number): ArticleVector => {
  const bytes = length * Int32Array.BYTES_PER_ELEMENT;
  const buffer = new ArrayBuffer(3 * bytes);
  return {
    terms: new Int32Array(buffer, 0, length),
    told: new Float32Array(buffer, bytes, length),
    weights: new Float32Array(buffer, 2 * bytes, length),
  };
};

/** Where an article's terms lie while they are put in another order: a window weighs all of its articles at once. */
const before = emptyVector(termsMax);

/**
 * Weighs an article's terms among all: what each weighs in it x its rarity, of length 1; common ones weigh nothing.
 * In place, since new arrays for a whole window would fill the memory before they are collected.
 * Source: TEXT.md, part 2, "grouping"; Salton & Buckley 1988 for the weights.
 */
export const weigh = (vocabulary: Vocabulary, { terms, told, weights }: ArticleVector): void => {
  before.terms.set(terms);
  before.told.set(told);
  const places = rarestFirst(vocabulary, terms);
  let square = 0;
  for (let at = 0; at < places.length; at += 1) {
    const place = places[at] ?? 0;
    const term = before.terms[place] ?? 0;
    const weight = (before.told[place] ?? 0) * vocabulary.rarity(term);
    terms[at] = term;
    told[at] = before.told[place] ?? 0;
    weights[at] = weight;
    square += weight ** 2;
  }
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

/** What is sorted lies here: it is taken for a whole window, again and again. */
let keys = new Float64Array(termsMax);

/** The places of terms in the order in which they are looked up; good until it is asked again. */
const rarestFirst = ({ frequencyOf }: Vocabulary, terms: ArrayLike<number>): Float64Array => {
  const { length } = terms;
  if (length > keys.length) keys = new Float64Array(length);
  const places = keys.subarray(0, length);
  // Frequency and place in one number, as numbers alone are sorted without asking.
  for (let at = 0; at < length; at += 1) places[at] = Math.ceil(frequencyOf(terms[at] ?? 0)) * length + at;
  places.sort();
  for (let at = 0; at < length; at += 1) places[at] = (places[at] ?? 0) % length;
  return places;
};
