import { availableParallelism } from 'node:os';
import { phrasesFor } from '#digests';
import type { Ports } from '#commands';
import { countedPoll, countedPoster } from './app/figures.ts';
import { createStatus, type Status } from './app/status.ts';
import type { Config } from './config.ts';
import {
  createConnection,
  renderAlert,
  renderEdition,
  renderSourceAlert,
  renderWelcome,
  type Connection,
  type DiscordEnd,
} from './discord/index.ts';
import {
  createDiscover,
  createFetchFile,
  createFollow,
  createPoll,
  createReadFile,
  createReadPage,
  createScout,
  type ReadPage,
} from './feeds/index.ts';
import {
  composeOnce,
  createBeat,
  createCarrier,
  createDue,
  createEditions,
  createGrouping,
  createIngest,
  createOutbox,
  createPages,
  createProbes,
  createSourceAlerts,
  createSweep,
  createWelcome,
  type DraftParts,
  type Editions,
  type Grouping,
  type Job,
  type JoinedGuild,
} from './jobs/index.ts';
import { createFetcher, createGuard, createRobots, type Fetcher } from './net/index.ts';
import {
  createStoryKeeper,
  createWorkers,
  timedRun,
  type Clock,
  type Log,
  type Random,
  type Sleep,
  type Workers,
} from './ops/index.ts';
import {
  createEditionsService,
  createPacks,
  createReading,
  createSchedules,
  createSettings,
  createSources,
  readPacks,
  type Shorten,
} from './services/index.ts';
import { openStore, type Store } from './store/index.ts';

/** What a process has of its own: time, chance, a diary, and a way to be told that it cannot go on. */
type Surroundings = {
  readonly clock: Clock;
  readonly random: Random;
  readonly sleep: Sleep;
  readonly log: Log;
  /** Called where the process cannot go on, perhaps more than once. */
  readonly onEnd: (end: DiscordEnd) => void;
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
  readonly status: Status;
};

const openWorkers = ({ workTimeoutMs: timeoutMs }: Config, status: Status, { clock, log }: Surroundings) => {
  const workers = createWorkers({ count: Math.min(threadsMax, availableParallelism()), timeoutMs, log });
  return { ...workers, run: timedRun(workers.run, status.metrics, clock) };
};

const openConnection = (
  { discord: { apiUrl, token, ...gateway }, role }: Config,
  { settings }: Store,
  parts: Surroundings & Pick<Status, 'metrics'>,
): Connection => {
  if (token === null) throw new Error('The bot was put together without a token');
  return createConnection({
    ...parts,
    connection: { apiUrl, token },
    gateway: role === 'worker' ? null : gateway,
    memory: {
      recall: (applicationId) => settings.get(`commands:${applicationId}`),
      remember: (applicationId, hash) => settings.set(`commands:${applicationId}`, hash),
    },
  });
};

const layGround = async (config: Config, surroundings: Surroundings): Promise<Ground> => {
  const { clock } = surroundings;
  const { file, url, connectionsMax } = config.database;
  const { fetchAllow: allowed, contact } = config;
  const status = await createStatus({ ...surroundings, address: config.status });
  const store = await openStore(url ?? file, clock.now(), { connectionsMax });
  const workers = openWorkers(config, status, surroundings);
  const fetcher = createFetcher({ guard: createGuard({ allowed }), clock, contact });
  return {
    ...surroundings,
    config,
    store,
    workers,
    fetcher,
    readPage: createReadPage({ fetcher, workers, robots: createRobots({ fetcher, clock }) }),
    connection: openConnection(config, store, { ...surroundings, metrics: status.metrics }),
    status,
  };
};

const openDraftParts = ({
  store,
  workers,
  clock,
  log,
  sleep,
  config,
  status: { metrics },
}: Ground): DraftParts & { grouping: Grouping } => {
  const threads = createStoryKeeper({ timeoutMs: config.workTimeoutMs, log });
  const keeper = { ...threads, run: timedRun(threads.run, metrics, clock) };
  return {
    store,
    grouping: createGrouping({ store, log, sleep, keeper }),
    groupLoose: (news) => workers.run('storiesOf', news),
    compose: composeOnce((input) => workers.run('composeDigest', input)),
  };
};

