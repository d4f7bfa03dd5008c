import { directedCentrality } from './direction.ts';
import { graphOf } from './graph.ts';
import { pageRank } from './pagerank.ts';
import type { Reading, Summarizer } from './reading.ts';
import { cosineRows, countRows } from './rows.ts';
import { standingOf } from './standing.ts';
import { titleCosines } from './title.ts';

/** One set of weights for all languages and lengths, set on a coarse grid. */
const weights = {
  lead: 0.8,
  depth: 0.25,
  centrality: 0.4,
  direction: 0.6,
  title: 1.5,
  wordOver: 0.015,
  wordUnder: 0.03,
};

/** The lead is the first few sentences rather than the very first, which is often a scene or a joke. */
const leadOffset = 2;

/** Longer sentences pay for every word: a summary has room for few. */
const wordsAtMost = 25;

/** Shorter ones pay for every word they lack: "Pakistan needs help" tells little, however central it is. */
const wordsAtLeast = 8;

/**
 * News: what stands early, what the rest of the text keeps returning to, and what can stand alone.
 * Source: TextRank's centrality (Mihalcea & Tarau 2004) on cosines of terms, beside directed centrality (Zheng &
 * Lapata 2019); position, title and length after Edmundson 1969, "New methods in automatic extracting".
 * Differs: nothing is learned; features of 38 kinds, fitted, bought no more than these six.
 * Cost: near linear in the sentences; see `graphOf`.
 */
export const news: Summarizer = (reading) => {
  const counts = countRows(reading.terms, reading.termCount);
  const graph = graphOf(cosineRows(counts));
  return {
    position: positionOf(reading),
    centrality: spread(pageRank(graph), weights.centrality),
    direction: spread(directedCentrality(graph, reading), weights.direction),
    length: Float64Array.from(reading.tokens, ({ length }) => lengthWorth(length)),
    title: titleCosines(reading, counts).map((cosine) => weights.title * cosine),
    standing: standingOf(reading),
  };
};

/** What a sentence's number of words is worth: 0, or less where it is long-winded or curt. */
const lengthWorth = (words: number): number =>
  weights.wordOver * Math.min(0, wordsAtMost - words) + weights.wordUnder * Math.min(0, words - wordsAtLeast);

/** What a sentence's place in its own article is worth: much at the top, and evenly less down the page. */
const positionOf = ({ sentences, documents }: Reading): Float64Array =>
  Float64Array.from(sentences, ({ index, document }) => {
    const depth = index / (documents[document]?.sentences ?? 1);
    return weights.lead / (index + leadOffset) - weights.depth * depth;
  });

/** Spreads values evenly from 0 for the least to `weight` for the greatest; all 0 where all are alike. */
const spread = (values: Float64Array, weight: number): Float64Array => {
  const [least, greatest] = values.reduce(
    ([low, high], value) => [Math.min(low, value), Math.max(high, value)],
    [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
  );
  const range = greatest - least;
  return values.map((value) => (range > 0 ? (weight * (value - least)) / range : 0));
};
