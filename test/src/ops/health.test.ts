import { describe, expect, test } from 'vitest';
import { createPulse } from '../../../src/ops/index.ts';

describe('a pulse', () => {
  test.each([
    ['at its beginning', 0, null],
    ['within a minute', 60_000, null],
    ['after more', 61_000, 'no beat for 61 s'],
    ['where the clock was set back', -3_600_000, null],
  ])('%s', async (_when, laterMs, reason) => {
    let now = 5_000_000;
    const pulse = createPulse({ now: () => now });
    now += laterMs;
    expect(await pulse.check()).toBe(reason);
    pulse.beat();
    expect(await pulse.check()).toBe(null);
  });
});
