import type { Graph } from './graph.ts';
import type { Reading } from './reading.ts';

/** What a later sentence that resembles this one adds to it: this one announced what that one tells. */
const laterWeight = 1;

/** What an earlier sentence of the same article that resembles this one adds: this one elaborates on that one. */
const earlierWeight = -2;

/** What a sentence of another article adds: what two of them tell is the story. */
const elsewhereWeight = 1;

/**
 * Directed centrality: a sentence gains by each later sentence that resembles it and loses by each earlier one.
 * Source: Zheng & Lapata 2019, "Sentence Centrality Revisited for Unsupervised Summarization" (PacSum), section 3.3.
 * Differs: cosine of terms instead of BERT; no threshold; an edge between articles has no direction.
 * Cost: linear in the edges.
 */
export const directedCentrality = (graph: Graph, { sentences }: Reading): Float64Array => {
  const { starts, targets, weights, nodes } = graph;
  const sums = new Float64Array(nodes);
  for (let later = 0; later < nodes; later += 1) {
    const end = starts[later + 1] ?? 0;
    for (let edge = starts[later] ?? 0; edge < end; edge += 1) {
      const earlier = targets[edge] ?? 0;
      const weight = weights[edge] ?? 0;
      const isSame = sentences[earlier]?.document === sentences[later]?.document;
      sums[earlier] = (sums[earlier] ?? 0) + weight * (isSame ? laterWeight : elsewhereWeight);
      sums[later] = (sums[later] ?? 0) + weight * (isSame ? earlierWeight : elsewhereWeight);
    }
  }
  return sums;
};
