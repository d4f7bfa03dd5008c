import { graphOf } from './graph.ts';
import { pageRank } from './pagerank.ts';
import type { Summarizer } from './reading.ts';
import { cosineRows, countRows } from './rows.ts';

/** Two sentences are joined from this cosine on (Erkan & Radev 2004, section 5.2, found .1 best). */
const cosineMin = 0.1;

/**
 * LexRank: a sentence matters that many sentences which matter resemble. Two sentences are joined, without a weight,
 * where the cosine of their terms is .1 or more.
 * Source: Erkan & Radev 2004, "LexRank: Graph-based Lexical Centrality as Salience in Text Summarization", section 3.2.
 * Differs: the rarity of a term is taken from the text itself, for want of a background corpus in every language;
 * rank is damped by .85 as in PageRank, where the paper damps by .85 to .9.
 * Cost: that of the graph, then edges times rounds.
 */
export const lexrank: Summarizer = ({ terms, termCount }) => {
  const graph = graphOf(cosineRows(countRows(terms, termCount)), (cosine) => (cosine >= cosineMin ? 1 : 0));
  return { centrality: pageRank(graph) };
};
