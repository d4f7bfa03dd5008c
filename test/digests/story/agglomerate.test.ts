import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { agglomerate, type Cluster, type Likeness, type Link } from '../../../digests/story/agglomerate.ts';

const like = (a: number, b: number, sum: number): Link => ({ a, b, sum, isToldApart: false });
const apart = (a: number, b: number, sum: number): Link => ({ a, b, sum, isToldApart: true });

/** The average, of which half is left where two were told apart. */
const likeness: Likeness = ({ sum, isToldApart }, a, b) =>
  (isToldApart ? 0.5 : 1) * (sum / (a.size * b.size));

const one = (key: number): Cluster => ({ size: 1, square: 1, isFixed: false, key });

/** The groups of items that are alike by half or more on average. */
const groupsOf = (items: number, links: readonly Link[], fixed: readonly number[] = []) =>
  agglomerate(
    Array.from({ length: items }, (_, key) => ({ ...one(key), isFixed: fixed.includes(key) })),
    links,
    { likeness, likenessMin: 0.5 },
  );

describe('group-average clustering', () => {
  test.each([
    ['nothing', 0, [], []],
    ['one item', 1, [], [[0]]],
    ['two that are not alike', 2, [], [[0], [1]]],
    ['two that are alike enough', 2, [like(0, 1, 0.5)], [[0, 1]]],
    ['two that are not alike enough', 2, [like(0, 1, 0.49)], [[0], [1]]],
    ['a chain whose ends are not alike', 3, [like(0, 1, 0.9), like(1, 2, 0.8)], [[0, 1], [2]]],
    ['three that are alike on average', 3, [like(0, 1, 0.9), like(1, 2, 0.8), like(0, 2, 0.2)], [[0, 1, 2]]],
    ['two that were told apart', 2, [apart(0, 1, 0.9)], [[0], [1]]],
    ['two that are one whoever told them apart', 2, [apart(0, 1, 1)], [[0, 1]]],
    [
      'one that was told apart from another of the group',
      3,
      [like(0, 1, 0.9), like(1, 2, 0.8), apart(0, 2, 0.8)],
      [[0, 1], [2]],
    ],
    ['the nearest first', 4, [like(0, 1, 0.6), like(1, 2, 0.9), like(2, 3, 0.6)], [[0], [1, 2], [3]]],
    [
      'twins of equal likeness',
      4,
      [like(0, 1, 1), like(2, 3, 1)],
      [
        [0, 1],
        [2, 3],
      ],
    ],
  ])('of %s', (_name, items, links, groups) => expect(groupsOf(items, links)).toEqual(groups));

  test('never merges two that are fixed, and those between them go with the nearer', () => {
    const links = [like(0, 1, 0.9), like(1, 2, 0.8), like(0, 2, 0.9)];
    expect(groupsOf(3, links, [0, 2])).toEqual([[0, 1], [2]]);
    expect(groupsOf(2, [like(0, 1, 1)], [0, 1])).toEqual([[0], [1]]);
  });

  test('counts a cluster by its size', () => {
    const big: Cluster = { size: 4, square: 16, isFixed: false, key: 0 };
    const rule = { likeness, likenessMin: 0.5 };
    expect(agglomerate([big, one(1)], [like(0, 1, 1.9)], rule)).toEqual([[0], [1]]);
    expect(agglomerate([big, one(1)], [like(0, 1, 2)], rule)).toEqual([[0, 1]]);
  });

  const graphs = fc.integer({ min: 0, max: 12 }).chain((items) =>
    fc
      .uniqueArray(
        fc.tuple(
          fc.nat(Math.max(0, items - 1)),
          fc.nat(Math.max(0, items - 1)),
          fc.float({ min: 0, max: 1, noNaN: true }),
        ),
        {
          selector: ([a, b]) => `${Math.min(a, b)} ${Math.max(a, b)}`,
        },
      )
      .map((edges) => ({
        items,
        links: edges.filter(([a, b]) => a !== b).map(([a, b, value]) => like(a, b, value)),
      })),
  );

  test('puts each item into exactly one cluster', () =>
    fc.assert(
      fc.property(graphs, ({ items, links }) => {
        const members = groupsOf(items, links).flat();
        expect(members.toSorted((a, b) => a - b)).toEqual([...Array(items).keys()]);
      }),
    ));

  test('leaves no two clusters that are alike enough on average', () =>
    fc.assert(
      fc.property(graphs, ({ items, links }) => {
        const clusters = groupsOf(items, links);
        const between = (x: readonly number[], y: readonly number[]): number =>
          links.reduce((sum, { a, b, sum: value }) => {
            const joins = (x.includes(a) && y.includes(b)) || (x.includes(b) && y.includes(a));
            return joins ? sum + value : sum;
          }, 0) /
          (x.length * y.length);
        for (const x of clusters)
          for (const y of clusters) if (x !== y) expect(between(x, y)).toBeLessThan(0.5 + 1e-9);
      }),
    ));
});
