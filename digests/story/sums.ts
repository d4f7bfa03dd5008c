import type { LanguageIndex } from './language-index.ts';
import type { Postings } from './postings.ts';
import type { Vector } from './vector.ts';
import type { OpenStory, Window } from './window.ts';

/** A story in the window, and the sum of the likenesses of its articles to what was asked about. */
type StorySum = { readonly story: OpenStory; readonly sum: number };

/** Adds up likenesses by story. */
export type Sums = {
  /**
   * For each story in the window the sum of the products of a vector with those of all its articles, if it is so much
   * at least. Only rare terms bring a story in; others add to those that are in already.
   * Cost: the articles that have the vector's terms.
   */
  readonly over: (index: LanguageIndex, vector: Vector, sumMin: number) => readonly StorySum[];
};

/** By place. Reused from question to question: one question touches few of many places. */
type Table = { byPlace: Float64Array; readonly touched: number[] };

/** Opens the sums over a window. */
export const openSums = (window: Window): Sums => {
  const table: Table = { byPlace: new Float64Array(0), touched: [] };
  return {
    over: (index, vector, sumMin) => {
      addAll(table, window, index, vector);
      const sums = table.touched.flatMap((place) => {
        const sum = table.byPlace[place] ?? 0;
        table.byPlace[place] = 0;
        // Most are met by a word or two.
        const story = sum < sumMin ? undefined : window.storyAt(place);
        return story === undefined ? [] : [{ story, sum }];
      });
      table.touched.length = 0;
      return sums;
    },
  };
};

const addAll = (table: Table, window: Window, { vocabulary, postings }: LanguageIndex, vector: Vector) => {
  const places = window.places();
  if (table.byPlace.length < places.length) table.byPlace = new Float64Array(places.length);
  const [rareMax, first] = [vocabulary.rareFrequencyMax(), window.firstSlot()];
  for (let at = 0; at < vector.terms.length; at += 1) {
    const term = vector.terms[at] ?? 0;
    if (vocabulary.isCommon(term)) continue;
    const opens = vocabulary.frequencyOf(term) <= rareMax;
    addPostings(table, places, postings.of(term, first), { opens, weight: vector.weights[at] ?? 0 });
  }
};

const addPostings = (
  { byPlace, touched }: Table,
  places: Int32Array,
  { slots, weights, first, length }: Postings,
  { opens, weight }: { readonly opens: boolean; readonly weight: number },
): void => {
  for (let at = first; at < length; at += 1) {
    const place = places[slots[at] ?? 0] ?? 0;
    const sum = byPlace[place] ?? 0;
    if (sum === 0) {
      if (!opens) continue;
      touched.push(place);
    }
    byPlace[place] = sum + weight * (weights[at] ?? 0);
  }
};
