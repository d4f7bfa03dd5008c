import { systemClock, type Clock } from '../../../src/ops/index.ts';

/** How much faster than the world the clocks of these processes go, so that leases end while a test waits. */
const speed = 20;

/** A clock that goes fast from `startAt` (epoch ms), and is ahead by `aheadMs`; the same in every process. */
export const fastClock = (startAt: number, aheadMs: number): Clock => ({
  now: () => startAt + (systemClock.now() - startAt) * speed + aheadMs,
});
