import { isCommon, rarity, type Vocabulary } from './vocabulary.ts';

/** A direction among the terms of a language, by their numbers; the rarest term first, so that it opens candidates. */
export type Vector = { readonly terms: Int32Array; readonly weights: Float32Array };

/** The direction of what has no terms. */
export const nowhere: Vector = { terms: new Int32Array(), weights: new Float32Array() };

/** An article's terms past these tell nothing new and cost time with every comparison. */
const termsMax = 100;

/**
 * The terms by which an article is compared: those that tell most of it, and what each weighs in the article alone.
 * Common ones come last, since they may become less so.
 */
export const tellingOf = (vocabulary: Vocabulary, { terms, weights }: Vector): Vector => {
  const told = terms.map((term, at) => 1000 * (weights[at] ?? 0) * rarity(vocabulary, term));
  // Ties keep the order in which the terms stand in the article.
  const places = [...told.keys()].sort((a, b) => (told[b] ?? 0) - (told[a] ?? 0)).slice(0, termsMax);
  return pick({ terms, weights }, places);
};

const pick = ({ terms, weights }: Vector, places: readonly number[]): Vector => ({
  terms: Int32Array.from(places, (place) => terms[place] ?? 0),
  weights: Float32Array.from(places, (place) => weights[place] ?? 0),
});

/**
 * The vector of an article: what each term weighs in it x its rarity, of length 1. Common terms are left out; empty
 * where nothing is left.
 * Source: TEXT.md, part 2, "grouping"; Salton & Buckley 1988 for the weights.
 */
export const vectorOf = (vocabulary: Vocabulary, { terms, weights }: Vector): Vector => {
  const weighed = weights.map((weight, at) => weight * rarity(vocabulary, terms[at] ?? 0));
  let square = 0;
  for (const weight of weighed) square += weight ** 2;
  const length = Math.sqrt(square) || 1;
  return rarestFirst(vocabulary, { terms, weights: weighed.map((weight) => weight / length) });
};

/** Puts weighed terms in the order in which they are looked up, without those that are common by now. */
export const rarestFirst = (vocabulary: Vocabulary, vector: Vector): Vector => {
  const { frequencies } = vocabulary;
  const frequencyAt = (place: number): number => frequencies[vector.terms[place] ?? 0] ?? 0;
  const places = [...vector.terms.keys()].filter((place) => !isCommon(vocabulary, vector.terms[place] ?? 0));
  return pick(
    vector,
    places.sort((a, b) => frequencyAt(a) - frequencyAt(b)),
  );
};
