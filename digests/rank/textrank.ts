import { graphOf } from './graph.ts';
import { pageRank } from './pagerank.ts';
import type { Summarizer } from './reading.ts';
import { countRows, presenceOf } from './rows.ts';

/**
 * TextRank: a sentence matters that resembles sentences which matter. Sentences are the nodes; two are joined with the
 * number of terms that they share over the sum of the logarithms of their lengths.
 * Source: Mihalcea & Tarau 2004, "TextRank: Bringing Order into Texts", section 4.
 * Differs: shared words are counted once and folded, and stop words are none; two sentences of one word each, for
 * which the formula divides by zero, are not joined.
 * Cost: that of the graph, then edges times rounds.
 */
export const textrank: Summarizer = ({ terms, termCount, tokens }) => {
  const logLengths = Float64Array.from(tokens, (words) => Math.log(Math.max(1, words.length)));
  const graph = graphOf(presenceOf(countRows(terms, termCount)), (shared, a, b) => {
    const scale = (logLengths[a] ?? 0) + (logLengths[b] ?? 0);
    return scale > 0 ? shared / scale : 0;
  });
  return { centrality: pageRank(graph) };
};
