import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { graphOf, type Graph } from '../../../digests/rank/graph.ts';
import { pageRank } from '../../../digests/rank/pagerank.ts';
import { countRows, presenceOf } from '../../../digests/rank/rows.ts';

/** Nodes by their terms, each term a lower-case letter, joined with how many different terms they share. */
const sharingGraph = (nodes: readonly (readonly string[])[]): Graph => {
  const rows = nodes.map((terms) => terms.map((term) => term.charCodeAt(0) - 'a'.charCodeAt(0)));
  return graphOf(presenceOf(countRows(rows, 26)));
};
const ranksOf = (nodes: readonly (readonly string[])[]): readonly number[] => [
  ...pageRank(sharingGraph(nodes)),
];

describe('a graph of shared terms', () => {
  test('joins exactly the nodes that share a term, once, with what they share', () => {
    const { starts, targets, weights } = sharingGraph([['a', 'b'], ['b', 'a', 'a'], ['c'], ['c', 'a']]);
    expect([...starts]).toEqual([0, 0, 1, 1, 4]);
    expect([...targets]).toEqual([0, 2, 0, 1]);
    expect([...weights]).toEqual([2, 1, 1, 1]);
  });

  test('holds more edges than it made room for at first', () => {
    const { targets } = sharingGraph(Array.from({ length: 64 }, () => ['a']));
    expect(targets).toHaveLength((64 * 63) / 2);
  });

  test('is not joined by a term that more than 64 nodes have', () => {
    const { targets } = sharingGraph(Array.from({ length: 65 }, (_, i) => (i < 2 ? ['a', 'b'] : ['a'])));
    expect([...targets]).toEqual([0]);
  });
});

describe('ranks', () => {
  test('a star, worked out by hand: c = 0.05 + 0.85 · 2l and l = 0.05 + 0.85 · c / 2', () => {
    const [centre, left, right] = ranksOf([['a', 'b'], ['a'], ['b']]);
    expect(centre).toBeCloseTo(0.135 / 0.2775, 4);
    expect(left).toBeCloseTo((1 - 0.135 / 0.2775) / 2, 4);
    expect(right).toBeCloseTo(left ?? 0, 9);
  });

  test('rank flows by weight: who shares more gets more', () => {
    const [, two, one] = ranksOf([['a', 'b', 'c'], ['a', 'b'], ['c']]);
    expect(two).toBeGreaterThan(one ?? 0);
  });

  test.each([
    ['no nodes', [], []],
    ['one node', [['a']], [1]],
    ['two that share nothing', [['a'], ['b']], [0.5, 0.5]],
    ['twins', [['a'], ['a']], [0.5, 0.5]],
    ['one without terms', [[]], [1]],
  ])('%s', (_name, terms, ranks) => {
    const found = ranksOf(terms);
    expect(found).toHaveLength(ranks.length);
    found.forEach((rank, i) => expect(rank).toBeCloseTo(ranks[i] ?? 0, 9));
  });

  test('of any graph are positive, finite and sum to one', () =>
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.constantFrom(...'abcdefgh'), { maxLength: 6 }), { minLength: 1 }),
        (terms) => {
          const ranks = ranksOf(terms);
          for (const rank of ranks) expect(rank).toBeGreaterThan(0);
          expect(ranks.reduce((sum, rank) => sum + rank, 0)).toBeCloseTo(1, 6);
        },
      ),
    ));
});
