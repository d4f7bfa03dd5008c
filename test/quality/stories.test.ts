import { describe, expect, test } from 'vitest';
import { bcubed } from './bcubed.ts';
import { type EventSet, hasEvents, readEvents } from './events.ts';
import { atOnce, judgeFollowUps, judgeGrouping, judgeMix } from './stories.ts';

type Floor = { readonly set: EventSet; readonly f1: number };

/** What was reached when the floor was set, less a point. */
const floors: readonly Floor[] = [
  { set: 'wikinews', f1: 0.84 },
  { set: 'g5w1h', f1: 0.9 },
  { set: 'vmds', f1: 0.945 },
  { set: 'emergent', f1: 0.88 },
  { set: 'handpicked', f1: 0.68 },
];

/** Enough to notice a change for the worse; the table takes more. */
const mixes = 1;

const skipped = hasEvents() ? '' : ' (skipped: clusters.dev.jsonl is absent from ../shared/data/stories)';

describe.skipIf(!hasEvents())(`articles grouped into stories${skipped}`, () => {
  test.each(floors)('of $set are grouped as well as they were', ({ set, f1 }) =>
    expect(judgeGrouping(readEvents(set), atOnce).f1).toBeGreaterThan(f1),
  );

  test('most of which stand alone, as on any day, are not joined with what they only resemble', () => {
    const { precision, f1 } = judgeMix(atOnce, mixes);
    expect(precision).toBeGreaterThan(0.925);
    expect(f1).toBeGreaterThan(0.925);
    const inBatches = judgeMix({ batch: 50, isPublished: false }, mixes);
    expect(inBatches.f1).toBeGreaterThan(f1 - 0.01);
  });

  test('that come later are linked with the story that was told of their event', () => {
    const { precision, recall } = judgeFollowUps('most');
    expect(precision).toBeGreaterThan(0.9);
    expect(recall).toBeGreaterThan(0.79);
  });
});

describe('BCubed', () => {
  test.each([
    { of: 'what is grouped as it is', groups: 'aabb', kinds: 'aabb', precision: 1, recall: 1 },
    { of: 'all in one', groups: 'xxxx', kinds: 'aabb', precision: 0.5, recall: 1 },
    { of: 'each for itself', groups: 'wxyz', kinds: 'aabb', precision: 1, recall: 0.5 },
    { of: 'one too many', groups: 'xxxy', kinds: 'aabb', precision: (4 / 3 + 1 / 3 + 1) / 4, recall: 0.75 },
  ])('of $of', ({ groups, kinds, precision, recall }) => {
    const judged = bcubed([...groups], [...kinds]);
    expect(judged.precision).toBeCloseTo(precision);
    expect(judged.recall).toBeCloseTo(recall);
  });
});
