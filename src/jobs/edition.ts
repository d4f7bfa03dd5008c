import { done, failed, type Digest, type Result } from '#digests';
import { noMetrics, type Clock, type Log, type Metrics } from '../ops/index.ts';
import type { EditionRecord, QueueJob, ScheduleRecord } from '../store/index.ts';
import type { Job } from './beat.ts';
import { createCrew } from './crew.ts';
import { draftEdition, type Draft, type DraftParts } from './draft.ts';
import type { Render } from './messages.ts';
import { publishEdition, skipSlot, type Outcome } from './publish.ts';
import { graceMs } from './slots.ts';

/** What making editions needs. */
type EditionParts = DraftParts & {
  /** The same for what somebody waits for. */
  readonly askedParts: DraftParts;
  readonly clock: Clock;
  readonly log: Log;
  readonly metrics?: Pick<Metrics, 'edition'>;
  readonly render: Render;
  /** Editions that are made at the same time: as many as there are threads that compose. */
  readonly editionsMax: number;
};

/** The job that makes the editions whose slots are open, and what people ask of it besides. */
export type Editions = Job & {
  /** Resolves when no edition is being made and none waits. */
  settled(): Promise<void>;
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
  const draft = await draftEdition(parts.askedParts, schedule, {
    now,
    nextAt: schedule.nextRunAt,
    isAsked: true,
  });
  if (!draft.ok || draft.value.digest.stories.length > 0) return draft;
  return failed({ code: 'nothing-new', hours: hoursSince(schedule.coveredUntil, now) });
};

const publish = async (parts: EditionParts, outcome: Outcome): Promise<number | null> => {
  const { store, render, log, clock, metrics = noMetrics } = parts;
  const { schedule, slotAt, draft } = outcome;
  const id = await publishEdition(store, render, outcome);
  const lateMs = clock.now() - slotAt;
  const about = { scheduleId: schedule.id, slotAt, lateMs };
  if (draft.ok) {
    const stories = draft.value.digest.stories.length;
    log.info('edition', { ...about, id, stories });
    metrics.edition(stories > 0 ? 'made' : 'quiet', lateMs);
  } else {
    log.warn('edition-failed', { ...about, id, problem: draft.problem.code });
    metrics.edition('failed', lateMs);
  }
  return id;
};

const makeEdition = async (parts: EditionParts, job: QueueJob): Promise<void> => {
  const { store, log, clock } = parts;
  const slot = await store.slots.get(job.subject);
  const schedule = slot && (await store.schedules.get(slot.scheduleId));
  if (!slot || !schedule) return store.queue.finish(job);
  // Slots that were opened together have one window, so that schedules that want the same get the same; what one
  // that was asked for has told since is not looked at again.
  const now = Math.max(slot.openedAt, schedule.coveredUntil);
  const outcome = { schedule, slotAt: slot.slotAt, now, turn: { slotId: slot.id, job } };
  if (clock.now() - slot.slotAt > graceMs) {
    log.warn('slot-missed', { scheduleId: schedule.id, slotAt: slot.slotAt });
    return skipSlot(store, outcome);
  }
  try {
    const draft = await draftEdition(parts, schedule, { now, nextAt: schedule.nextRunAt });
    await publish(parts, { ...outcome, draft });
  } catch (error) {
    // One schedule that breaks must not come back for ever: its slot is marked and over.
    log.error('edition-broke', { scheduleId: schedule.id, slotAt: slot.slotAt, error });
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
  const id = await publish(parts, { schedule, slotAt: now, now, draft });
  const edition = id === null ? null : await parts.store.digests.get(id);
  // Only a second request within the same millisecond finds the slot taken.
  return edition ? done(edition) : failed({ code: 'nothing-new', hours: 1 });
};

/** Makes the job of editions. */
export const createEditions = (parts: EditionParts): Editions => {
  const { store, clock, log, editionsMax } = parts;
  const crew = createCrew<QueueJob>({
    max: editionsMax,
    claim: (room) => store.queue.claim('edition', { now: clock.now(), max: room }),
    work: async (job) => {
      try {
        await makeEdition(parts, job);
      } catch (error) {
        // Nothing was kept: the lease brings the work back.
        log.error('edition-not-kept', { slotId: job.subject, error });
      }
    },
  });
  return {
    name: 'editions',
    run: crew.fill,
    settled: crew.settled,
    runNow: (scheduleId, now) => runNow(parts, scheduleId, now),
    preview: async (schedule, now) => {
      const draft = await draftWithNews(parts, schedule, now);
      return draft.ok ? done(draft.value.digest) : draft;
    },
    stop: crew.stop,
  };
};
