import type { Editions } from '../../jobs/index.ts';
import type { Clock, Sleep } from '../../ops/index.ts';
import type { Store } from '../../store/index.ts';

/** What schedules need. */
export type ScheduleParts = {
  readonly store: Store;
  readonly clock: Clock;
  readonly sleep: Sleep;
  readonly editions: Editions;
};
