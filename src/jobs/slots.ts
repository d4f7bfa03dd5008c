import type { ScheduleRecord } from '../store/index.ts';
import { nextRun } from './timetable.ts';

const hourMs = 3_600_000;

/** An edition that is later than this is not made any more: by then the next one is nearer. */
export const graceMs = 6 * hourMs;

/** A history of missed slots longer than this tells nobody anything. */
const missedMax = 50;

/** What a schedule that is due has to do. Slots are epoch ms. */
export type DuePlan = {
  /** The one slot to run; `null` where all that are due are too old. */
  readonly slotAt: number | null;
  /** The slots that were due and will not run, ascending; of very many, the first. */
  readonly missed: readonly number[];
  readonly nextRunAt: number;
};

type When = Pick<ScheduleRecord, 'timetable' | 'timezone' | 'nextRunAt'>;

/**
 * Plans a schedule that is due: the newest slot runs where it is within grace, and every older one was missed, so that
 * a bot that was away comes back with one edition at most. What a missed slot would have told is in the next window.
 */
export const planDue = ({ timetable, timezone, nextRunAt }: When, now: number): DuePlan => {
  const after = (instant: number): number => nextRun(timetable, timezone, instant);
  const graceFrom = now - graceMs;
  let slotAt: number | null = null;
  for (let slot = nextRunAt < graceFrom ? after(graceFrom - 1) : nextRunAt; slot <= now; slot = after(slot)) {
    slotAt = slot;
  }
  const missed: number[] = [];
  const end = slotAt ?? now + 1;
  for (let slot = nextRunAt; slot < end && missed.length < missedMax; slot = after(slot)) missed.push(slot);
  return { slotAt, missed, nextRunAt: after(now) };
};
