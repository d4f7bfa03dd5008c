import { describe, expect, test } from 'vitest';
import { openPostingLists } from '../../../digests/story/postings.ts';

/** The slots that a term is posted in, with their weights. */
const listOf = (lists: ReturnType<typeof openPostingLists>, term: number, firstSlot = 0) => {
  const { slots, weights, first, end } = lists.of(term, firstSlot);
  return Array.from(slots.subarray(first, end), (slot, at) => [slot, weights[first + at]]);
};

/** Term t has every (t + 1)-th slot, so that lists of all lengths grow beside each other and leave their places. */
const filled = (terms: number, slots: number) => {
  const lists = openPostingLists();
  for (let slot = 0; slot < slots; slot += 1) {
    for (let term = 0; term < terms; term += 1)
      if (slot % (term + 1) === 0) lists.post(term, slot, term + 0.5);
  }
  return lists;
};

const expected = (term: number, slots: number, firstSlot = 0) =>
  Array.from({ length: slots }, (_, slot) => [slot, term + 0.5]).filter(
    ([slot = 0]) => slot % (term + 1) === 0 && slot >= firstSlot,
  );

describe('the postings of a term', () => {
  test('stay its own while others grow around them', () => {
    const lists = filled(60, 3000);
    for (let term = 0; term < 60; term += 1) expect(listOf(lists, term)).toEqual(expected(term, 3000));
  });

  test('are passed over where their articles have left', () => {
    const lists = filled(5, 100);
    expect(listOf(lists, 1, 90)).toEqual(expected(1, 100, 90));
    lists.post(1, 100, 1.5);
    expect(listOf(lists, 1)).toEqual([...expected(1, 100, 90), [100, 1.5]]);
  });

  test.each(['empty', 'clear'] as const)('are gone after %s, and come anew', (way) => {
    const lists = filled(60, 300);
    lists[way]();
    for (let term = 0; term < 60; term += 1) expect(listOf(lists, term)).toEqual([]);
    for (const term of [59, 3, 3, 59]) lists.post(term, 7, term);
    expect([listOf(lists, 3), listOf(lists, 59), listOf(lists, 4)]).toEqual([
      [
        [7, 3],
        [7, 3],
      ],
      [
        [7, 59],
        [7, 59],
      ],
      [],
    ]);
  });

  test.each([-1, 5, 1e6])('of a term that nobody has (%i) are none', (term) =>
    expect(listOf(filled(5, 10), term)).toEqual([]),
  );
});
