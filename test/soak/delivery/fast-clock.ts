import { systemClock, type Clock } from '../../../src/ops/index.ts';

/** How the clocks of a soak go, in every process alike. */
export type Pace = {
  /** When they showed what the machine's clock did, epoch ms. */
  readonly startAt: number;
  /** How much faster than the world they go, so that leases and budgets end while somebody waits. */
  readonly speed: number;
  /** How far they were put forward since, ms. */
  readonly aheadMs: number;
};

/** A clock of that pace. */
export const fastClock = ({ startAt, speed, aheadMs }: Pace): Clock => ({
  now: () => Math.floor(startAt + (systemClock.now() - startAt) * speed + aheadMs),
});
