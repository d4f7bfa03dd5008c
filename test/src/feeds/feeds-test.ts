import { createLog, createWorkers, systemClock, type Log, type Workers } from '../../../src/ops/index.ts';
import { createFetcher, createGuard, type Fetcher } from '../../../src/net/index.ts';
import type { Store } from '../../../src/store/index.ts';
import { startOrigin, type Answer, type Origin } from '../net/origin.ts';
import { storeTest } from '../store/store-test.ts';

const silentLog = createLog({
  ...({ level: 'silent', secrets: [], pretty: false, clock: systemClock } as const),
  write: () => {},
});

/** A clock that stands still until it is set. */
type SetClock = { now: () => number; at: number };

/** What feeds are read with: a store, a web server whose answers a test sets, real fetching, real threads. */
export type FeedWorld = {
  readonly store: Store;
  readonly clock: SetClock;
  readonly answers: Record<string, Answer>;
  readonly origin: Origin;
  readonly fetcher: Fetcher;
  readonly workers: Workers;
  readonly log: Log;
};

/** A test with everything that feeds are read with. */
export const feedTest = storeTest.extend<{ world: FeedWorld; workers: Workers }>({
  // Threads take longer to start than most tests to run, and no test leaves anything behind in them.
  workers: [
    async ({}, use) => {
      const workers = createWorkers({ count: 1, timeoutMs: 10_000, log: silentLog });
      await use(workers);
      await workers.stop();
    },
    { scope: 'file' },
  ],
  world: async ({ store, workers }, use) => {
    const clock: SetClock = { at: Date.UTC(2026, 10, 23, 12), now: () => clock.at };
    const answers: Record<string, Answer> = {};
    const origin = await startOrigin(answers);
    const guard = createGuard({ allowed: [{ hostname: '127.0.0.1', port: origin.port }] });
    const fetcher = createFetcher({ guard, clock, contact: '', timeoutMs: 1_000 });
    await use({ store, clock, answers, origin, fetcher, workers, log: silentLog });
    await Promise.all([fetcher.stop(), origin.stop()]);
  },
});

/** An entry of a feed. */
type Item = { readonly guid: string; readonly title: string; readonly text?: string };

/** A feed of those entries. */
export const rss = (items: readonly Item[], title = 'The News'): string => {
  const entries = items.map(({ guid, title: name, text = 'A sentence.' }) => {
    const words = `<title>${name}</title><description>${text}</description>`;
    return `<item><guid isPermaLink="false">${guid}</guid>${words}</item>`;
  });
  return `<rss version="2.0"><channel><title>${title}</title>${entries.join('\r\n')}</channel></rss>`;
};
