import { setTimeout as wait } from 'node:timers/promises';

/** A bot looks every second for what is due; who has asked for nothing for longer has read all that it wants. */
const pauseMs = 2500;
/** However much there is to read, nobody waits longer for it than this. */
const readingMsMax = 20_000;

/** Notes that somebody reads the newsstand, and tells when they have come to an end. */
export function createReading() {
  let askedAtMs = 0;
  return {
    note: () => {
      askedAtMs = performance.now();
    },
    ends: async () => {
      const sinceMs = performance.now();
      askedAtMs = sinceMs;
      while (performance.now() - askedAtMs < pauseMs && performance.now() - sinceMs < readingMsMax) {
        await wait(pauseMs - (performance.now() - askedAtMs) + 1);
      }
    },
  };
}
