import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { createDue } from '../../../src/jobs/due.ts';
import { createLog } from '../../../src/ops/index.ts';
import { openStore, type Store } from '../../../src/store/index.ts';
import { tableOf } from '../../bench/table.ts';
import { aSchedule } from '../../src/store/rows.ts';
import type { Section } from './section.ts';

const due = Date.UTC(2026, 10, 24, 8);
const minuteMs = 60_000;
const everyDay = [1, 2, 3, 4, 5, 6, 7] as const;

/** Eight in the morning in London is as late in other zones; each of the minute's seconds has its share. */
const zones = [
  { timezone: 'Europe/London', hour: 8 },
  { timezone: 'Europe/Berlin', hour: 9 },
  { timezone: 'Asia/Tokyo', hour: 17 },
  { timezone: 'America/New_York', hour: 3 },
];

const schedulesPerGuild = 20;
const rowsPerWrite = 500;

const scheduleNumber = (number: number) => {
  const { timezone, hour } = zones[number % zones.length] ?? { timezone: 'UTC', hour: 8 };
  const second = number % 60;
  return aSchedule({
    guildId: String(1 + Math.floor(number / schedulesPerGuild)),
    name: `N${number}`,
    timezone,
    timetable: { weekdays: everyDay, timesOfDaySeconds: [hour * 3_600 + second] },
    nextRunAt: due + second * 1_000,
  });
};

const addSchedules = async (store: Store, count: number): Promise<void> => {
  for (let start = 0; start < count; start += rowsPerWrite) {
    await store.write(async ({ schedules }) => {
      for (let number = start; number < Math.min(start + rowsPerWrite, count); number += 1) {
        await schedules.add(scheduleNumber(number));
      }
    });
  }
};

/** What opening all slots came to. */
export const rushThrough = async (schedules: number) => {
  const folder = await mkdtemp(join(tmpdir(), 'broadsheet-rush-'));
  const store = await openStore(join(folder, 'rush.db'), due);
  await addSchedules(store, schedules);
  const clock = { now: () => due + minuteMs };
  const log = createLog({ level: 'silent', secrets: [], pretty: false, clock, write: () => {} });
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const began = performance.now();
  await createDue({ store, log }).run(due + minuteMs);
  const seconds = (performance.now() - began) / 1_000;
  delay.disable();
  const queued = await store.queue.size('edition');
  const left = await store.schedules.dueCount(due + minuteMs);
  await store.close();
  await rm(folder, { recursive: true });
  return { queued, left, seconds, stallMs: delay.max / 1e6 };
};

/** Everybody's schedule is due in the same minute. */
export const rush: Section = {
  name: 'rush',
  title: 'Schedules that are due in one minute, on SQLite',
  run: async ({ rushSchedules }) => {
    const { queued, left, seconds, stallMs } = await rushThrough(rushSchedules);
    return tableOf([
      ['Due', 'opened', 'missed', 'seconds', 'longest stall of the event loop, ms'],
      [String(rushSchedules), String(queued), String(left), seconds.toFixed(2), stallMs.toFixed(0)],
    ]);
  },
};
