import { wallClock } from '../discord/clock.ts';

/** A clock that can be set ahead, and tells how far. It never goes back. */
export function createMovableClock(onJump: (aheadMs: number) => void) {
  let aheadMs = 0;
  return {
    now: () => wallClock() + aheadMs,
    aheadMs: () => aheadMs,
    jump: (byMs: number) => {
      aheadMs += Math.max(0, Math.ceil(byMs));
      onJump(aheadMs);
    },
  };
}
