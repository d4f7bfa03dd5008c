import { expect } from 'vitest';
import type { ScheduleWishes } from '../../../src/store/index.ts';
import { aSchedule, oweMessages } from '../../src/store/rows.ts';
import type { Claims } from './contract.ts';

/** What is promised of schedules. */
export const schedules: Claims = {
  'a schedule comes back as it was made': async ({ store }) => {
    const made = await store.schedules.add(aSchedule());
    expect(made).toMatchObject({ ...aSchedule(), id: 1, lastSlotAt: null, pausedAt: null });
    expect(await store.schedules.get(1)).toEqual(made);
    expect(await store.schedules.find('1', ' MORNING ')).toEqual(made);
    expect(await store.schedules.find('2', 'Morning')).toBeNull();
  },

  'a server has one schedule of a name, letter case aside': async ({ store }) => {
    await store.schedules.add(aSchedule());
    expect(await store.schedules.add(aSchedule({ name: 'morning' }))).toBeNull();
    expect(await store.schedules.add(aSchedule({ guildId: '2' }))).not.toBeNull();
    expect([await store.schedules.count('1'), await store.schedules.count('3')]).toEqual([1, 0]);
  },

  'those that are due come longest due first': async ({ store }) => {
    for (const [name, nextRunAt] of [['b', 200] as const, ['a', 100] as const, ['c', 300] as const]) {
      await store.schedules.add(aSchedule({ name, nextRunAt }));
    }
    const due = async (now: number, max = 10) =>
      Promise.all(
        (await store.schedules.due(now, max)).map(async ({ id }) => (await store.schedules.get(id))?.name),
      );
    expect(await due(99)).toEqual([]);
    expect(await due(200)).toEqual(['a', 'b']);
    expect(await due(300, 1)).toEqual(['a']);
  },

  'those that are upcoming are the next to run, due or not, and none that rests': async ({ store }) => {
    for (const [name, nextRunAt] of [['b', 200] as const, ['a', 100] as const, ['c', 300] as const]) {
      await store.schedules.add(aSchedule({ name, nextRunAt }));
    }
    await store.schedules.pause(2, 1, 100);
    const names = async (max: number) => (await store.schedules.upcoming(max)).map(({ name }) => name);
    expect([await names(9), await names(1)]).toEqual([['b', 'c'], ['b']]);
  },

  'progress changes what it names and nothing else': async ({ store }) => {
    const made = await store.schedules.add(aSchedule());
    await store.schedules.advance(1, { nextRunAt: 5_000, lastSlotAt: 1_000 });
    await store.schedules.advance(1, { coveredUntil: 1_001 });
    const moved = { nextRunAt: 5_000, lastSlotAt: 1_000, coveredUntil: 1_001 };
    expect(await store.schedules.get(1)).toEqual({ ...made, ...moved });
  },

  'what its server decides anew is changed, and nothing else': async ({ store }) => {
    const made = await store.schedules.add(aSchedule({ language: 'de' }));
    if (made === null) throw new Error('The schedule was not added');
    const wishes: ScheduleWishes = {
      ...{ channelId: '11', name: 'Evening', timezone: 'UTC', storiesMax: 3, mentionRoleId: '77' },
      ...{ topics: ['Sea'], tagIds: ['5'], isPublished: true, hasDiscussion: true, isSilent: false },
      timetable: { weekdays: [1], timesOfDaySeconds: [0] },
      style: 'detailed',
      kind: 'weekly',
      place: 'forum',
    };
    await store.schedules.decide(made.id, wishes, 9_000);
    expect(await store.schedules.get(made.id)).toEqual({ ...made, ...wishes, nextRunAt: 9_000 });
    expect((await store.schedules.find('1', 'evening'))?.id).toBe(made.id);
    expect(await store.schedules.find('1', 'Morning')).toBeNull();
  },

  'a removed schedule takes its editions and what it owes with it': async ({ store }) => {
    const digestId = await oweMessages(store, 2);
    expect(await store.schedules.remove('2', 1)).toBe(false);
    expect(await store.schedules.remove('1', 1)).toBe(true);
    expect(await store.digests.get(digestId)).toBeNull();
    expect(await store.deliveries.ofDigest(digestId)).toEqual([]);
  },
};

const made = {
  scheduleId: 1,
  fromAt: 0,
  toAt: 9,
  state: 'made',
  digest: null,
  problem: null,
  at: 9,
} as const;

/** What is promised of editions. */
export const editions: Claims = {
  'a slot is dealt with once': async ({ store }) => {
    await store.schedules.add(aSchedule());
    expect(await store.digests.add({ ...made, slotAt: 5 })).toBe(1);
    expect(await store.digests.add({ ...made, slotAt: 5, state: 'quiet' })).toBeNull();
    expect(await store.digests.get(1)).toEqual({ ...made, slotAt: 5, id: 1 });
  },

  'a digest comes back whole': async ({ store }) => {
    await store.schedules.add(aSchedule());
    const times = { at: 9, fromAt: 0, toAt: 9, nextAt: null };
    const digest = { name: 'Morning', ...times, stories: [], held: [], articlesRead: 3, publishersRead: 2 };
    await store.digests.add({ ...made, slotAt: 5, digest });
    expect((await store.digests.latest(1))?.digest).toEqual(digest);
  },

  'missed slots are marked, and a slot that ran stays as it is': async ({ store }) => {
    await store.schedules.add(aSchedule());
    await store.digests.add({ ...made, slotAt: 2 });
    await store.digests.skip(1, [1, 2, 3], 9);
    await store.digests.skip(1, [], 9);
    const states = (await store.digests.recent(1, 5)).map(({ slotAt, state }) => [slotAt, state]);
    expect(states).toEqual([
      [3, 'skipped'],
      [2, 'made'],
      [1, 'skipped'],
    ]);
    expect((await store.digests.latest(1))?.slotAt).toBe(2);
  },

  'a schedule without an edition has none': async ({ store }) => {
    expect([await store.digests.latest(1), await store.digests.recent(1, 5)]).toEqual([null, []]);
  },
};
