import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FeedPace } from '../../../src/store/index.ts';
import { nextCheckAt, nextCheckOfEndedAt } from '../../../src/feeds/cadence.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const noHints = { retryAfterMs: null, freshForMs: null };
const noPace = { gapMs: null, newestAt: null, updateEveryMs: null, skipHours: [] };
const check = { at: 0, everyMs: 15 * minuteMs, errors: 0, hints: noHints, pace: null };
const paced = (facts: Partial<FeedPace>) => ({ pace: { ...noPace, ...facts } });
const still = () => 0;

describe('the next check of a feed', () => {
  test.each([
    ['that works comes after the usual time', {}, 15 * minuteMs],
    ['that is fresh for longer comes later', { hints: { ...noHints, freshForMs: hourMs } }, hourMs],
    [
      'that is fresh for less comes after the usual time',
      { hints: { ...noHints, freshForMs: 1 } },
      15 * minuteMs,
    ],
    [
      'that says to be fresh for a year comes all the same',
      { hints: { ...noHints, freshForMs: 1e11 } },
      2 * hourMs,
    ],
    ['that failed once comes after twice the time', { errors: 1 }, 30 * minuteMs],
    ['that failed thrice comes after eight times the time', { errors: 3 }, 2 * hourMs],
    ['that fails for ever comes within a day', { errors: 1_000 }, 24 * hourMs],
    [
      'that asks for a pause comes after it',
      { errors: 1, hints: { ...noHints, retryAfterMs: hourMs } },
      hourMs,
    ],
    ['that says nothing of its pace comes after the usual time', paced({}), 15 * minuteMs],
    ['that publishes every hour comes after an hour', paced({ gapMs: hourMs }), hourMs],
    ['that publishes every second comes after 5 minutes', paced({ gapMs: 1_000 }), 5 * minuteMs],
    ['that publishes every month comes after 6 hours', paced({ gapMs: 720 * hourMs }), 6 * hourMs],
    [
      'that has been silent for a day comes after 72 minutes',
      paced({ gapMs: minuteMs, newestAt: -24 * hourMs }),
      72 * minuteMs,
    ],
    ['that was silent for a year comes after 6 hours', paced({ newestAt: -8_760 * hourMs }), 6 * hourMs],
    ['that asks for an hour gets it', paced({ gapMs: minuteMs, updateEveryMs: hourMs }), hourMs],
    ['that asks for a year gets 6 hours', paced({ updateEveryMs: 8_760 * hourMs }), 6 * hourMs],
    ['that skips the hour comes in the next', paced({ skipHours: [0] }), hourMs],
    ['that skips several hours comes after them', paced({ skipHours: [0, 1, 2, 5] }), 3 * hourMs],
    [
      'that skips every hour skips none',
      paced({ skipHours: Array.from({ length: 24 }, (_, hour) => hour) }),
      15 * minuteMs,
    ],
    ['that failed keeps no pace', { errors: 1, ...paced({ gapMs: 6 * hourMs }) }, 30 * minuteMs],
    [
      'that asks for a pause of a year comes within a day',
      { hints: { ...noHints, retryAfterMs: 1e11 } },
      24 * hourMs,
    ],
  ])('%s', (_claim, facts, waitMs) => expect(nextCheckAt({ ...check, ...facts }, still)).toBe(waitMs));

  test('is spread by up to a tenth', () => {
    expect(nextCheckAt(check, () => 0.5)).toBe(15 * minuteMs * 1.05);
    expect(nextCheckAt({ ...check, errors: 9 }, () => 0.999)).toBe(24 * hourMs);
  });

  test('of one that is gone for good comes after a week', () => {
    expect(nextCheckOfEndedAt(5, still)).toBe(7 * 24 * hourMs + 5);
  });

  test('is never before a third of the usual time, never past a day, whatever a server says', () => {
    const hint = fc.option(fc.double({ min: 0, noNaN: true }), { nil: null });
    const anyCheck = fc.record({
      at: fc.integer({ min: 0, max: 2 ** 45 }),
      everyMs: fc.integer({ min: minuteMs, max: 24 * hourMs }),
      errors: fc.nat({ max: 5_000 }),
      hints: fc.record({ retryAfterMs: hint, freshForMs: hint }),
      pace: fc.record({
        gapMs: hint,
        newestAt: hint,
        updateEveryMs: hint,
        skipHours: fc.array(fc.integer({ min: 0, max: 23 })),
      }),
    });
    fc.assert(
      fc.property(anyCheck, fc.double({ min: 0, max: 0.999, noNaN: true }), (each, random) => {
        const waitMs = nextCheckAt(each, () => random) - each.at;
        expect(waitMs).toBeGreaterThanOrEqual(Math.floor(each.everyMs / 3));
        expect(waitMs).toBeLessThanOrEqual(24 * hourMs);
      }),
    );
  });
});
