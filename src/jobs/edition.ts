import { setImmediate } from 'node:timers/promises';
import { done, failed, type Digest, type Result } from '#digests';
import type { Clock, Log } from '../ops/index.ts';
import type { EditionRecord, ScheduleRecord } from '../store/index.ts';
import type { Job } from './beat.ts';
import { draftEdition, type Draft, type DraftParts } from './draft.ts';
import { publishEdition, skipSlots, type Outcome, type Render } from './publish.ts';
import { planDue } from './slots.ts';

/** What making editions needs. */
type EditionParts = DraftParts & {
  readonly clock: Clock;
  readonly log: Log;
  readonly render: Render;
  /** Editions that are made at the same time: as many as there are threads that compose. */
  readonly editionsMax: number;
};

/** The job that makes the editions that are due, and what people ask of it besides. */
export type Editions = Job & {
  /** Makes an edition out of turn: its slot is now. Errors: `schedule-unknown`, `nothing-new`, those of composing. */
  runNow(scheduleId: number, now: number): Promise<Result<EditionRecord>>;
  /** The digest that an edition would be now; nothing is stored. Errors: `nothing-new`, those of composing. */
  preview(schedule: ScheduleRecord, now: number): Promise<Result<Digest>>;
};

const hourMs = 3_600_000;

const hoursSince = (then: number, now: number): number => Math.max(1, Math.round((now - then) / hourMs));

/** A draft that has something to tell. */
const draftWithNews = async (
  parts: EditionParts,
  schedule: ScheduleRecord,
  now: number,
): Promise<Result<Draft>> => {
  const draft = await draftEdition(parts, schedule, { now, nextAt: schedule.nextRunAt, isAsked: true });
  if (!draft.ok || draft.value.digest.stories.length > 0) return draft;
  return failed({ code: 'nothing-new', hours: hoursSince(schedule.coveredUntil, now) });
};

const publish = async ({ store, render, log }: EditionParts, outcome: Outcome): Promise<number | null> => {
  const { schedule, slotAt, now, draft, missed } = outcome;
  const id = await publishEdition(store, render, outcome);
  const about = { scheduleId: schedule.id, slotAt, lateMs: now - slotAt, missed: missed.length };
  if (draft.ok) log.info('edition', { ...about, id, stories: draft.value.digest.stories.length });
  else log.warn('edition-failed', { ...about, id, problem: draft.problem.code });
  return id;
};

const runDue = async (parts: EditionParts, schedule: ScheduleRecord, now: number): Promise<void> => {
  const { store, log } = parts;
  const { slotAt, missed, nextRunAt } = planDue(schedule, now);
  if (slotAt === null) {
    log.warn('slots-missed', { scheduleId: schedule.id, missed: missed.length });
    return skipSlots(store, { schedule, now, missed, nextRunAt });
  }
  const outcome = { schedule, slotAt, now, missed, nextRunAt };
  try {
    const draft = await draftEdition(parts, schedule, { now, nextAt: nextRunAt });
    await publish(parts, { ...outcome, draft });
  } catch (error) {
    // One schedule that breaks must neither stop the others nor come back every second: its slot is marked and over.
    log.error('edition-broke', { scheduleId: schedule.id, slotAt, error });
    await publish(parts, { ...outcome, draft: failed({ code: 'broken' }) });
  }
};

const runNow = async (
  parts: EditionParts,
  scheduleId: number,
  now: number,
): Promise<Result<EditionRecord>> => {
  const schedule = await parts.store.schedules.get(scheduleId);
  if (!schedule) return failed({ code: 'schedule-unknown', name: String(scheduleId) });
  const draft = await draftWithNews(parts, schedule, now);
  if (!draft.ok) return draft;
  const { nextRunAt } = schedule;
  const id = await publish(parts, { schedule, slotAt: now, now, draft, missed: [], nextRunAt });
  const edition = id === null ? null : await parts.store.digests.get(id);
  // Only a second request within the same millisecond finds the slot taken.
  return edition ? done(edition) : failed({ code: 'nothing-new', hours: 1 });
};

/** Makes the job of editions. */
export const createEditions = (parts: EditionParts): Editions => {
  const { store, editionsMax } = parts;
  let isStopped = false;
  let running: Promise<void> = Promise.resolve();
  const runAllDue = async (now: number): Promise<void> => {
    while (!isStopped) {
      const due = await store.schedules.due(now, editionsMax);
      if (due.length === 0) return;
      await Promise.all(due.map((schedule) => runDue(parts, schedule, now)));
      // The driver is synchronous: between two batches commands are answered.
      await setImmediate();
    }
  };
  return {
    name: 'editions',
    run: (now) => (running = runAllDue(now)),
    runNow: (scheduleId, now) => runNow(parts, scheduleId, now),
    preview: async (schedule, now) => {
      const draft = await draftWithNews(parts, schedule, now);
      return draft.ok ? done(draft.value.digest) : draft;
    },
    stop: async () => {
      isStopped = true;
      await running.catch(() => {});
    },
  };
};
