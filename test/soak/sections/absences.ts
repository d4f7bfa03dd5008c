import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDue } from '../../../src/jobs/due.ts';
import { createLog } from '../../../src/ops/index.ts';
import { openStore } from '../../../src/store/index.ts';
import { tableOf } from '../../bench/table.ts';
import { aSchedule } from '../../src/store/rows.ts';
import type { Section } from './section.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;
const due = Date.UTC(2026, 10, 24, 8);
const everyDay = [1, 2, 3, 4, 5, 6, 7] as const;

/** How often it is due, as times of day in seconds. */
const timetables = {
  'once a day': [8 * 3_600],
  'every hour': Array.from({ length: 24 }, (_, hour) => hour * 3_600),
  'every minute': Array.from({ length: 1_440 }, (_, minute) => minute * 60),
} as const;

const absencesMs = { '1 min': minuteMs, '6 h': 6 * hourMs, '3 days': 3 * dayMs } as const;

/** How many editions a schedule has waiting when the bot comes back after so long, and how many it was told of. */
const comeBack = async (timesOfDaySeconds: readonly number[], awayMs: number) => {
  const folder = await mkdtemp(join(tmpdir(), 'broadsheet-absence-'));
  const store = await openStore(join(folder, 'absence.db'), due);
  const timetable = { weekdays: everyDay, timesOfDaySeconds };
  await store.schedules.add(aSchedule({ timetable, timezone: 'UTC', nextRunAt: due }));
  const now = due + awayMs;
  const log = createLog({
    level: 'silent',
    secrets: [],
    pretty: false,
    clock: { now: () => now },
    write: () => {},
  });
  const job = createDue({ store, log });
  for (const lateMs of [0, 1_000]) await job.run(now + lateMs);
  const caughtUp = await store.queue.size('edition');
  const skipped = (await store.digests.recent(1, 100)).filter(({ state }) => state === 'skipped').length;
  await store.close();
  await rm(folder, { recursive: true });
  return { caughtUp, skipped };
};

/** The bot was away. */
export const absences: Section = {
  name: 'absences',
  title: 'Editions that are caught up on after an absence',
  run: async () => {
    const rows: (readonly string[])[] = [['A schedule', ...Object.keys(absencesMs)]];
    for (const [often, times] of Object.entries(timetables)) {
      const cells: string[] = [];
      for (const awayMs of Object.values(absencesMs)) {
        const { caughtUp, skipped } = await comeBack(times, awayMs);
        cells.push(`${caughtUp} (${skipped} marked skipped)`);
      }
      rows.push([often, ...cells]);
    }
    return `${tableOf(rows)}\n\nOf very many missed slots fifty are marked, the rest is passed over.`;
  },
};
