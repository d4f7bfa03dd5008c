import { isCommon, rarity, type Vocabulary } from './vocabulary.ts';

/** A direction among the terms of a language, by their numbers; the rarest term first, so that it opens candidates. */
export type Vector = { readonly terms: Int32Array; readonly weights: Float32Array };

/** An article's terms past these tell nothing new and cost time with every comparison. */
const termsMax = 100;

/** The terms by which an article is compared, the weightiest, and 1 + ln of how often each occurs in it. */
export type Weighables = { readonly terms: Int32Array; readonly counts: Float32Array };

/** Chooses the terms that tell most of an article; common ones come last, since they may become less so. */
export const weighablesOf = (
  vocabulary: Vocabulary,
  terms: Int32Array,
  counts: readonly number[],
): Weighables => {
  const damped = counts.map((count) => 1 + Math.log(count));
  const told = damped.map((count, place) => count * rarity(vocabulary, terms[place] ?? 0));
  // Ties keep the order in which the terms stand in the article.
  const places = [...told.keys()].sort((a, b) => (told[b] ?? 0) - (told[a] ?? 0)).slice(0, termsMax);
  return {
    terms: Int32Array.from(places, (place) => terms[place] ?? 0),
    counts: Float32Array.from(places, (place) => damped[place] ?? 0),
  };
};

/**
 * The vector of an article: (1 + ln count) x rarity, of length 1. Common terms are left out; empty where nothing is
 * left.
 * Source: TEXT.md, part 2, "grouping"; Salton & Buckley 1988 for the weights.
 */
export const vectorOf = (vocabulary: Vocabulary, { terms, counts }: Weighables): Vector => {
  const weighed: (readonly [term: number, weight: number])[] = [];
  let square = 0;
  terms.forEach((term, place) => {
    if (isCommon(vocabulary, term)) return;
    const weight = (counts[place] ?? 0) * rarity(vocabulary, term);
    square += weight ** 2;
    weighed.push([term, weight]);
  });
  const length = Math.sqrt(square) || 1;
  return rarestFirst(
    vocabulary,
    weighed.map(([term, weight]) => [term, weight / length]),
  );
};

/** Puts weighed terms in the order in which they are looked up. */
export const rarestFirst = (
  { frequencies }: Vocabulary,
  weighed: readonly (readonly [term: number, weight: number])[],
): Vector => {
  const sorted = weighed.toSorted(([a], [b]) => (frequencies[a] ?? 0) - (frequencies[b] ?? 0));
  return {
    terms: Int32Array.from(sorted, ([term]) => term),
    weights: Float32Array.from(sorted, ([, weight]) => weight),
  };
};
