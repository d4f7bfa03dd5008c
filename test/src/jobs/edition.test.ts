import { describe, expect } from 'vitest';
import { done, failed } from '#digests';
import { keyOf, nonceOf } from '../../../src/jobs/keys.ts';
import { aSchedule } from '../store/rows.ts';
import { due, openEditorial as open, tellAll, titlesOf } from './editorial.ts';
import { jobTest as test } from './jobs-test.ts';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

describe('a schedule that is due', () => {
  test('stores its edition, owes its messages and moves on', async ({ world }) => {
    const { store, id, put, run, slots, owed } = await open(world);
    await put('A', due - hourMs);
    await run(due - 1);
    expect(await slots()).toEqual([]);
    await run(due + 2_000);
    expect(await slots()).toEqual([[0, 'made']]);
    const moved = { nextRunAt: due + dayMs, lastSlotAt: due, coveredUntil: due + 2_000 };
    expect(await store.schedules.get(id)).toMatchObject(moved);
    expect(await owed()).toEqual(['A']);
  });

  test('is written as its server reads: what the server has decided goes before what it spoke then', async ({
    world,
  }) => {
    const facts = { language: 'fr', mentionRoleId: '77', isSilent: false };
    const { store, put, run, wished } = await open(world, facts);
    await put('A', due - hourMs);
    await run(due);
    const plain = { mentionRoleId: '77', isSilent: false, layout: 'components', hasImages: true };
    expect(wished).toEqual([{ ...plain, language: 'fr' }]);
    const decided = {
      ...(await store.guilds.get('1')),
      language: 'de',
      layout: 'embeds',
      hasImages: false,
    } as const;
    await store.guilds.put(decided);
    await put('B', due + hourMs);
    await run(due + dayMs);
    expect(wished.at(-1)).toEqual({ ...plain, language: 'de', layout: 'embeds', hasImages: false });
  });

  test('runs once however often the beat comes, and once in two processes', async ({ world }) => {
    const { store, put, run, slots, editions } = await open(world);
    await put('A', due - hourMs);
    await Promise.all([run(due), editions.run(due), run(due)]);
    await run(due + 1_000);
    expect(await slots()).toEqual([[0, 'made']]);
    expect(await store.deliveries.owed()).toEqual(new Map([['pending', 1]]));
  });

  test('is composed once with those that want the same, and for each that wants something else', async ({
    world,
  }) => {
    const { store, put, run, asked } = await open(world);
    await put('A', due - hourMs);
    const [first] = await store.schedules.list('1');
    if (!first) throw new Error('There is no schedule');
    const { id: _id, lastSlotAt: _last, pausedAt: _paused, ...plan } = first;
    for (const channelId of ['11', '12']) {
      await store.schedules.add({ ...plan, channelId, name: `${first.name} ${channelId}` });
    }
    await run(due + 1_000);
    // The name stands above the edition, so that each of these wants something else.
    expect(asked).toHaveLength(3);
    for (const guildId of ['2', '3']) {
      const [feed] = await store.sources.list('1');
      await store.schedules.add({ ...plan, guildId, nextRunAt: due + 3 * dayMs });
      await store.sources.add({
        guildId,
        feedId: feed?.feedId ?? 0,
        name: feed?.name ?? '',
        addedBy: '2',
        addedAt: 0,
      });
    }
    await put('B', due + 3 * dayMs - hourMs);
    await run(due + 3 * dayMs + 1_000);
    expect(asked).toHaveLength(3 + 4);
    expect(await store.deliveries.owed()).toEqual(new Map([['pending', 3 + 3 + 4]]));
  });

  test('gives each message a key of its own, which the message carries', async ({ world }) => {
    const { store, id, put, run } = await open(world);
    await put('A', due - hourMs);
    await put('B', due - hourMs);
    await run(due);
    const claimed = await store.write(({ deliveries }) => deliveries.claim(due, { leaseMs: 1, max: 9 }));
    const [first] = claimed;
    const key = keyOf({ guildId: '1', channelId: '10', scheduleId: id, slotAt: due, part: 0 });
    expect(first).toMatchObject({ key, nonce: nonceOf(key), part: 0 });
    expect(JSON.parse(first?.body ?? '').marker).toBe(key);
    expect([key.length, nonceOf(key).length]).toEqual([43, 25]);
  });

  test('looks at what came since its last edition, and tells nothing again', async ({ world }) => {
    const { put, run, asked } = await open(world);
    await put('A', due - hourMs);
    await run(due);
    await put('B', due + hourMs);
    await run(due + dayMs);
    expect(asked.map(({ fromAt, toAt }) => [fromAt - due, toAt - due])).toEqual([
      ...[
        [-dayMs, 0],
        [0, dayMs],
      ],
    ]);
    expect(titlesOf(asked[1])).toEqual(['B']);
  });

  test('with nothing to tell posts nothing and carries its window over', async ({ world }) => {
    const { store, id, put, run, slots, owed } = await open(world);
    await run(due);
    expect([await slots(), await owed()]).toEqual([[[0, 'quiet']], []]);
    expect(await store.schedules.get(id)).toMatchObject({
      coveredUntil: due - dayMs,
      nextRunAt: due + dayMs,
    });
    await put('A', due - hourMs);
    await run(due + dayMs);
    expect(await owed()).toEqual(['A']);
  });

  test('that a bot comes back to after three days runs once and marks what it missed', async ({ world }) => {
    const { put, run, slots, owed } = await open(world);
    await put('A', due + hourMs);
    await run(due + 3 * dayMs + hourMs);
    expect(await slots()).toEqual([
      ...[
        [3 * dayMs, 'made'],
        [2 * dayMs, 'skipped'],
        [dayMs, 'skipped'],
        [0, 'skipped'],
      ],
    ]);
    expect(await owed()).toEqual(['A']);
  });

  test('that a bot comes back to too late is marked, and the next edition tells it', async ({ world }) => {
    const { put, run, slots, owed } = await open(world);
    await put('A', due - hourMs);
    await run(due + 12 * hourMs);
    expect([await slots(), await owed()]).toEqual([[[0, 'skipped']], []]);
    await run(due + dayMs);
    expect(await owed()).toEqual(['A']);
  });

  test('is tried twice, and then marked as failed with its window kept', async ({ world }) => {
    const { store, id, put, run, slots, answers, asked, owed } = await open(world);
    await put('A', due - hourMs);
    const slow = () => failed({ code: 'work-timeout', timeoutMs: 5 });
    answers.push(slow, slow);
    await run(due);
    await run(due + 1_000);
    expect([await slots(), asked.length]).toEqual([[[0, 'failed']], 2]);
    const [edition] = await store.digests.recent(id, 1);
    expect(edition).toMatchObject({ digest: null, problem: { code: 'work-timeout' } });
    await run(due + dayMs);
    expect(await owed()).toEqual(['A']);
  });

  test('that breaks neither stops the others nor comes back every second', async ({ world }) => {
    const { store, put, run, slots, answers, owed, asked } = await open(world, { channelId: '11' });
    const other = { nextRunAt: due + 1, coveredUntil: due - dayMs };
    await store.schedules.add(aSchedule({ name: 'Other', ...other }));
    await put('A', due - hourMs);
    answers.push(() => {
      throw new Error('broken on purpose');
    });
    await run(due);
    await run(due + 1_000);
    expect([await slots(), await owed()]).toEqual([[[0, 'failed']], ['A']]);
    expect([world.events.includes('edition-broke'), asked.length]).toEqual([true, 2]);
  });

  test('and removed while it is composed owes nothing', async ({ world }) => {
    const { store, id, run, put, answers } = await open(world);
    await put('A', due - hourMs);
    const removed = Promise.withResolvers<void>();
    answers.push((input) => {
      void store.schedules.remove('1', id).then(() => removed.resolve());
      return done(tellAll(input));
    });
    await run(due);
    await removed.promise;
    expect(await store.deliveries.owed()).toEqual(new Map());
  });
});