const openJobs = (ground: Ground): Work => {
  const { store, workers, fetcher, readPage, connection, clock, random, sleep, log, config } = ground;
  const { metrics } = ground.status;
  const poster = countedPoster(connection.poster, metrics);
  const draftParts = openDraftParts(ground);
  const editions = createEditions({
    ...draftParts,
    clock,
    log,
    metrics,
    render: (digest, wishes) =>
      renderEdition(digest, phrasesFor(wishes.language), connection.commandIds(), wishes),
    editionsMax: threadsMax,
  });
  const outbox = createOutbox({
    store,
    clock,
    metrics,
    sleep,
    log,
    ...createCarrier(poster),
    renderAlert: (problem, channelId, key) =>
      renderAlert({ problem, channelId, key }, phrasesFor('en'), connection.commandIds()),
    sendsMax,
  });
  const poll = createPoll({ fetcher, workers, store, clock, random, log, everyMs: config.pollEveryMs });
  const ingest = createIngest({ store, clock, log, poll: countedPoll(poll, metrics), pollsMax });
  const pages = createPages({ store, clock, log, readPage, pagesMax });
  const sweep = createSweep({ store, log });
  const sourceAlerts = createSourceAlerts({
    ...{ store, log },
    render: (broken, key, language) =>
      renderSourceAlert(broken, key, { phrases: phrasesFor(language), commandIds: connection.commandIds() }),
  });
  const due = createDue({ store, log });
  const probes = createProbes({ store, log });
  const jobs = [ingest, pages, draftParts.grouping, due, editions, outbox, probes, sourceAlerts, sweep];
  return { editions, draftParts, jobs };
};

/** The starter packs; an operator whose own cannot be used is told why. */
const openPacks = ({ config: { packsFile }, log }: Ground) => {
  const { packs, mistake } = readPacks(packsFile);
  if (mistake !== null) log.warn('packs-not-read', { file: packsFile, mistake });
  return packs;
};

const openPorts = (ground: Ground, { editions, draftParts }: Work): Ports => {
  const { store, workers, fetcher, readPage, connection, clock, random, sleep, config } = ground;
  const discover = createDiscover({ fetcher, workers });
  const following = { store, discover, clock, random, everyMs: config.pollEveryMs };
  const follow = createFollow(following);
  const fetchFile = createFetchFile(fetcher);
  const readText = (text: string) => workers.run('readText', text);
  const shorten: Shorten = (article, options) => workers.run('shorten', article, options);
  return {
    reading: createReading({ readText, readPage, readFile: createReadFile(fetchFile, workers), shorten }),
    settings: createSettings({ store, clock, fetchFile, lookAtChannel: connection.lookAtChannel }),
    sources: createSources({
      ...{ store, clock, discover, fetchFile, shorten },
      scout: createScout(following),
      readList: (bytes, name) => workers.run('readList', bytes, name),
    }),
    schedules: createSchedules({ store, clock, sleep, editions }),
    editions: createEditionsService({ ...draftParts, clock }),
    packs: createPacks({
      packs: openPacks(ground),
      follow,
      discover,
      groupNews: (news) => workers.run('storiesOf', news),
      compose: draftParts.compose,
      clock,
    }),
  };
};

/** What greets servers that Broadsheet comes to; one that cannot be greeted is no reason to stop. */
const openWelcome = ({ store, clock, log, connection }: Ground) => {
  const greet = createWelcome({
    ...{ store, clock, log },
    render: (key, language) => renderWelcome(key, phrasesFor(language), connection.commandIds()),
  });
  return (joined: JoinedGuild): void => {
    greet(joined).catch((error: unknown) => log.error('not-greeted', { error, guildId: joined.guildId }));
  };
};

/** What the bot does by itself, and what commands ask of that. */
type Work = {
  readonly editions: Editions;
  readonly draftParts: DraftParts;
  readonly jobs: readonly Job[];
};

/** Leaves a job to other processes; what it was asked for besides is still finished at the end. */
const idle = (job: Job): Job => ({ ...job, run: async () => {} });

/** Puts the bot together: the one place that knows every room. Throws where the store cannot be opened. */
export const createApp = async (config: Config, surroundings: Surroundings): Promise<App> => {
  const ground = await layGround(config, surroundings);
  const { connection, store, workers, fetcher, clock, log, status } = ground;
  const { role } = config;
  const work = openJobs(ground);
  const jobs = role === 'bot' ? work.jobs.map(idle) : work.jobs;
  const beat = createBeat({ jobs: [status.pulse, ...jobs], clock, log });
  return {
    start: async () => {
      await status.open({ store, connection, hasGateway: role !== 'worker' });
      await connection.open(openPorts(ground, work), openWelcome(ground));
      beat.start();
      log.info('ready', { role });
    },
    stop: async () => {
      status.leave();
      const jobsDone = beat.stop();
      // What is still being fetched then is given up: it is due again after the restart.
      await Promise.race([jobsDone, surroundings.sleep(graceMs)]);
      await fetcher.stop();
      await jobsDone;
      await connection.close();
      await workers.stop();
      await status.stop();
      await store.close();
    },
  };
};
