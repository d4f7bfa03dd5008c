/** How well groups agree with the true ones. */
export type BCubed = { readonly precision: number; readonly recall: number; readonly f1: number };

/**
 * For each item the share of its group that is truly of its kind, and the share of its kind that is in its group, on
 * the mean.
 * Source: Bagga & Baldwin 1998, "Algorithms for scoring coreference chains".
 */
export const bcubed = (groups: readonly string[], kinds: readonly string[]): BCubed => {
  const count = (keys: readonly string[]): ReadonlyMap<string, number> =>
    new Map([...Map.groupBy(keys, (key) => key)].map(([key, all]) => [key, all.length]));
  const both = groups.map((group, place) => JSON.stringify([group, kinds[place]]));
  const [ofGroup, ofKind, ofBoth] = [count(groups), count(kinds), count(both)];
  let [precision, recall] = [0, 0];
  groups.forEach((group, place) => {
    const shared = ofBoth.get(both[place] ?? '') ?? 0;
    precision += shared / (ofGroup.get(group) ?? 1) / groups.length;
    recall += shared / (ofKind.get(kinds[place] ?? '') ?? 1) / groups.length;
  });
  return { precision, recall, f1: (2 * precision * recall) / Math.max(precision + recall, Number.EPSILON) };
};
