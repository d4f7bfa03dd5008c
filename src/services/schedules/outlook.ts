import type { Outlook, SchedulePlan } from '#commands';
import { nextGap, nextRun } from '../../jobs/index.ts';

/** Enough to see that days and zone are right. */
const runsShown = 3;

/** When a plan runs next after an instant, and what the clocks do to it. */
export const outlookOf = (
  { timetable, timezone }: Pick<SchedulePlan, 'timetable' | 'timezone'>,
  after: number,
): Outlook => {
  const nextRunsAt: number[] = [];
  while (nextRunsAt.length < runsShown) {
    nextRunsAt.push(nextRun(timetable, timezone, nextRunsAt.at(-1) ?? after));
  }
  return { nextRunsAt, gap: nextGap(timetable, timezone, after) };
};
