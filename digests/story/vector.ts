import type { TermCounts } from './terms.ts';

/** An article as a direction among terms: its weightiest terms, the squares of their weights summing to 1. */
export type Vector = readonly (readonly [term: string, weight: number])[];

/** In how many articles each term occurs, of how many. */
type Frequencies = { readonly articles: number; readonly byTerm: ReadonlyMap<string, number> };

/** An article's terms past these tell nothing new and cost time with every comparison. */
const termsMax = 100;

/** A term in more than this share of the articles is a word like "government", which joins unlike stories. */
const frequencyShareMax = 0.1;

/** In a handful of articles a tenth is less than one; a term may always occur in this many. */
const frequencyMin = 5;

/** Whether a term is too frequent to tell stories apart. */
export const isCommon = (frequency: number, articles: number): boolean =>
  frequency > Math.max(frequencyMin, frequencyShareMax * articles);

/**
 * The vector of an article among others: (1 + ln count) x ln((articles + 1) / (frequency + 1/2)), the 100 weightiest,
 * of length 1. Empty where nothing is left. `frequencies` has to count the article itself.
 * Source: TEXT.md, part 2, "grouping"; Salton & Buckley 1988 for the weights.
 */
export const vectorOf = (counts: TermCounts, { articles, byTerm }: Frequencies): Vector => {
  const weighted: [string, number][] = [];
  for (const [term, count] of counts) {
    const frequency = byTerm.get(term) ?? 1;
    if (isCommon(frequency, articles)) continue;
    weighted.push([term, (1 + Math.log(count)) * Math.log((articles + 1) / (frequency + 0.5))]);
  }
  // Ties fall by the term itself, so that the order of an article's words decides nothing.
  weighted.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const kept = weighted.slice(0, termsMax);
  const length = Math.hypot(...kept.map(([, weight]) => weight)) || 1;
  return kept.map(([term, weight]) => [term, weight / length]);
};
