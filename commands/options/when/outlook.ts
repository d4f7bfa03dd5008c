import { block, time, type Line, type Phrases, type PostBlock } from '#digests';
import type { SettledSchedule } from '../../ports/index.ts';

const clockOf = (seconds: number): string =>
  [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60]
    .map((part) => String(part).padStart(2, '0'))
    .join(':');

/** When a schedule runs next, and what the clocks do to it. */
export const outlookBlocks = (
  { nextRunsAt, gap }: Pick<SettledSchedule, 'nextRunsAt' | 'gap'>,
  phrases: Phrases,
): readonly PostBlock[] => [
  block('paragraph', phrases.schedule.nextRuns),
  { kind: 'list', items: nextRunsAt.map((at): Line => [time(at, 'full')]) },
  ...(gap === null ? [] : [block('note', ...phrases.planning.clockGap(gap.at, clockOf(gap.wantedSeconds)))]),
];
