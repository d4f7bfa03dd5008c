import { setImmediate } from 'node:timers/promises';
import { createLog, systemClock, type Log, type Sleep } from '../../../src/ops/index.ts';
import type { Store } from '../../../src/store/index.ts';
import { storeTest } from '../store/store-test.ts';

/** A clock that stands still until it is set. */
type SetClock = { now: () => number; at: number };

/** What jobs are given: a store, a clock that a test moves, and a log whose events it reads. */
export type JobWorld = {
  readonly store: Store;
  readonly clock: SetClock;
  /** Moves the clock on. */
  readonly sleep: Sleep;
  readonly log: Log;
  readonly events: string[];
};

/** A test with what jobs are given. The clock stands at 100,000. */
export const jobTest = storeTest.extend<{ world: JobWorld }>({
  world: async ({ store }, use) => {
    const clock: SetClock = { at: 100_000, now: () => clock.at };
    const events: string[] = [];
    const log = createLog({
      ...{ level: 'info', secrets: [], pretty: false, clock: systemClock },
      write: (line) => events.push(JSON.parse(line).event),
    });
    // What goes on at the moment comes to its end before time moves.
    const sleep: Sleep = async (durationMs) => {
      await setImmediate();
      clock.at += durationMs;
    };
    await use({ store, clock, sleep, log, events });
  },
});
