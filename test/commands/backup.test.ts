import { expect, test } from 'vitest';
import { done } from '../../digests/index.ts';
import { createSettings } from '../../src/services/index.ts';
import { aSchedule } from '../src/store/rows.ts';
import { at } from './asking.ts';
import { openOffice } from './office.ts';

const here = '1';
const elsewhere = '2';

test('a backup carries filters with their schedules to another server, and takes nothing away there', async () => {
  const { store, close } = await openOffice(at);
  const keepAll = async (guildId: string, value: string): Promise<void> => {
    const schedule = await store.schedules.add(aSchedule({ guildId, name: 'Morning', mentionRoleId: '77' }));
    await store.interests.keep(guildId, {
      topics: [{ name: value, words: [value] }],
      filters: [
        { action: 'mute', match: 'word', value },
        { action: 'boost', match: 'topic', value, scheduleId: schedule?.id ?? 0 },
      ],
    });
  };
  await keepAll(here, 'ferries');
  await keepAll(elsewhere, 'harbours');
  const base = {
    store,
    clock: { now: () => at },
    lookAtChannel: () => Promise.resolve(null),
    mayCallRole: () => Promise.resolve(true),
  };
  const unread = () => Promise.reject(new Error('nothing is read yet'));
  const copy = await createSettings({ ...base, fetchFile: unread }).backup(here);
  const settings = createSettings({
    ...base,
    fetchFile: () => Promise.resolve(done(new TextEncoder().encode(copy))),
  });
  const planned = await settings.planRestore(elsewhere, { name: 'backup.json', url: '' }, '7');
  const plan = planned.ok ? planned.value : expect.fail('The backup was not read');
  expect(plan).toMatchObject({ newFilters: 2, newTopics: 1, newSchedules: [], changedSchedules: [] });
  expect((await settings.restore(elsewhere, plan.draftId, '7')).ok).toBe(true);
  const [schedule] = await store.schedules.list(elsewhere);
  const { topics, filters } = await store.interests.all(elsewhere);
  expect(topics.map(({ name }) => name)).toEqual(['harbours', 'ferries']);
  expect(filters.map(({ value, scheduleId }) => [value, scheduleId])).toEqual([
    ['harbours', null],
    ['harbours', schedule?.id],
    ['ferries', null],
    ['ferries', schedule?.id],
  ]);
  expect((await settings.restore(elsewhere, plan.draftId, '7')).ok).toBe(false);
  await close();
});
