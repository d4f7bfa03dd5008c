import { isCommon, rareFrequencyMax } from './vocabulary.ts';
import type { Vector } from './vector.ts';
import type { LanguageIndex, Window } from './window.ts';

/** Likenesses added up by story: the sums by place, and the places that have one. Reused from question to question. */
export type Sums = { byPlace: Float64Array; readonly touched: number[] };

/** Opens sums of nothing. */
export const openSums = (): Sums => ({ byPlace: new Float64Array(0), touched: [] });

/** Sets all sums back to nothing. */
export const clearSums = ({ byPlace, touched }: Sums): void => {
  for (const place of touched) byPlace[place] = 0;
  touched.length = 0;
};

/**
 * Adds up, for each story in the window, the products of a vector with those of all its articles. Only rare terms
 * bring a story in; others add to those that are in already.
 * Cost: the articles that have the vector's terms.
 */
export const addSums = (sums: Sums, window: Window, index: LanguageIndex, vector: Vector): void => {
  if (sums.byPlace.length < window.articles.length) sums.byPlace = new Float64Array(window.places.length);
  const { vocabulary } = index;
  const rareMax = rareFrequencyMax(vocabulary);
  for (let at = 0; at < vector.terms.length; at += 1) {
    const term = vector.terms[at] ?? 0;
    if (isCommon(vocabulary, term)) continue;
    const opens = (vocabulary.frequencies[term] ?? 0) <= rareMax;
    addPostings(sums, window, { index, term, opens, weight: vector.weights[at] ?? 0 });
  }
};

type Occurrence = {
  readonly index: LanguageIndex;
  readonly term: number;
  readonly opens: boolean;
  readonly weight: number;
};

const addPostings = (
  { byPlace, touched }: Sums,
  { places, first }: Window,
  { index, term, opens, weight }: Occurrence,
): void => {
  const postings = index.postings[term];
  if (postings === undefined) return;
  const { slots, weights, length } = postings;
  while (postings.first < length && (slots[postings.first] ?? 0) < first) postings.first += 1;
  for (let at = postings.first; at < length; at += 1) {
    const place = places[slots[at] ?? 0] ?? 0;
    const sum = byPlace[place] ?? 0;
    if (sum === 0) {
      if (!opens) continue;
      touched.push(place);
    }
    byPlace[place] = sum + weight * (weights[at] ?? 0);
  }
};
