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
  renderPost,
  type Connection,
  type DiscordEnd,
} from './discord/index.ts';
import {
  createDiscover,
  createFollow,
  createPoll,
  createReadFile,
  createReadPage,
  type ReadPage,
} from './feeds/index.ts';
import {
  createBeat,
  createCarrier,
  createDue,
  createEditions,
  createGrouping,
  createIngest,
  createOutbox,
  createPages,
  createProbes,
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
  timedRun,
  type Clock,
  type Log,
  type Random,
  type Sleep,
  type Workers,
} from './ops/index.ts';
import {
  createEditionsService,
  createMail,
  createMembers,
  createPace,
  createReading,
  createSchedules,
  createSources,
  createStories,
  createVotes,
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
    compose: (input) => workers.run('composeDigest', input),
  };
};

const openJobs = (ground: Ground): Work => {
  const { store, workers, fetcher, readPage, connection, clock, random, log, config } = ground;
  const { metrics } = ground.status;
  const poster = countedPoster(connection.poster, metrics);
  const draftParts = openDraftParts(ground);
  const editions = createEditions({
    ...draftParts,
    clock,
    log,
    render: (digest, wishes) =>
      renderEdition(digest, phrasesFor(wishes.language ?? 'en'), connection.commandIds(), wishes),
    editionsMax: threadsMax,
  });
  const outbox = createOutbox({
    store,
    clock,
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
  const due = createDue({ store, log });
  const probes = createProbes({ store, log });
  const jobs = [ingest, pages, draftParts.grouping, due, editions, outbox, probes, sweep];
  return { editions, draftParts, jobs };
};

/** What members ask for: stories, votes, what they decide for themselves. */
const openMemberPorts = (
  { store, workers, clock, connection }: Ground,
  draftParts: DraftParts,
): Pick<Ports, 'editions' | 'stories' | 'votes' | 'members'> => {
  const pace = createPace();
  const mail = createMail(connection.poster);
  const stories = createStories({
    ...draftParts,
    ...{ clock, pace },
    detail: (story, at) => workers.run('storyDetail', story, at),
  });
  return {
    editions: createEditionsService({ ...draftParts, clock, pace }),
    stories,
    votes: createVotes({ store, stories }),
    members: createMembers({
      ...{ store, clock, mail },
      sendPost: (personId, post, occasion) =>
        mail(personId, renderPost(post, connection.commandIds()), occasion),
      renderDigest: (digest, key, phrases) =>
        renderEdition(digest, phrases, connection.commandIds(), { keyOfPart: () => key, isSilent: true }),
      countHidden: (...asked) => workers.run('storiesHidden', ...asked),
    }),
  };
};

const openPorts = (ground: Ground, { editions, draftParts }: Work): Ports => {
  const { store, workers, fetcher, readPage, clock, random, sleep, config } = ground;
  const discover = createDiscover({ fetcher, workers });
  return {
    ...openMemberPorts(ground, draftParts),
    reading: createReading({
      readPage,
      readFile: createReadFile({ fetcher, workers }),
      shorten: (article, options) => workers.run('shorten', article, options),
    }),
    sources: createSources({
      store,
      follow: createFollow({ store, discover, clock, random, everyMs: config.pollEveryMs }),
    }),
    schedules: createSchedules({ store, clock, sleep, editions }),
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
      await connection.open(openPorts(ground, work));
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
