import { setImmediate } from 'node:timers/promises';
import type { Log } from '../ops/index.ts';
import type { Store } from '../store/index.ts';
import type { Job } from './beat.ts';

const hourMs = 3_600_000;

/** Nothing that is swept is in anybody's way for an hour. */
const everyMs = hourMs;

/** How long an article's text is kept: longer than any window reaches back. */
const textMsMax = 31 * 24 * hourMs;

/** Rows at a time; the driver is synchronous, and commands are answered between two batches. */
const articlesBatch = 50;

/** A feed takes its articles with it, so these batches are smaller. */
const feedsBatch = 1;

/** Repeats a batch until one is not full; gives the sum. */
const inBatches = async (max: number, isStopped: () => boolean, sweep: (max: number) => Promise<number>) => {
  let sum = 0;
  for (let swept = max; swept === max && !isStopped(); sum += swept) {
    swept = await sweep(max);
    await setImmediate();
  }
  return sum;
};

/** Makes the job that forgets what is kept no longer: old texts, and feeds that nobody follows. */
export const createSweep = ({ store, log }: { readonly store: Store; readonly log: Log }): Job => {
  let nextAt = 0;
  let isStopped = false;
  const stopped = (): boolean => isStopped;
  return {
    name: 'sweep',
    run: async (now) => {
      if (now < nextAt) return;
      nextAt = now + everyMs;
      const before = now - textMsMax;
      const texts = await inBatches(articlesBatch, stopped, (max) =>
        store.write(({ articles }) => articles.forgetTexts(before, max)),
      );
      const feeds = await inBatches(feedsBatch, stopped, (max) =>
        store.write(({ feeds: shelf }) => shelf.removeUnfollowed(max)),
      );
      if (texts + feeds > 0) log.info('swept', { texts, feeds });
    },
    stop: async () => {
      isStopped = true;
    },
  };
};
