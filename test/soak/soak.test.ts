import { describe, expect, test } from 'vitest';
import { startPostgres } from '../src/store/postgres-server.ts';
import { deliver, deliverNaively, type Ordeal } from './delivery/run.ts';
import { fanOut } from './sections/fanout.ts';
import { rushThrough } from './sections/rush.ts';
import { killWriters } from './sections/writes.ts';
import { countRuns } from './sections/zones.ts';

// The sizes of the real thing are those of `npm run soak`.
const ordeal: Ordeal = { posts: 60, kills: 1, outages: 1, freezes: 0, seed: 3, speed: 20 };
const timeoutMs = 90_000;

/** What every way of delivering ends with, whatever has happened; asked to stop, each process ends well. */
const whole = { missing: 0, duplicates: 0, tooMany: 0, violations: 0 };

describe('posts arrive exactly once', { timeout: timeoutMs }, () => {
  test('from one process that is killed, and away for longer than a nonce is known', async () => {
    const outcome = await deliver(ordeal, { processes: 1, serverUrl: null });
    expect(outcome).toMatchObject({ ...whole, kills: 1, outages: 1, codes: [0] });
    expect([outcome.owed >= ordeal.posts, outcome.faults > 0, outcome.published > 0]).toEqual([
      true,
      true,
      true,
    ]);
  });

  test('from two that share the work, of which one is killed and one stands still past its lease', async ({
    skip,
  }) => {
    const server = await startPostgres();
    if (!server.ok) return skip(server.reason);
    const shared = { ...ordeal, kills: 1, outages: 0, freezes: 1 };
    const outcome = await deliver(shared, { processes: 2, serverUrl: server.url });
    await server.stop();
    expect(outcome).toMatchObject({ ...whole, kills: 1, freezes: 1, codes: [0, 0] });
  });

  test('and not from a loop that marks a post when its reply is there', async () => {
    const outcome = await deliverNaively({ ...ordeal, kills: 2, outages: 0 });
    expect(outcome.duplicates).toBeGreaterThanOrEqual(outcome.kills);
    expect(outcome).toMatchObject({ kills: 2, missing: 0 });
  });
});

test('what a process was told is kept is there after it was killed', async () => {
  expect(await killWriters(2, 1)).toMatchObject({ lost: 0, integrity: 'ok' });
});

test('a daily schedule has one run on each local day, wherever the clocks change', async () => {
  const { zones, runs, onTheDay, displaced } = await countRuns(1, 30);
  expect([onTheDay, zones > 10, displaced > 0]).toEqual([runs, true, true]);
});

test('schedules that are due together are all opened', async () => {
  expect(await rushThrough(900)).toMatchObject({ queued: 900, left: 0 });
});

test('many channels get their digests without a 429, and who asks something is answered', async () => {
  const { posted, tooMany, violations, answeredMs } = await fanOut(60);
  expect({ posted, tooMany, violations }).toEqual({ posted: 60, tooMany: 0, violations: 0 });
  expect(answeredMs.length).toBeGreaterThan(0);
});
