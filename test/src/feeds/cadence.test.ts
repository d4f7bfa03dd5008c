import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nextCheckAt } from '../../../src/feeds/cadence.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const noHints = { retryAfterMs: null, freshForMs: null };
const check = { at: 0, everyMs: 15 * minuteMs, errors: 0, hints: noHints };
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

  test('is never before the usual time, never past a day, whatever a server says', () => {
    const hint = fc.option(fc.double({ min: 0, noNaN: true }), { nil: null });
    const anyCheck = fc.record({
      at: fc.integer({ min: 0, max: 2 ** 45 }),
      everyMs: fc.integer({ min: minuteMs, max: 24 * hourMs }),
      errors: fc.nat({ max: 5_000 }),
      hints: fc.record({ retryAfterMs: hint, freshForMs: hint }),
    });
    fc.assert(
      fc.property(anyCheck, fc.double({ min: 0, max: 0.999, noNaN: true }), (each, random) => {
        const waitMs = nextCheckAt(each, () => random) - each.at;
        expect(waitMs).toBeGreaterThanOrEqual(each.everyMs);
        expect(waitMs).toBeLessThanOrEqual(24 * hourMs);
      }),
    );
  });
});
