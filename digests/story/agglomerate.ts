/** A group of articles before it is compared with others. */
export type Cluster = {
  readonly size: number;
  /** Sum of the likenesses of all pairs of its members, each with itself too. */
  readonly square: number;
  /** Two that are fixed never merge with each other. */
  readonly isFixed: boolean;
  /** Decides between mergers that are equally good, so that the order of the clusters does not. */
  readonly key: number;
};

/** What joins two clusters, or parts them. `a` and `b` are their places. */
export type Link = {
  readonly a: number;
  readonly b: number;
  /** Sum of the likenesses between their members. */
  readonly sum: number;
  /** Whether somebody told members of the two apart. */
  readonly isToldApart: boolean;
};

/** How alike two clusters are that are linked so; from 0 to 1. */
export type Likeness = (link: Pick<Link, 'sum' | 'isToldApart'>, a: Cluster, b: Cluster) => number;

/** When two clusters become one. */
type Rule = { readonly likeness: Likeness; readonly likenessMin: number };

/** A cluster as it grows. */
type Grown = {
  size: number;
  square: number;
  isFixed: boolean;
  key: number;
  readonly members: number[];
  /** By the place of another cluster. */
  readonly sums: Map<number, number>;
  /** The places of clusters that it was told apart from. */
  readonly apart: Set<number>;
};

/** A possible merger, valid while both clusters are as large as they were when it was found. */
type Merger = {
  readonly likeness: number;
  readonly a: number;
  readonly b: number;
  readonly membersA: number;
  readonly membersB: number;
  readonly keyLow: number;
  readonly keyHigh: number;
};

/** Likenesses that differ by less are equal: the order in which they were added up decides nothing. */
const grain = 1e9;

/**
 * Merges the two clusters that are most alike, again and again, while they are alike enough. Gives the places of the
 * clusters that became one, ascending, groups by their first.
 * Source: Sokal & Michener 1958 (UPGMA), on a sparse set of likenesses.
 * Cost: the number of links times the logarithm of it, for news.
 */
export const agglomerate = (
  clusters: readonly Cluster[],
  links: readonly Link[],
  rule: Rule,
): readonly (readonly number[])[] => {
  const grown = grownOf(clusters, links);
  const alone = [...clusters.keys()].filter((place) => !grown.has(place)).map((place) => [place]);
  for (const { a, b, sum, isToldApart } of links) {
    for (const [one, other] of [
      [a, b],
      [b, a],
    ] as const) {
      grown.get(one)?.sums.set(other, sum);
      if (isToldApart) grown.get(one)?.apart.add(other);
    }
  }
  const queue = mergerQueue();
  for (const { a, b } of links) queue.pushAll(mergersOf(grown, a, [b], rule));
  for (let merger = queue.pop(); merger !== undefined; merger = queue.pop()) {
    const kept = merge(grown, merger);
    if (kept !== null) queue.pushAll(mergersOf(grown, kept, grown.get(kept)?.sums.keys() ?? [], rule));
  }
  return [...grown.values()]
    .map(({ members }) => members.toSorted((a, b) => a - b))
    .concat(alone)
    .toSorted((a, b) => (a[0] ?? 0) - (b[0] ?? 0));
};

/** The clusters that are linked, by their places: most of many are not. */
const grownOf = (clusters: readonly Cluster[], links: readonly Link[]): Map<number, Grown> => {
  const grown = new Map<number, Grown>();
  for (const place of links.flatMap(({ a, b }) => [a, b])) {
    const cluster = clusters[place];
    if (cluster === undefined || grown.has(place)) continue;
    grown.set(place, { ...cluster, members: [place], sums: new Map(), apart: new Set() });
  }
  return grown;
};

/** Merges two clusters into the one with more neighbours; `null` where one of them has changed meanwhile. */
const merge = (grown: Map<number, Grown>, { a, b, membersA, membersB }: Merger): number | null => {
  const [first, second] = [grown.get(a), grown.get(b)];
  if (first?.members.length !== membersA || second?.members.length !== membersB) return null;
  const [kept, into, gone, from] =
    first.sums.size >= second.sums.size ? [a, first, b, second] : [b, second, a, first];
  absorb(into, from, into.sums.get(gone) ?? 0);
  into.sums.delete(gone);
  from.sums.delete(kept);
  for (const [other, sum] of from.sums) {
    const total = (into.sums.get(other) ?? 0) + sum;
    into.sums.set(other, total);
    const sums = grown.get(other)?.sums;
    sums?.delete(gone);
    sums?.set(kept, total);
  }
  for (const other of from.apart) {
    into.apart.add(other);
    grown.get(other)?.apart.add(kept);
  }
  grown.delete(gone);
  return kept;
};

const absorb = (into: Grown, from: Grown, sum: number): void => {
  into.members.push(...from.members);
  into.size += from.size;
  into.square += from.square + 2 * sum;
  into.isFixed ||= from.isFixed;
  into.key = Math.min(into.key, from.key);
};

const mergersOf = (
  grown: ReadonlyMap<number, Grown>,
  a: number,
  others: Iterable<number>,
  { likeness, likenessMin }: Rule,
): readonly Merger[] => {
  const one = grown.get(a);
  const mergers: Merger[] = [];
  for (const b of others) {
    const other = grown.get(b);
    if (one === undefined || other === undefined || (one.isFixed && other.isFixed)) continue;
    const link = { sum: one.sums.get(b) ?? 0, isToldApart: one.apart.has(b) };
    const value = Math.round(likeness(link, one, other) * grain) / grain;
    if (value >= likenessMin) mergers.push(mergerOf(value, [a, one], [b, other]));
  }
  return mergers;
};

const mergerOf = (
  likeness: number,
  [a, one]: readonly [number, Grown],
  [b, other]: readonly [number, Grown],
): Merger => ({
  likeness,
  a,
  b,
  membersA: one.members.length,
  membersB: other.members.length,
  keyLow: Math.min(one.key, other.key),
  keyHigh: Math.max(one.key, other.key),
});

/** Whether a merger is to be done before another: the more alike, then by what they contain, so that runs agree. */
const precedes = (x: Merger, y: Merger): boolean =>
  x.likeness !== y.likeness
    ? x.likeness > y.likeness
    : x.keyLow !== y.keyLow
      ? x.keyLow < y.keyLow
      : x.keyHigh < y.keyHigh;

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
  const push = (merger: Merger): void => {
    heap.push(merger);
    for (let at = heap.length - 1; at > 0 && before(at, (at - 1) >> 1); at = (at - 1) >> 1) {
      swap(at, (at - 1) >> 1);
    }
  };
  return {
    pushAll: (mergers: readonly Merger[]): void => mergers.forEach(push),
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
