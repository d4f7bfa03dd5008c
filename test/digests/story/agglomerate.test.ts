import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { agglomerate, type Likeness } from '../../../digests/story/agglomerate.ts';

const like = (a: number, b: number, value: number): Likeness => ({ a, b, value });

describe('group-average clustering', () => {
  test.each([
    ['nothing', 0, [], []],
    ['one item', 1, [], [[0]]],
    ['two that are not alike', 2, [], [[0], [1]]],
    ['two that are alike enough', 2, [like(0, 1, 0.5)], [[0, 1]]],
    ['two that are not alike enough', 2, [like(0, 1, 0.49)], [[0], [1]]],
    ['a chain whose ends are not alike', 3, [like(0, 1, 0.9), like(1, 2, 0.8)], [[0, 1], [2]]],
    ['three that are alike on average', 3, [like(0, 1, 0.9), like(1, 2, 0.8), like(0, 2, 0.2)], [[0, 1, 2]]],
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
  ])('of %s', (_name, items, likenesses, clusters) =>
    expect(agglomerate(items, likenesses, 0.5)).toEqual(clusters),
  );

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
        likenesses: edges.filter(([a, b]) => a !== b).map(([a, b, value]) => like(a, b, value)),
      })),
  );

  test('puts each item into exactly one cluster', () =>
    fc.assert(
      fc.property(graphs, ({ items, likenesses }) => {
        const members = agglomerate(items, likenesses, 0.5).flat();
        expect(members.toSorted((a, b) => a - b)).toEqual([...Array(items).keys()]);
      }),
    ));

  test('leaves no two clusters that are alike enough on average', () =>
    fc.assert(
      fc.property(graphs, ({ items, likenesses }) => {
        const clusters = agglomerate(items, likenesses, 0.5);
        const between = (x: readonly number[], y: readonly number[]): number =>
          likenesses.reduce((sum, { a, b, value }) => {
            const joins = (x.includes(a) && y.includes(b)) || (x.includes(b) && y.includes(a));
            return joins ? sum + value : sum;
          }, 0) /
          (x.length * y.length);
        for (const x of clusters)
          for (const y of clusters) if (x !== y) expect(between(x, y)).toBeLessThan(0.5 + 1e-9);
      }),
    ));
});
