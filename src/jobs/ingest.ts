import type { Poll } from '../feeds/index.ts';
import type { Clock, Log } from '../ops/index.ts';
import type { FeedRecord, Store } from '../store/index.ts';
import type { Job } from './beat.ts';
import { createCrew } from './crew.ts';

/** What ingesting needs. */
type IngestParts = {
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
type Ingest = Job & {
  /** Resolves when no check is under way and none is due. */
  settled(): Promise<void>;
};

/** Checks the feeds that are due: many hosts at once, one feed of a host at a time. */
export const createIngest = ({ store, clock, log, poll, pollsMax }: IngestParts): Ingest => {
  const crew = createCrew<FeedRecord>({
    max: pollsMax,
    claim: (room, underWay) => {
      const order = { max: room, leaseMs, exceptHosts: underWay.map((feed) => feed.host) };
      return store.write(({ feeds }) => feeds.claim(clock.now(), order));
    },
    work: async (feed) => {
      try {
        await poll(feed);
      } catch (error) {
        // The lease brings the feed back; it is not lost.
        log.error('poll-broke', { feedId: feed.id, url: feed.url, error });
      }
    },
  });
  return { name: 'ingest', run: crew.fill, settled: crew.settled, stop: crew.stop };
};
