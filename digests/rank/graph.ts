import type { TermRows } from './rows.ts';

/**
 * An undirected weighted graph in compressed rows, each edge once: the neighbours of node i that come before it are
 * `targets[starts[i]] .. targets[starts[i + 1] - 1]`. Weights are positive.
 */
export type Graph = {
  readonly nodes: number;
  readonly starts: Uint32Array;
  readonly targets: Uint32Array;
  readonly weights: Float64Array;
};

/** The weight of the edge between two nodes, from the product of their rows; 0 or less makes no edge. */
type Similarity = (product: number, a: number, b: number) => number;

/**
 * A term that more sentences have joins none of them: it says little about each, and without a bound the graph of a
 * long text would grow with the square of its sentences. No term of an article of usual length is so frequent.
 */
const frequencyMax = 64;

/** Edges that room is made for at first. */
const edgesAtFirst = 1024;

const product: Similarity = (given) => given;

/**
 * Joins the rows that share terms. Two rows without a common term are never compared: each walks the lists of its
 * terms' earlier rows.
 * Cost: terms times `frequencyMax`, so linear in the text; memory 12 bytes an edge.
 */
export const graphOf = (rows: TermRows, similarity: Similarity = product): Graph => {
  const nodes = rows.starts.length - 1;
  const starts = new Uint32Array(nodes + 1);
  const edges = edgeList();
  const earlier = earlierRows(rows);
  for (let node = 0; node < nodes; node += 1) {
    earlier.visit(node, (other, sum) => {
      const weight = similarity(sum, node, other);
      if (weight > 0) edges.push(other, weight);
    });
    starts[node + 1] = edges.count();
  }
  return { nodes, starts, ...edges.trimmed() };
};

/** Multiplies each row with the rows before it, by an inverted index that grows as the rows are visited in order. */
const earlierRows = ({ starts, terms, weights, frequencies }: TermRows) => {
  const offsets = new Uint32Array(frequencies.length);
  let room = 0;
  frequencies.forEach((frequency, term) => {
    offsets[term] = room;
    if (frequency <= frequencyMax) room += frequency;
  });
  const rowsOfTerm = new Uint32Array(room);
  const weightsOfTerm = new Float64Array(room);
  const filled = new Uint32Array(frequencies.length);
  const sums = new Float64Array(starts.length);
  const touched = new Uint32Array(starts.length);

  const meet = (row: number, at: number, count: number): number => {
    const term = terms[at] ?? 0;
    if ((frequencies[term] ?? 0) > frequencyMax) return count;
    const weight = weights[at] ?? 0;
    const start = offsets[term] ?? 0;
    const end = start + (filled[term] ?? 0);
    for (let place = start; place < end; place += 1) {
      const other = rowsOfTerm[place] ?? 0;
      if (sums[other] === 0) touched[count++] = other;
      sums[other] = (sums[other] ?? 0) + weight * (weightsOfTerm[place] ?? 0);
    }
    rowsOfTerm[end] = row;
    weightsOfTerm[end] = weight;
    filled[term] = (filled[term] ?? 0) + 1;
    return count;
  };

  return {
    visit: (row: number, found: (other: number, sum: number) => void): void => {
      const end = starts[row + 1] ?? 0;
      let count = 0;
      for (let at = starts[row] ?? 0; at < end; at += 1) count = meet(row, at, count);
      for (let i = 0; i < count; i += 1) {
        const other = touched[i] ?? 0;
        found(other, sums[other] ?? 0);
        sums[other] = 0;
      }
    },
  };
};

/** Edges in typed arrays that double when they are full. */
const edgeList = () => {
  let targets = new Uint32Array(edgesAtFirst);
  let weights = new Float64Array(edgesAtFirst);
  let count = 0;
  const grow = (): void => {
    const [oldTargets, oldWeights] = [targets, weights];
    targets = new Uint32Array(count * 2);
    weights = new Float64Array(count * 2);
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
