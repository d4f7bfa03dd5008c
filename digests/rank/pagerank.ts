import type { Graph } from './graph.ts';

/** The share of a node's rank that flows along its edges (Brin & Page 1998; Mihalcea & Tarau 2004, section 2). */
const damping = 0.85;

/** Iteration ends when no more than this much rank moved in all (Mihalcea & Tarau 2004, section 2.2). */
const tolerance = 1e-4;

/** Rank converges by the damping factor each round, so that 100 rounds leave 1e-7; a bound, not a tuning. */
const roundsMax = 100;

/**
 * The weighted PageRank of an undirected graph by power iteration. The ranks are positive and sum to 1; a node
 * without edges spreads its rank over all, so none is lost. An empty graph gives an empty array.
 * Source: Mihalcea & Tarau 2004, "TextRank: Bringing Order into Texts", section 2.2.
 * Differs: ranks sum to 1 and not to the number of nodes.
 * Cost: edges times rounds.
 */
export const pageRank = (graph: Graph): Float64Array => {
  const { nodes } = graph;
  const strengths = strengthsOf(graph);
  let ranks = new Float64Array(nodes).fill(1 / nodes);
  let next = new Float64Array(nodes);
  for (let round = 0; round < roundsMax; round += 1) {
    next.fill(0);
    flow(graph, strengths, ranks, next);
    const moved = settle(strengths, ranks, next);
    [ranks, next] = [next, ranks];
    if (moved < tolerance) break;
  }
  return ranks;
};

/** The sum of the weights at each node. */
const strengthsOf = ({ nodes, starts, targets, weights }: Graph): Float64Array => {
  const strengths = new Float64Array(nodes);
  for (let node = 0; node < nodes; node += 1) {
    const end = starts[node + 1] ?? 0;
    for (let edge = starts[node] ?? 0; edge < end; edge += 1) {
      const weight = weights[edge] ?? 0;
      const target = targets[edge] ?? 0;
      strengths[node] = (strengths[node] ?? 0) + weight;
      strengths[target] = (strengths[target] ?? 0) + weight;
    }
  }
  return strengths;
};

/** Lets every node's rank flow along its edges, in proportion to their weights, into `next`. */
const flow = (
  { nodes, starts, targets, weights }: Graph,
  strengths: Float64Array,
  ranks: Float64Array,
  next: Float64Array,
): void => {
  for (let node = 0; node < nodes; node += 1) {
    const end = starts[node + 1] ?? 0;
    const out = (ranks[node] ?? 0) / (strengths[node] || 1);
    let received = 0;
    for (let edge = starts[node] ?? 0; edge < end; edge += 1) {
      const weight = weights[edge] ?? 0;
      const target = targets[edge] ?? 0;
      next[target] = (next[target] ?? 0) + weight * out;
      received += (weight * (ranks[target] ?? 0)) / (strengths[target] || 1);
    }
    next[node] = (next[node] ?? 0) + received;
  }
};

/** Damps what flowed and spreads the rest evenly; returns how much rank moved since the last round. */
const settle = (strengths: Float64Array, ranks: Float64Array, next: Float64Array): number => {
  const nodes = ranks.length;
  let stranded = 0;
  for (let node = 0; node < nodes; node += 1) if (strengths[node] === 0) stranded += ranks[node] ?? 0;
  const base = (1 - damping + damping * stranded) / nodes;
  let moved = 0;
  for (let node = 0; node < nodes; node += 1) {
    const rank = base + damping * (next[node] ?? 0);
    moved += Math.abs(rank - (ranks[node] ?? 0));
    next[node] = rank;
  }
  return moved;
};
