/**
 * An undirected weighted graph in compressed rows, each edge once: the neighbours of node i that come before it are
 * `targets[starts[i]] .. targets[starts[i + 1] - 1]`. Weights are positive.
 */
export type Graph = {
  readonly nodes: number;
  readonly starts: Uint32Array;
  readonly targets: Uint32Array;
  readonly weights: Float32Array;
};

/**
 * How much two sentences resemble each other, from the number of different terms they share and have, by node; 0 or
 * less makes no edge.
 */
type Similarity = (shared: number, a: number, b: number) => number;

/** Edges that room is made for at first. */
const edgesAtFirst = 1024;

/**
 * Joins the nodes that share terms. Two nodes without a common term are never compared: each node walks the lists of
 * its terms' earlier nodes.
 * Cost: the sum over all terms of the square of the number of nodes that have it; memory 8 bytes an edge.
 */
export const graphOf = <T>(terms: readonly (readonly T[])[], similarity: Similarity): Graph => {
  const nodes = terms.length;
  const nodesByTerm = new Map<T, number[]>();
  const starts = new Uint32Array(nodes + 1);
  const shared = new Uint32Array(nodes);
  const sizes = new Uint32Array(nodes);
  const edges = edgeList();
  for (let node = 0; node < nodes; node += 1) {
    const own = new Set(terms[node]);
    sizes[node] = own.size;
    const touched: number[] = [];
    for (const term of own) {
      const earlier = nodesByTerm.get(term);
      if (earlier === undefined) {
        nodesByTerm.set(term, [node]);
        continue;
      }
      for (const other of earlier) {
        if (shared[other] === 0) touched.push(other);
        shared[other] = (shared[other] ?? 0) + 1;
      }
      earlier.push(node);
    }
    for (const other of touched) {
      const weight = similarity(shared[other] ?? 0, node, other);
      if (weight > 0) edges.push(other, weight);
      shared[other] = 0;
    }
    starts[node + 1] = edges.count();
  }
  return { nodes, starts, ...edges.trimmed() };
};

/** Edges in typed arrays that double when they are full. */
const edgeList = () => {
  let targets = new Uint32Array(edgesAtFirst);
  let weights = new Float32Array(edgesAtFirst);
  let count = 0;
  const grow = (): void => {
    const [oldTargets, oldWeights] = [targets, weights];
    targets = new Uint32Array(count * 2);
    weights = new Float32Array(count * 2);
    targets.set(oldTargets);
    weights.set(oldWeights);
  };
  return {
    push: (target: number, weight: number): void => {
      if (count === targets.length) grow();
      targets[count] = target;
      weights[count] = weight;
      count += 1;
    },
    count: () => count,
    trimmed: () => ({ targets: targets.subarray(0, count), weights: weights.subarray(0, count) }),
  };
};
