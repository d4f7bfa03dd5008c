/** How alike two items are, 0 to 1; `a` and `b` are their places. Pairs that are not told have nothing in common. */
export type Likeness = { readonly a: number; readonly b: number; readonly value: number };

/** A possible merger of two clusters, valid while both are as large as they were when it was found. */
type Merger = {
  readonly average: number;
  readonly a: number;
  readonly b: number;
  readonly sizeA: number;
  readonly sizeB: number;
};

type Cluster = {
  readonly members: number[];
  /** Sums of the likenesses between this cluster's members and those of other clusters. */
  readonly sums: Map<number, number>;
};

/**
 * Group-average clustering: merges the two clusters whose members are most alike on average, again and again, while
 * that average is at least `averageMin`. Gives the members of each cluster, ascending, clusters by their first member.
 * Source: Sokal & Michener 1958 (UPGMA), on a sparse set of likenesses.
 * Cost: the number of likenesses times the logarithm of it, for news.
 */
export const agglomerate = (
  items: number,
  likenesses: readonly Likeness[],
  averageMin: number,
): readonly (readonly number[])[] => {
  const clusters = new Map<number, Cluster>();
  for (let item = 0; item < items; item += 1) clusters.set(item, { members: [item], sums: new Map() });
  for (const { a, b, value } of likenesses) {
    clusters.get(a)?.sums.set(b, value);
    clusters.get(b)?.sums.set(a, value);
  }
  const queue = mergerQueue();
  for (const { a, b, value } of likenesses) {
    if (value >= averageMin) queue.push({ average: value, a, b, sizeA: 1, sizeB: 1 });
  }
  for (let merger = queue.pop(); merger !== undefined; merger = queue.pop()) {
    const kept = merge(clusters, merger);
    if (kept !== null) for (const next of mergersOf(clusters, kept, averageMin)) queue.push(next);
  }
  return [...clusters.values()]
    .map(({ members }) => members.toSorted((a, b) => a - b))
    .toSorted((a, b) => (a[0] ?? 0) - (b[0] ?? 0));
};

/** Merges two clusters into the one with more neighbours; `null` where one of them has changed meanwhile. */
const merge = (clusters: Map<number, Cluster>, { a, b, sizeA, sizeB }: Merger): number | null => {
  const [first, second] = [clusters.get(a), clusters.get(b)];
  if (first?.members.length !== sizeA || second?.members.length !== sizeB) return null;
  const [kept, into, gone, from] =
    first.sums.size >= second.sums.size ? [a, first, b, second] : [b, second, a, first];
  into.members.push(...from.members);
  into.sums.delete(gone);
  from.sums.delete(kept);
  for (const [other, sum] of from.sums) {
    const total = (into.sums.get(other) ?? 0) + sum;
    into.sums.set(other, total);
    const sums = clusters.get(other)?.sums;
    sums?.delete(gone);
    sums?.set(kept, total);
  }
  clusters.delete(gone);
  return kept;
};

const mergersOf = (
  clusters: ReadonlyMap<number, Cluster>,
  a: number,
  averageMin: number,
): readonly Merger[] => {
  const { members, sums } = clusters.get(a) ?? { members: [], sums: new Map<number, number>() };
  return [...sums].flatMap(([b, sum]) => {
    const sizeB = clusters.get(b)?.members.length ?? 0;
    const average = sum / (members.length * sizeB);
    return average >= averageMin ? [{ average, a, b, sizeA: members.length, sizeB }] : [];
  });
};

/** Whether a merger is to be done before another: the more alike, then the earlier, so that runs agree. */
const precedes = (x: Merger, y: Merger): boolean =>
  x.average !== y.average
    ? x.average > y.average
    : Math.min(x.a, x.b) !== Math.min(y.a, y.b)
      ? Math.min(x.a, x.b) < Math.min(y.a, y.b)
      : Math.max(x.a, x.b) < Math.max(y.a, y.b);

/** A binary heap with the next merger on top. */
const mergerQueue = () => {
  const heap: Merger[] = [];
  const swap = (i: number, j: number): void => {
    const [x, y] = [heap[i], heap[j]];
    if (x !== undefined && y !== undefined) [heap[i], heap[j]] = [y, x];
  };
  const before = (i: number, j: number): boolean => {
    const [x, y] = [heap[i], heap[j]];
    return x !== undefined && (y === undefined || precedes(x, y));
  };
  return {
    push: (merger: Merger): void => {
      heap.push(merger);
      for (let at = heap.length - 1; at > 0 && before(at, (at - 1) >> 1); at = (at - 1) >> 1) {
        swap(at, (at - 1) >> 1);
      }
    },
    pop: (): Merger | undefined => {
      swap(0, heap.length - 1);
      const top = heap.pop();
      for (let at = 0; ;) {
        const child = before(2 * at + 2, 2 * at + 1) ? 2 * at + 2 : 2 * at + 1;
        if (child >= heap.length || !before(child, at)) return top;
        swap(at, child);
        at = child;
      }
    },
  };
};
