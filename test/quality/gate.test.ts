import { describe, expect, test } from 'vitest';
import { hasSet, readSet, setNames, type SetName } from './datasets.ts';
import { compareWithLead, leaksOf, quote } from './judge.ts';

/** Enough cases to notice a change for the worse, few enough for every run of the tests; the table takes all. */
const casesMax = 200;

type Floor = {
  readonly name: SetName;
  /** What the news ranker reached on these cases when the floor was set, less a fifth of a point. */
  readonly r1: number;
  /** Points of R1 over LEAD, on the mean. */
  readonly overLead: number;
};

const floors: readonly Floor[] = [
  { name: 'cnndm', r1: 31.7, overLead: 1.2 },
  { name: 'orangesum-fr', r1: 27.6, overLead: 0.5 },
  { name: 'vinews', r1: 27.4, overLead: 1.9 },
  { name: 'multinews', r1: 43.8, overLead: 0.3 },
  // Its references were made by copying leads: what beats LEAD here repeats itself.
  { name: 'vimds', r1: 62.5, overLead: -2.4 },
];

const absent = setNames.filter((name) => !hasSet(name));

describe.skipIf(absent.length > 0)(
  `summaries by the news ranker${absent.length > 0 ? ` (skipped: ${absent.join(', ')} absent from ../shared)` : ''}`,
  () => {
    test.each(floors)('of $name are as good as they were, and better than LEAD', ({ name, r1, overLead }) => {
      const comparison = compareWithLead(name, readSet(name, casesMax));
      expect(comparison.own.r1.mean).toBeGreaterThan(r1);
      expect(comparison.overLead.r1.mean).toBeGreaterThan(overLead);
    });

    test('quote no headline of another story that was put between the lines', () => {
      const leaks = readSet('promo').flatMap((each) => leaksOf(quote('promo', each), each));
      expect(leaks.filter((leak) => leak.startsWith('++'))).toEqual([]);
      expect(leaks.length).toBeLessThanOrEqual(3);
    });
  },
);
