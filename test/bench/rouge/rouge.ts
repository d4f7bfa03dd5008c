import { longestCommonPlaces } from './subsequence.ts';
import { stemOf } from './porter.ts';

/** F1 in percent of ROUGE-1, ROUGE-2 and ROUGE-Lsum. */
export type Rouge = { readonly one: number; readonly two: number; readonly lsum: number };

/** rouge-score stems no shorter words. */
const unstemmedCharactersMax = 3;

/** A text's words as rouge-score sees them: letters and digits of ASCII, in lower case, stemmed. */
export const rougeWords = (text: string): readonly string[] =>
  (text.toLowerCase().match(/[a-z0-9]+/g) ?? []).map((word) =>
    word.length > unstemmedCharactersMax ? stemOf(word) : word,
  );

/**
 * How much of an English reference a summary holds, both as lists of sentences.
 * Source: Lin 2004, "ROUGE: A Package for Automatic Evaluation of Summaries"; the details are those of Google's
 * rouge-score with its stemmer on, whose figures these equal.
 */
export const rougeOf = (summary: readonly string[], reference: readonly string[]): Rouge => {
  const found = summary.map(rougeWords);
  const wanted = reference.map(rougeWords);
  return {
    one: overlap(runsOf(found.flat(), 1), runsOf(wanted.flat(), 1)),
    two: overlap(runsOf(found.flat(), 2), runsOf(wanted.flat(), 2)),
    lsum: overlapInOrder(found, wanted),
  };
};

/** Runs of `length` words, each as one string. */
const runsOf = (words: readonly string[], length: number): readonly string[] =>
  words.slice(length - 1).map((_, start) => words.slice(start, start + length).join(' '));

const countsOf = (things: readonly string[]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const thing of things) counts.set(thing, (counts.get(thing) ?? 0) + 1);
  return counts;
};

/** F1 in percent of `hits` among what was found and what was wanted. */
const harmonicMean = (hits: number, foundCount: number, wantedCount: number): number =>
  hits === 0 ? 0 : (200 * hits) / (foundCount + wantedCount);

const overlap = (found: readonly string[], wanted: readonly string[]): number => {
  const left = countsOf(found);
  const hits = wanted.filter((thing) => takeOne(left, thing)).length;
  return harmonicMean(hits, found.length, wanted.length);
};

/** Takes one of a thing away; false where none is left. */
const takeOne = (counts: Map<string, number>, thing: string): boolean => {
  const count = counts.get(thing) ?? 0;
  if (count > 0) counts.set(thing, count - 1);
  return count > 0;
};

/**
 * ROUGE-Lsum: of each reference sentence the words that stand in a longest common subsequence with any sentence of
 * the summary, no word counted more often than the summary has it.
 */
const overlapInOrder = (
  found: readonly (readonly string[])[],
  wanted: readonly (readonly string[])[],
): number => {
  const left = countsOf(found.flat());
  let hits = 0;
  for (const sentence of wanted) {
    const places = new Set(found.flatMap((other) => longestCommonPlaces(sentence, other)));
    hits += [...places].filter((place) => takeOne(left, sentence[place] ?? '')).length;
  }
  return harmonicMean(hits, found.flat().length, wanted.flat().length);
};