describe('an edition out of turn', () => {
  test('is made at once and leaves the timetable alone', async ({ world }) => {
    const { store, id, put, run, editions, slots, asked } = await open(world);
    await put('A', due - hourMs);
    const now = due - hourMs / 2;
    const made = await editions.runNow(id, now);
    expect(made).toMatchObject({
      ok: true,
      value: { state: 'made', slotAt: now, digest: { name: 'Morning' } },
    });
    expect(await store.schedules.get(id)).toMatchObject({ nextRunAt: due, coveredUntil: now });
    await put('B', due - 1_000);
    await run(due);
    expect(await slots()).toEqual([
      [0, 'made'],
      [now - due, 'made'],
    ]);
    expect(titlesOf(asked[1])).toEqual(['B']);
  });

  test('with nothing to tell says so and stores nothing', async ({ world }) => {
    const { id, editions, slots } = await open(world);
    const nothing = { ok: false, problem: { code: 'nothing-new', hours: 24 } };
    expect(await editions.runNow(id, due)).toEqual(nothing);
    expect(await slots()).toEqual([]);
  });

  test('of no schedule is refused', async ({ world }) => {
    const { editions } = await open(world);
    expect(await editions.runNow(999, due)).toMatchObject({ problem: { code: 'schedule-unknown' } });
  });
});

describe('a preview', () => {
  test('shows what would be told now and stores nothing', async ({ world }) => {
    const { store, id, put, editions, slots } = await open(world);
    await put('A', due - hourMs);
    const schedule = await store.schedules.get(id);
    if (!schedule) throw new Error('The schedule is gone');
    const preview = await editions.preview(schedule, due - 1_000);
    expect(preview).toMatchObject({ ok: true, value: { nextAt: due, stories: [{ headline: 'A' }] } });
    expect([await slots(), await store.schedules.get(id)]).toEqual([[], schedule]);
    expect(await store.deliveries.owed()).toEqual(new Map());
  });
});
