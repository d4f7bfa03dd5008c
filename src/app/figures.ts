import manifest from '../../package.json' with { type: 'json' };
import type { Connection, Poster } from '../discord/index.ts';
import type { Poll } from '../feeds/index.ts';
import type { Clock, Metrics, MetricsPage, Reading } from '../ops/index.ts';
import { showProcess } from '../ops/process-figures.ts';
import { jobKinds, type JobKind, type Store } from '../store/index.ts';

/** What figures are read from. */
type Sources = {
  readonly store: Store;
  readonly connection: Pick<Connection, 'shards'>;
  readonly clock: Clock;
};

type Read = () => Promise<readonly Reading[]>;

/** Counting reads whole tables: figures that change slowly are read no more often than this. */
const countedEveryMs = 30_000;

const secondMs = 1_000;

/** Reads at most every half minute, and in between gives what was read. */
const kept = (clock: Clock, read: Read): Read => {
  let readAt = Number.NEGATIVE_INFINITY;
  let readings: Promise<readonly Reading[]> = Promise.resolve([]);
  return () => {
    const now = clock.now();
    if (now >= readAt && now < readAt + countedEveryMs) return readings;
    readAt = now;
    readings = read();
    // What failed is tried again when it is asked for next.
    readings.catch(() => (readAt = Number.NEGATIVE_INFINITY));
    return readings;
  };
};

const owedStates = ['pending', 'sending', 'parked'] as const;

const showOutbox = ({ show }: MetricsPage, { store, clock }: Sources): void => {
  show({
    name: 'broadsheet_outbox_messages',
    help: 'Messages that are owed: pending, being sent, or parked until somebody mends something',
    labels: ['state'],
    read: kept(clock, async () => {
      const owed = await store.deliveries.owed();
      return owedStates.map((state) => ({ labels: { state }, value: owed.get(state) ?? 0 }));
    }),
  });
  show({
    name: 'broadsheet_outbox_oldest_seconds',
    help: 'How long the message has been due that has waited longest; 0 where nothing is due',
    labels: [],
    read: async () => {
      const now = clock.now();
      const dueAt = (await store.deliveries.oldestDueAt()) ?? now;
      return [{ labels: {}, value: Math.max(0, now - dueAt) / secondMs }];
    },
  });
};

const showWork = ({ show }: MetricsPage, { store, clock }: Sources): void => {
  show({
    name: 'broadsheet_queue_jobs',
    help: 'Work that waits or is being done',
    labels: ['kind'],
    read: kept(clock, () =>
      Promise.all(
        (Object.keys(jobKinds) as JobKind[]).map(async (kind) => ({
          labels: { kind },
          value: await store.queue.size(kind),
        })),
      ),
    ),
  });
  show({
    name: 'broadsheet_feeds',
    help: 'Feeds that somebody follows; of these, those that fail now, and those that are gone for good',
    labels: ['state'],
    read: kept(clock, async () =>
      Object.entries(await store.feeds.census()).map(([state, value]) => ({ labels: { state }, value })),
    ),
  });
};

const showGateway = ({ show }: MetricsPage, { connection }: Sources): void => {
  show({
    name: 'broadsheet_gateway_shards',
    help: 'Shards of this process by whether they are connected',
    labels: ['state'],
    read: () => {
      const shards = connection.shards();
      const ready = shards.filter(({ isReady }) => isReady).length;
      return [
        { labels: { state: 'ready' }, value: ready },
        { labels: { state: 'away' }, value: shards.length - ready },
      ];
    },
  });
  show({
    name: 'broadsheet_gateway_ping_seconds',
    help: 'How long Discord took to answer the last heartbeat of the slowest shard',
    labels: [],
    read: () => {
      const pings = connection.shards().flatMap(({ pingMs }) => (pingMs < 0 ? [] : [pingMs]));
      return pings.length === 0 ? [] : [{ labels: {}, value: Math.max(...pings) / secondMs }];
    },
  });
};

/** Puts everything on the page that is read when somebody asks; gives the way to stop looking. */
export const showFigures = (page: MetricsPage, sources: Sources): (() => void) => {
  showOutbox(page, sources);
  showWork(page, sources);
  showGateway(page, sources);
  return showProcess(page, manifest.version);
};

/** The same check of feeds, counted. */
export const countedPoll =
  (poll: Poll, metrics: Metrics): Poll =>
  async (feed) => {
    const result = await poll(feed);
    if (result.ok) metrics.feedCheck('read', result.value.added);
    else metrics.feedCheck(result.problem.code, 0);
    return result;
  };

/** The same poster, its posts counted by how they ended. */
export const countedPoster = (poster: Poster, metrics: Metrics): Poster => ({
  ...poster,
  post: async (parcel) => {
    const outcome = await poster.post(parcel);
    metrics.delivery(outcome.kind);
    return outcome;
  },
});
