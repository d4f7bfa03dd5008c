import type { Connection } from '../discord/index.ts';
import type { Job } from '../jobs/index.ts';
import {
  createPulse,
  noMetrics,
  openStatusServer,
  type Check,
  type Clock,
  type Log,
  type Metrics,
  type MetricsPage,
  type Sleep,
} from '../ops/index.ts';
import type { Store } from '../store/index.ts';
import { showFigures } from './figures.ts';

/** What is watched once it is there. */
type Watched = {
  readonly store: Store;
  readonly connection: Pick<Connection, 'shards'>;
  /** Whether the process is to have a gateway. */
  readonly hasGateway: boolean;
};

type StatusParts = {
  /** Where health and metrics are answered; `null` where nobody asks. */
  readonly address: { readonly host: string; readonly port: number } | null;
  readonly clock: Clock;
  readonly sleep: Sleep;
  readonly log: Log;
};

/** How the process is, for those who watch it. */
export type Status = {
  readonly metrics: Metrics;
  /** Beats with everything else: without it the process only looks alive. */
  readonly pulse: Job;
  /** Begins to answer. Rejects where the port is taken. */
  readonly open: (watched: Watched) => Promise<void>;
  /** From here on the process says that it is on its way out. */
  readonly leave: () => void;
  readonly stop: () => Promise<void>;
};

const gatewayCheck = ({ connection, hasGateway }: Watched): string | null => {
  if (!hasGateway) return null;
  const shards = connection.shards();
  const away = shards.filter(({ isReady }) => !isReady).length;
  if (shards.length === 0) return 'not connected yet';
  return away === 0 ? null : `${away} of ${shards.length} shards not connected`;
};

const readyChecks = (watched: Watched, isLeaving: () => boolean): Readonly<Record<string, Check>> => ({
  process: async () => (isLeaving() ? 'is stopping' : null),
  store: async () => {
    await watched.store.settings.get('status');
    return null;
  },
  gateway: async () => gatewayCheck(watched),
});

/** Loaded where it is asked for: the metrics' library costs every other start 60 ms. */
const openPage = async ({ address, clock, log }: StatusParts): Promise<MetricsPage | null> => {
  if (address === null) return null;
  const { createMetrics } = await import('../ops/metrics-page.ts');
  return createMetrics({ clock, log });
};

/** Prepares the answers about how the process is. */
export const createStatus = async (parts: StatusParts): Promise<Status> => {
  const { address, clock, sleep, log } = parts;
  const page = await openPage(parts);
  const pulse = createPulse(clock);
  const closing: (() => void | Promise<void>)[] = [];
  let isLeaving = false;
  return {
    metrics: page ?? noMetrics,
    pulse: { name: 'pulse', run: async () => pulse.beat(), stop: async () => {} },
    open: async (watched) => {
      if (address === null || page === null) return;
      closing.push(showFigures(page, { ...watched, clock }));
      const ready = readyChecks(watched, () => isLeaving);
      const server = await openStatusServer(address, {
        alive: { pulse: pulse.check },
        ready,
        metrics: page,
        sleep,
      });
      closing.push(server.stop);
      log.info('status-open', server.address);
    },
    leave: () => {
      isLeaving = true;
    },
    stop: async () => {
      for (const close of closing) await close();
    },
  };
};
