import type { Poll } from '../feeds/index.ts';
import type { Clock, Log } from '../ops/index.ts';
import type { FeedRecord, Store } from '../store/index.ts';
import type { Job } from './beat.ts';

/** What ingesting needs. */
export type IngestParts = {
  readonly store: Store;
  readonly clock: Clock;
  readonly log: Log;
  readonly poll: Poll;
  /** Feeds that are checked at the same time, each on a host of its own. */
  readonly pollsMax: number;
};

/** How long a check may take before another process may try: all limits of fetching and reading, and as much again. */
const leaseMs = 120_000;

/** The job that checks feeds. */
export type Ingest = Job & {
  /** Resolves when no check is under way. */
  settled(): Promise<void>;
};

/**
 * Checks the feeds that are due: many hosts at once, one feed of a host at a time. A check that ends makes room for the
 * next at once, so that a slow host holds up nobody but itself.
 */
export const createIngest = ({ store, clock, log, poll, pollsMax }: IngestParts): Ingest => {
  const underWay = new Map<string, Promise<void>>();
  let filling: Promise<void> | null = null;
  let stopped = false;

  const check = async (feed: FeedRecord): Promise<void> => {
    try {
      await poll(feed);
    } catch (error) {
      // The lease brings the feed back; it is not lost.
      log.error('poll-broke', { feedId: feed.id, url: feed.url, error });
    }
    underWay.delete(feed.host);
    void fill();
  };
  const claim = (): Promise<readonly FeedRecord[]> => {
    const order = { max: pollsMax - underWay.size, leaseMs, exceptHosts: [...underWay.keys()] };
    return store.write(({ feeds }) => feeds.claim(clock.now(), order));
  };
  const fillUp = async (): Promise<void> => {
    while (!stopped && underWay.size < pollsMax) {
      const claimed = await claim();
      if (claimed.length === 0) return;
      for (const feed of claimed) underWay.set(feed.host, check(feed));
    }
  };
  // One at a time: two that fill at once would give a host two connections.
  const fill = async (): Promise<void> => {
    filling ??= fillUp().finally(() => {
      filling = null;
    });
    await filling;
  };
  const settled = async (): Promise<void> => {
    await filling;
    while (underWay.size > 0) await Promise.all(underWay.values());
  };

  return {
    name: 'ingest',
    run: fill,
    settled,
    stop: async () => {
      stopped = true;
      await settled();
    },
  };
};
