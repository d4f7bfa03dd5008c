import { openPurse, type Budget } from './budget.ts';
import { isCrumb } from './crumbs.ts';
import type { Reading } from './reading.ts';
import { leans } from './standing.ts';

/** Where more than this share of its terms stands in one chosen sentence, a sentence tells the same once more. */
const retoldShareMax = 0.5;

/**
 * Chooses the sentences to quote, as places in `reading.sentences`, in reading order: the best scored that the budget
 * allows. No crumb is chosen, none that retells a chosen one, and none that leans on the sentence before it unless
 * that one is chosen. Where this leaves nothing, or nothing short enough for the budget, the best sentence is quoted
 * all the same: a summary that quotes nothing tells nothing. Equal scores fall to the earlier sentence, so that the
 * choice is the same in any run.
 * Cost: sorting, then every candidate against the few that were chosen.
 */
export const selectSentences = (
  reading: Reading,
  scores: Float64Array,
  budget: Budget,
): readonly number[] => {
  const places = [...scores.keys()]
    .filter((place) => (reading.tokens[place]?.length ?? 0) > 0)
    .toSorted((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b);
  const whole = places.filter((place) => !isCrumbAt(reading, place));
  const candidates = whole.length > 0 ? whole : places;
  const chosen = choose(reading, candidates, budget);
  return chosen.length > 0
    ? chosen.toSorted((a, b) => a - b)
    : (whole.length > 0 ? whole : places).slice(0, 1);
};

const isCrumbAt = ({ sentences, tokens, profile }: Reading, place: number): boolean =>
  isCrumb(sentences[place]?.text ?? '', tokens[place]?.length ?? 0, profile);

/** Whether a sentence stands by itself or on a chosen one. */
const isFooted = (reading: Reading, place: number, chosen: readonly number[]): boolean =>
  !leans(reading, place) || chosen.includes(place - 1);

/** Takes the best place that may be taken until the budget is spent or no place is left. */
const choose = (reading: Reading, ranked: readonly number[], budget: Budget): readonly number[] => {
  const purse = openPurse(budget);
  const chosen: number[] = [];
  const left = new Set(ranked);
  while (!purse.isEmpty()) {
    const place = left.values().find((each) => isFooted(reading, each, chosen));
    if (place === undefined) break;
    left.delete(place);
    const isNew = !chosen.some((other) => retells(reading, place, other));
    if (isNew && purse.pay(reading.tokens[place]?.length ?? 0)) chosen.push(place);
  }
  return chosen;
};

/** Whether one sentence says nothing that another does not say: the same words, or most of its terms. */
const retells = ({ sentences, terms }: Reading, place: number, other: number): boolean => {
  if (sentences[place]?.text === sentences[other]?.text) return true;
  const own = new Set(terms[place]);
  const common = own.intersection(new Set(terms[other])).size;
  return common > retoldShareMax * own.size;
};
