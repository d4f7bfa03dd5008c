import { describe, expect } from 'vitest';
import { createDue } from '../../../src/jobs/due.ts';
import { spreadMs } from '../../../src/jobs/spread.ts';
import { aSchedule } from '../store/rows.ts';
import { jobTest as test, type JobWorld } from './jobs-test.ts';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const due = Date.UTC(2026, 10, 24, 8);
const daily = { weekdays: [1, 2, 3, 4, 5, 6, 7], timesOfDaySeconds: [8 * 3_600] } as const;
const inUtc = { timetable: daily, timezone: 'UTC', nextRunAt: due };

const addSchedules = async ({ store }: JobWorld, count: number): Promise<void> => {
  await store.write(async ({ schedules }) => {
    for (let n = 0; n < count; n += 1) await schedules.add(aSchedule({ ...inUtc, name: `N${n}` }));
  });
};

/** What is enqueued by then, as ids of slots. */
const enqueued = async ({ store }: JobWorld, by: number): Promise<readonly number[]> =>
  (await store.queue.claim('edition', { now: by, max: 1_000 })).map(({ subject }) => subject);

describe('what is due', () => {
  test('opens one slot with its edition in the queue, and moves on', async ({ world }) => {
    const { store, log } = world;
    await addSchedules(world, 1);
    const job = createDue({ store, log });
    await job.run(due - 1);
    expect(await store.queue.size('edition')).toBe(0);
    await job.run(due);
    await job.run(due + 1_000);
    const [slotId = 0, ...others] = await enqueued(world, due + 1_000);
    expect(others).toEqual([]);
    expect(await store.slots.get(slotId)).toMatchObject({ scheduleId: 1, slotAt: due });
    expect(await store.schedules.get(1)).toMatchObject({ nextRunAt: due + dayMs, lastSlotAt: due });
  });

  test('of more than one batch is all opened, each once, spread over the time that posting takes', async ({
    world,
  }) => {
    await addSchedules(world, 230);
    await createDue(world).run(due);
    expect(await world.store.queue.size('edition')).toBe(230);
    expect((await enqueued(world, due)).length).toBeLessThan(30);
    expect((await enqueued(world, due + 230 * 25)).length).toBeGreaterThan(200);
  });

  for (const { away, ms, runs, skipped } of [
    { away: 'a minute', ms: 60_000, runs: 1, skipped: 0 },
    { away: 'almost six hours', ms: 6 * hourMs - 1_000, runs: 1, skipped: 0 },
    { away: 'three days', ms: 3 * dayMs + 60_000, runs: 1, skipped: 3 },
    { away: 'three and a half days', ms: 3.5 * dayMs, runs: 0, skipped: 4 },
  ]) {
    test(`after ${away} without us runs ${runs} time and is told of as skipped ${skipped} times`, async ({
      world,
    }) => {
      await addSchedules(world, 1);
      await createDue(world).run(due + ms);
      expect(await world.store.queue.size('edition')).toBe(runs);
      const states = (await world.store.digests.recent(1, 10)).map(({ state }) => state);
      expect(states).toEqual(Array.from({ length: skipped }, () => 'skipped'));
    });
  }

  test('that rests is left alone', async ({ world }) => {
    await addSchedules(world, 1);
    await world.store.schedules.pause(1, due - 1, due);
    await createDue(world).run(due + 1);
    expect(await world.store.queue.size('edition')).toBe(0);
  });
});

describe('the place of a schedule in a rush', () => {
  test('is the same every time, and none where it is alone', () => {
    expect(spreadMs(7, 4_000)).toBe(spreadMs(7, 4_000));
    expect(spreadMs(7, 1)).toBe(0);
  });

  test('differs between schedules and stays within the time that posting all of them takes', () => {
    const places = Array.from({ length: 1_000 }, (_, id) => spreadMs(id, 1_000));
    expect(new Set(places).size).toBeGreaterThan(900);
    expect(Math.max(...places)).toBeLessThan(25_000);
    expect(places.filter((ms) => ms < 12_500).length).toBeGreaterThan(400);
  });
});
