import { setImmediate } from 'node:timers/promises';
import type { Log } from '../ops/index.ts';
import type { Shelves, Store } from '../store/index.ts';
import type { Job } from './beat.ts';
import { votesMsMax } from './tastes.ts';

const hourMs = 3_600_000;

/** Nothing that is swept is in anybody's way for an hour. */
const everyMs = hourMs;

const dayMs = 24 * hourMs;

/** How long an article's text is kept: longer than any window reaches back. */
const textMsMax = 31 * dayMs;

/** How long it is known that an article was told: longer than any edition compares itself with. */
const toldMsMax = 31 * dayMs;

/** How long messages are known by their keys: their buttons answer for a season. */
const deliveryMsMax = 90 * dayMs;

/** How long editions are kept, for those who look back. A message's edition outlives the message's row. */
const digestMsMax = 180 * dayMs;

/** How long titles and links are found in the archive after their text is gone. */
const articleMsMax = 90 * dayMs;

/** Whoever was shown a feed may still follow it: a draft lives for a day. */
const lookedAtMsMax = 2 * dayMs;

/** Rows at a time; the driver is synchronous, and commands are answered between two batches. */
const articlesBatch = 50;

/** A feed takes its articles with it, so these batches are smaller. */
const feedsBatch = 1;

/** Repeats a batch until one is not full; gives the sum. */
const inBatches = async (max: number, isStopped: () => boolean, sweep: () => Promise<number>) => {
  let sum = 0;
  for (let swept = max; swept === max && !isStopped(); sum += swept) {
    swept = await sweep();
    await setImmediate();
  }
  return sum;
};

/** What is swept, in this order: what is told and posted holds articles and editions. Gives how many rows each took. */
const sweepings: Readonly<
  Record<string, { readonly max: number; sweep(shelves: Shelves, now: number, max: number): Promise<number> }>
> = {
  texts: {
    max: articlesBatch,
    sweep: ({ articles }, now, max) => articles.forgetTexts(now - textMsMax, max),
  },
  told: {
    max: articlesBatch,
    sweep: ({ retention }, now, max) => retention.forgetTold(now - toldMsMax, max),
  },
  late: {
    max: articlesBatch,
    sweep: ({ deliveries }, now, max) => deliveries.skipExpired(now, max),
  },
  deliveries: {
    max: articlesBatch,
    sweep: ({ retention }, now, max) => retention.forgetDeliveries(now - deliveryMsMax, max),
  },
  unwanted: {
    max: articlesBatch,
    sweep: ({ retention }, now, max) => retention.forgetUnwanted(now, max),
  },
  digests: {
    max: articlesBatch,
    sweep: ({ retention }, now, max) => retention.forgetDigests(now - digestMsMax, max),
  },
  articles: {
    max: articlesBatch,
    sweep: ({ retention }, now, max) => retention.forgetArticles(now - articleMsMax, max),
  },
  mutes: { max: articlesBatch, sweep: ({ mutes }, now, max) => mutes.forgetExpired(now, max) },
  votes: {
    max: articlesBatch,
    sweep: ({ retention }, now, max) => retention.forgetVotes(now - votesMsMax, max),
  },
  feeds: {
    max: feedsBatch,
    sweep: ({ feeds }, now, max) => feeds.removeUnfollowed(now - lookedAtMsMax, max),
  },
};

/** Makes the job that forgets what is kept no longer. */
export const createSweep = ({ store, log }: { readonly store: Store; readonly log: Log }): Job => {
  let nextAt = 0;
  let isStopped = false;
  return {
    name: 'sweep',
    run: async (now) => {
      if (now < nextAt) return;
      nextAt = now + everyMs;
      const swept: Record<string, number> = {};
      for (const [name, { max, sweep }] of Object.entries(sweepings)) {
        const batch = (): Promise<number> => store.write((shelves) => sweep(shelves, now, max));
        const rows = await inBatches(max, () => isStopped, batch);
        if (rows > 0) swept[name] = rows;
      }
      if (Object.keys(swept).length > 0) log.info('swept', swept);
    },
    stop: async () => {
      isStopped = true;
    },
  };
};
