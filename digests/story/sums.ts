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

/** Reused from question to question: one question touches few of many places. */
type Table = {
  byPlace: Float64Array;
  /** The places whose sums are not 0, and how many there are. */
  touched: Int32Array;
  count: number;
};

/** Opens the sums over a window. */
export const openSums = (window: Window): Sums => {
  const table: Table = { byPlace: new Float64Array(0), touched: new Int32Array(0), count: 0 };
  return {
    over: (index, vector, sumMin) => {
      addAll(table, window, index, vector);
      return takeAll(table, window, sumMin);
    },
  };
};

const addAll = (table: Table, window: Window, { vocabulary, postings }: LanguageIndex, vector: Vector) => {
  const places = window.places();
  if (table.byPlace.length < places.length) {
    table.byPlace = new Float64Array(places.length);
    table.touched = new Int32Array(places.length);
  }
  const [rareMax, first] = [vocabulary.rareFrequencyMax(), window.firstSlot()];
  for (let at = 0; at < vector.terms.length; at += 1) {
    const [term, weight] = [vector.terms[at] ?? 0, vector.weights[at] ?? 0];
    // What was common when it was weighed adds nothing: a place whose sum stays 0 would be touched again and again.
    if (weight === 0 || vocabulary.isCommon(term)) continue;
    const opens = vocabulary.frequencyOf(term) <= rareMax;
    addPostings(table, places, postings.of(term, first), { opens, weight });
  }
};

const addPostings = (
  table: Table,
  places: Int32Array,
  { slots, weights, first, end }: Postings,
  { opens, weight }: { readonly opens: boolean; readonly weight: number },
): void => {
  const { byPlace, touched } = table;
  for (let at = first; at < end; at += 1) {
    const place = places[slots[at] ?? 0] ?? 0;
    const sum = byPlace[place] ?? 0;
    if (sum === 0) {
      if (!opens) continue;
      touched[table.count++] = place;
    }
    byPlace[place] = sum + weight * (weights[at] ?? 0);
  }
};

/** The sums that are large enough, and all of them back to 0. */
const takeAll = (table: Table, window: Window, sumMin: number): readonly StorySum[] => {
  const sums: StorySum[] = [];
  for (let i = 0; i < table.count; i += 1) {
    const place = table.touched[i] ?? 0;
    const sum = table.byPlace[place] ?? 0;
    table.byPlace[place] = 0;
    // Most are met by a word or two.
    const story = sum < sumMin ? undefined : window.storyAt(place);
    if (story !== undefined) sums.push({ story, sum });
  }
  table.count = 0;
  return sums;
};
