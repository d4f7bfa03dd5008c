import { graphOf } from './graph.ts';
import { pageRank } from './pagerank.ts';
import type { Summarizer } from './reading.ts';

/**
 * TextRank: a sentence matters that resembles sentences which matter. Sentences are the nodes; two are joined with the
 * number of terms that they share over the sum of the logarithms of their lengths.
 * Source: Mihalcea & Tarau 2004, "TextRank: Bringing Order into Texts", section 4.
 * Differs: stop words are no terms, terms are folded, a length is the number of different terms; two sentences of one
 * term each, for which the formula divides by zero, are not joined.
 * Cost: that of the graph, then edges times rounds.
 */
export const textrank: Summarizer = ({ terms }) => {
  const logLengths = Float64Array.from(terms, (each) => Math.log(Math.max(1, new Set(each).size)));
  return pageRank(
    graphOf(terms, (shared, a, b) => {
      const scale = (logLengths[a] ?? 0) + (logLengths[b] ?? 0);
      return scale > 0 ? shared / scale : 0;
    }),
  );
};
