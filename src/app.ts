import { availableParallelism } from 'node:os';
import { phrasesFor } from '#digests';
import type { Ports } from '#commands';
import type { Config } from './config.ts';
import { createConnection, markerOf, renderEdition, type Connection, type Parcel } from './discord/index.ts';
import { createDiscover, createFollow, createPoll, createReadPage, type ReadPage } from './feeds/index.ts';
import {
  createBeat,
  createEditions,
  createGrouping,
  createIngest,
  createOutbox,
  createPages,
  createSweep,
  type DraftParts,
  type Editions,
  type Grouping,
  type Job,
} from './jobs/index.ts';
import { createFetcher, createGuard, createRobots, type Fetcher } from './net/index.ts';
import {
  createStoryKeeper,
  createWorkers,
  type Clock,
  type Log,
  type Random,
  type Sleep,
  type Workers,
} from './ops/index.ts';
import { createEditionsService, createReading, createSchedules, createSources } from './services/index.ts';
import { openStore, type Delivery, type Store } from './store/index.ts';

/** What a process has of its own: time, chance, a diary, and a way to be told that it cannot go on. */
type Surroundings = {
  readonly clock: Clock;
  readonly random: Random;
  readonly sleep: Sleep;
  readonly log: Log;
  /** Called once with a sentence for the operator. */
  readonly onEnd: (reason: string) => void;
};

/** The whole bot. */
type App = {
  /** Connects, registers commands, and begins to work. Rejects where Discord refuses. */
  readonly start: () => Promise<void>;
  /** Takes on nothing new, finishes what is in flight, and closes everything. */
  readonly stop: () => Promise<void>;
};

/** One for editions and pages each; more would take the cores from the event loop. */
const threadsMax = 2;

/** Hosts that are asked at the same time. */
const pollsMax = 16;

/** How long the web has to answer what was asked before the end; those who stop a service wait 10 s. */
const graceMs = 5_000;

/** Hosts that articles' pages are read from at the same time; extraction has threads for two. */
const pagesMax = 4;

/** Posts that are on their way at the same time; Discord's own budget is the real bound. */
const sendsMax = 8;

/** What is built first and used by everything else. */
type Ground = Surroundings & {
  readonly config: Config;
  readonly store: Store;
  readonly workers: Workers;
  readonly fetcher: Fetcher;
  readonly readPage: ReadPage;
  readonly connection: Connection;
};

const layGround = async (config: Config, surroundings: Surroundings): Promise<Ground> => {
  const { clock, log, onEnd } = surroundings;
  const { file, url, connectionsMax } = config.database;
  const store = await openStore(url ?? file, clock.now(), { connectionsMax });
  const { discord, fetchAllow: allowed, contact, workTimeoutMs: timeoutMs } = config;
  const { apiUrl, token } = discord;
  if (token === null) throw new Error('The bot was put together without a token');
  const workers = createWorkers({ count: Math.min(threadsMax, availableParallelism()), timeoutMs, log });
  const fetcher = createFetcher({ guard: createGuard({ allowed }), clock, contact });
  return {
    ...surroundings,
    config,
    store,
    workers,
    fetcher,
    readPage: createReadPage({ fetcher, workers, robots: createRobots({ fetcher, clock }) }),
    connection: createConnection({
      connection: { apiUrl, token },
      memory: {
        recall: (applicationId) => store.settings.get(`commands:${applicationId}`),
        remember: (applicationId, hash) => store.settings.set(`commands:${applicationId}`, hash),
      },
      clock,
      log,
      onEnd,
    }),
  };
};

const parcelOf = ({ channelId, body, nonce, key }: Delivery): Parcel => ({
  kind: 'post',
  channelId,
  body: JSON.parse(body),
  nonce,
  marker: markerOf(key),
});

const openDraftParts = ({
  store,
  workers,
  log,
  sleep,
  config,
}: Ground): DraftParts & { grouping: Grouping } => {
  const keeper = createStoryKeeper({ timeoutMs: config.workTimeoutMs, log });
  return {
    store,
    grouping: createGrouping({ store, log, sleep, keeper }),
    groupLoose: (news) => workers.run('storiesOf', news),
    compose: (input) => workers.run('composeDigest', input),
  };
};

const openJobs = (ground: Ground): Work => {
  const { store, workers, fetcher, readPage, connection, clock, random, log, config } = ground;
  const { poster } = connection;
  const draftParts = openDraftParts(ground);
  const editions = createEditions({
    ...draftParts,
    clock,
    log,
    render: (digest, keyOfPart) =>
      renderEdition(digest, phrasesFor('en'), connection.commandIds(), keyOfPart),
    editionsMax: threadsMax,
  });
  const outbox = createOutbox({
    store,
    clock,
    log,
    deliver: (delivery) => poster.post(parcelOf(delivery)),
    find: (delivery, sinceAt) => poster.find(parcelOf(delivery), sinceAt),
    sendsMax,
  });
  const poll = createPoll({ fetcher, workers, store, clock, random, log, everyMs: config.pollEveryMs });
  const ingest = createIngest({ store, clock, log, poll, pollsMax });
  const pages = createPages({ store, clock, log, readPage, pagesMax });
  const sweep = createSweep({ store, log });
  const jobs = [ingest, pages, draftParts.grouping, editions, outbox, sweep];
  return { editions, draftParts, jobs };
};

const openPorts = (ground: Ground, { editions, draftParts }: Work): Ports => {
  const { store, workers, fetcher, readPage, clock, random, sleep, config } = ground;
  const discover = createDiscover({ fetcher, workers });
  return {
    reading: createReading({
      readPage,
      shorten: (article, options) => workers.run('shorten', article, options),
    }),
    sources: createSources({
      store,
      follow: createFollow({ store, discover, clock, random, everyMs: config.pollEveryMs }),
    }),
    schedules: createSchedules({ store, clock, sleep, editions }),
    editions: createEditionsService({ ...draftParts, clock }),
  };
};

/** What the bot does by itself, and what commands ask of that. */
type Work = {
  readonly editions: Editions;
  readonly draftParts: DraftParts;
  readonly jobs: readonly Job[];
};

/** Puts the bot together: the one place that knows every room. Throws where the store cannot be opened. */
export const createApp = async (config: Config, surroundings: Surroundings): Promise<App> => {
  const ground = await layGround(config, surroundings);
  const { connection, store, workers, fetcher, clock, log } = ground;
  const work = openJobs(ground);
  const beat = createBeat({ jobs: work.jobs, clock, log });
  return {
    start: async () => {
      await connection.open(openPorts(ground, work));
      beat.start();
      log.info('ready');
    },
    stop: async () => {
      const jobsDone = beat.stop();
      // What is still being fetched then is given up: it is due again after the restart.
      await Promise.race([jobsDone, surroundings.sleep(graceMs)]);
      await fetcher.stop();
      await jobsDone;
      await connection.close();
      await workers.stop();
      await store.close();
    },
  };
};
