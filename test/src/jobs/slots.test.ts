import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Timetable } from '#digests';
import { planDue } from '../../../src/jobs/slots.ts';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const daily: Timetable = { weekdays: [1, 2, 3, 4, 5, 6, 7], timesOfDaySeconds: [8 * 3_600] };
const everyQuarter: Timetable = {
  ...daily,
  timesOfDaySeconds: Array.from({ length: 96 }, (_, index) => index * 900),
};
const due = Date.UTC(2026, 10, 23, 8);
const plan = (timetable: Timetable, lateMs: number) =>
  planDue({ timetable, timezone: 'UTC', nextRunAt: due }, due + lateMs);

describe('a daily schedule', () => {
  test.each([
    ['on time', 0, { runs: 0, missed: 0, next: 1 }],
    ['a minute late', 60_000, { runs: 0, missed: 0, next: 1 }],
    ['at the end of grace', 6 * hourMs, { runs: 0, missed: 0, next: 1 }],
    ['past grace', 6 * hourMs + 1, { runs: null, missed: 1, next: 1 }],
    ['three days late, in the morning', 3 * dayMs + hourMs, { runs: 3, missed: 3, next: 4 }],
    ['three days late, at night', 3 * dayMs - hourMs, { runs: null, missed: 3, next: 3 }],
  ])('that is looked at %s plans by days', (_when, lateMs, { runs, missed, next }) => {
    const found = plan(daily, lateMs);
    const days = found.slotAt === null ? null : (found.slotAt - due) / dayMs;
    expect([days, found.missed.length, (found.nextRunAt - due) / dayMs]).toEqual([runs, missed, next]);
  });
});

describe('a schedule of every quarter of an hour', () => {
  test('runs the newest of the slots it missed', () => {
    const found = plan(everyQuarter, hourMs);
    expect(found).toMatchObject({ slotAt: due + hourMs, nextRunAt: due + hourMs + 900_000 });
    expect(found.missed).toEqual([0, 1, 2, 3].map((quarter) => due + quarter * 900_000));
  });

  test('after a year away runs one slot and lists a few of those it missed', () => {
    const found = plan(everyQuarter, 365 * dayMs + 1);
    expect([found.slotAt, found.missed.length, found.missed[0]]).toEqual([due + 365 * dayMs, 50, due]);
  });
});

test('any absence ends in one slot at most, within grace, and the next lies ahead', () => {
  const lateness = fc.integer({ min: 0, max: 30 * dayMs });
  const times = fc.uniqueArray(fc.integer({ min: 0, max: 86_399 }), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(lateness, times, (lateMs, timesOfDaySeconds) => {
      const { slotAt, missed, nextRunAt } = plan({ ...daily, timesOfDaySeconds }, lateMs);
      const now = due + lateMs;
      expect(nextRunAt).toBeGreaterThan(now);
      if (slotAt !== null) expect(now - slotAt).toBeLessThanOrEqual(6 * hourMs);
      expect(missed.every((slot) => slot < (slotAt ?? now + 1))).toBe(true);
      expect(slotAt !== null || missed.length > 0).toBe(true);
    }),
  );
});
