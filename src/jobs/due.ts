import { setImmediate } from 'node:timers/promises';
import type { Log } from '../ops/index.ts';
import type { DueSchedule, Shelves, Store } from '../store/index.ts';
import type { Job } from './beat.ts';
import { planDue, type DuePlan } from './slots.ts';
import { spreadMs } from './spread.ts';

/** Schedules of one transaction: the driver is synchronous, and commands are answered between two. */
const schedulesBatch = 200;

/** What opening slots needs. */
type DueParts = { readonly store: Store; readonly log: Log };

type Planned = { readonly schedule: DueSchedule; readonly plan: DuePlan };

/** Plans schedules; those with the same timetable, zone and time, as at eight in the morning, are planned once. */
const createPlanner = (now: number): ((schedule: DueSchedule) => DuePlan) => {
  const known = new Map<string, DuePlan>();
  return (schedule) => {
    const { timetable, timezone, nextRunAt } = schedule;
    const key = JSON.stringify([timetable, timezone, nextRunAt]);
    const plan = known.get(key) ?? planDue(schedule, now);
    known.set(key, plan);
    return plan;
  };
};

const skipMissed = async ({ digests }: Shelves, planned: readonly Planned[], now: number): Promise<void> => {
  for (const { schedule, plan } of planned) await digests.skip(schedule.id, plan.missed, now);
};

/** When it is, and how many schedules are due at once. */
type Rush = { readonly now: number; readonly dueTogether: number };

const openSlots = async (
  { slots, queue }: Shelves,
  planned: readonly Planned[],
  { now, dueTogether }: Rush,
): Promise<void> => {
  const wanted = planned.flatMap(({ schedule, plan: { slotAt } }) =>
    slotAt === null ? [] : [{ scheduleId: schedule.id, slotAt, openedAt: now }],
  );
  const opened = await slots.open(wanted);
  await queue.enqueue(
    opened.map(({ id, scheduleId, slotAt }) => ({
      kind: 'edition',
      subject: id,
      at: slotAt + spreadMs(scheduleId, dueTogether),
    })),
  );
};

const moveOn = ({ schedules }: Shelves, planned: readonly Planned[], now: number): Promise<void> =>
  schedules.advanceAll(
    planned.map(({ schedule: { id }, plan: { slotAt, missed, nextRunAt } }) => ({
      id,
      lastSlotAt: slotAt ?? missed.at(-1) ?? now,
      nextRunAt,
    })),
  );

/**
 * Makes the job that opens what is due: for each schedule one slot at most, with its edition in the queue, and the
 * schedule moved on, all in one transaction; slots that are too old are marked as skipped.
 * Cost: some 50 microseconds a schedule on SQLite, in transactions of some 20 milliseconds.
 */
export const createDue = ({ store, log }: DueParts): Job => {
  let isStopped = false;
  const openBatch = (planOf: (schedule: DueSchedule) => DuePlan, rush: Rush): Promise<number> =>
    store.write(async (shelves) => {
      const due = await shelves.schedules.due(rush.now, schedulesBatch);
      const planned = due.map((schedule) => ({ schedule, plan: planOf(schedule) }));
      await skipMissed(shelves, planned, rush.now);
      await openSlots(shelves, planned, rush);
      await moveOn(shelves, planned, rush.now);
      return due.length;
    });
  return {
    name: 'due',
    run: async (now) => {
      const dueTogether = await store.schedules.dueCount(now);
      if (dueTogether === 0) return;
      const planOf = createPlanner(now);
      let opened = 0;
      for (let taken = schedulesBatch; taken === schedulesBatch && !isStopped; opened += taken) {
        taken = await openBatch(planOf, { now, dueTogether });
        await setImmediate();
      }
      log.info('slots-opened', { schedules: opened });
    },
    stop: async () => {
      isStopped = true;
    },
  };
};
