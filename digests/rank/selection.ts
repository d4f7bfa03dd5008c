import { profileOf } from '../text/index.ts';
import { openPurse, type Budget } from './budget.ts';
import { isCrumb } from './crumbs.ts';
import type { Reading } from './reading.ts';

/** From this share of common terms on, two sentences say the same thing, and one of them is enough. */
const twinShareMin = 0.7;

/**
 * Chooses the sentences to quote, as places in `reading.sentences`, in reading order: the best scored that the budget
 * allows, no crumb unless there is nothing else, and of twins only the better one. Where no sentence is short enough
 * for the budget the best one is quoted all the same: a summary that quotes nothing tells nothing. Equal scores fall
 * to the earlier sentence, so that the choice is the same in any run.
 * Cost: sorting, then every candidate against the few that were chosen.
 */
export const selectSentences = (
  reading: Reading,
  scores: Float64Array,
  budget: Budget,
): readonly number[] => {
  const purse = openPurse(budget);
  const places = candidates(reading, scores);
  const chosen: number[] = [];
  for (const place of places) {
    if (purse.isEmpty()) break;
    const isTwin = chosen.some((other) => areTwins(reading, place, other));
    if (!isTwin && purse.pay(reading.words[place] ?? 0)) chosen.push(place);
  }
  return chosen.length > 0 ? chosen.toSorted((a, b) => a - b) : places.slice(0, 1);
};

/** Places from the best score to the worst, without crumbs unless there are only crumbs, and never without a word. */
const candidates = ({ sentences, words, language }: Reading, scores: Float64Array): readonly number[] => {
  const profile = profileOf(language);
  const places = [...sentences.keys()]
    .filter((place) => (words[place] ?? 0) > 0)
    .toSorted((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b);
  const whole = places.filter((place) => !isCrumb(sentences[place]?.text ?? '', words[place] ?? 0, profile));
  return whole.length > 0 ? whole : places;
};

const areTwins = ({ sentences, terms }: Reading, a: number, b: number): boolean =>
  sentences[a]?.text === sentences[b]?.text || overlap(terms[a] ?? [], terms[b] ?? []) >= twinShareMin;

/** The share of two sentences' different terms that both have: Jaccard's index, 0 to 1. */
const overlap = (a: readonly string[], b: readonly string[]): number => {
  const [first, second] = [new Set(a), new Set(b)];
  const common = first.intersection(second).size;
  const all = first.size + second.size - common;
  return all === 0 ? 0 : common / all;
};
