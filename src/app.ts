import { availableParallelism } from 'node:os';
import type { Ports } from '#commands';
import { countedPoll, countedPoster } from './app/figures.ts';
import { openMemberPorts } from './app/member-ports.ts';
import { openServerPorts } from './app/server-ports.ts';
import { createStatus, type Status } from './app/status.ts';
import { createVoice, type Voice } from './app/voice.ts';
import type { Config } from './config.ts';
import { createConnection, type Connection, type DiscordEnd } from './discord/index.ts';
import { createPoll, createReadPage } from './feeds/index.ts';
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
import { createFetcher, createGuard, createRobots, type Fetcher, type Robots } from './net/index.ts';
import {
  createStoryKeeper,
  createWorkers,
  timed,
  type Clock,
  type DigestRunner,
  type Log,
  type Random,
  type Sleep,
  type Workers,
} from './ops/index.ts';
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

/** Posts that are on their way at the same time. The budget of posts leaves room for so many that arrive late. */
const sendsMax = 8;

/** What is built first and used by everything else. */
type Ground = Surroundings & {
  readonly config: Config;
  readonly store: Store;
  readonly workers: Workers;
  readonly fetcher: Fetcher;
  readonly robots: Robots;
  readonly connection: Connection;
  readonly voice: Voice;
  readonly status: Status;
};

const openWorkers = (
  { workTimeoutMs: timeoutMs }: Config,
  { metrics }: Status,
  { clock, log }: Surroundings,
): Workers => {
  const workers = createWorkers({ count: Math.min(threadsMax, availableParallelism()), timeoutMs, log });
  return { ...workers, ...timed(workers, metrics, clock), urgent: timed(workers.urgent, metrics, clock) };
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
  const connection = openConnection(config, store, { ...surroundings, metrics: status.metrics });
  return {
    ...surroundings,
    config,
    store,
    workers,
    fetcher,
    robots: createRobots({ fetcher, clock }),
    connection,
    voice: createVoice(connection.commandIds),
    status,
  };
};

const openGrouping = ({ store, clock, log, sleep, config, status: { metrics } }: Ground): Grouping => {
  const threads = createStoryKeeper({ timeoutMs: config.workTimeoutMs, log });
  return createGrouping({ store, log, sleep, keeper: { ...threads, ...timed(threads, metrics, clock) } });
};

const draftPartsOn = ({ store }: Ground, grouping: Grouping, runner: DigestRunner): DraftParts => ({
  store,
  grouping,
  groupLoose: (news) => runner.run('storiesOf', news),
  compose: composeOnce((input) => runner.run('composeDigest', input)),
});

const openJobs = (ground: Ground): Work => {
  const { voice, store, workers, fetcher, connection, clock, random, sleep, log, config } = ground;
  const { metrics } = ground.status;
  const poster = countedPoster(connection.poster, metrics);
  const grouping = openGrouping(ground);
  const askedParts = draftPartsOn(ground, grouping, workers.urgent);
  const editions = createEditions({
    ...draftPartsOn(ground, grouping, workers),
    askedParts,
    clock,
    log,
    metrics,
    render: voice.edition,
    editionsMax: threadsMax,
  });
  const outbox = createOutbox({
    store,
    clock,
    metrics,
    sleep,
    log,
    ...createCarrier(poster),
    renderAlert: voice.alert,
    sendsMax,
  });
  const poll = createPoll({ fetcher, workers, store, clock, random, log, everyMs: config.pollEveryMs });
  const ingest = createIngest({ store, clock, log, poll: countedPoll(poll, metrics), pollsMax });
  const pages = createPages({ store, clock, log, readPage: createReadPage(ground), pagesMax });
  const sweep = createSweep({ store, log });
  const sourceAlerts = createSourceAlerts({ store, log, render: voice.sourceAlert });
  const due = createDue({ store, log });
  const probes = createProbes({ store, log });
  const jobs = [ingest, pages, grouping, due, editions, outbox, probes, sourceAlerts, sweep];
  return { editions, askedParts, jobs };
};

/** Whoever asks waits: the same ground, with threads that take what is urgent first. */
const openPorts = (ground: Ground, work: Work): Ports => {
  const workers = ground.workers.urgent;
  const asked = { ...ground, workers, readPage: createReadPage({ ...ground, workers }) };
  return { ...openMemberPorts(asked, work.askedParts), ...openServerPorts(asked, work) };
};

/** What greets servers that Broadsheet comes to; one that cannot be greeted is no reason to stop. */
const openWelcome = ({ store, clock, log, voice }: Ground) => {
  const greet = createWelcome({ store, clock, log, render: voice.welcome });
  return (joined: JoinedGuild): void => {
    greet(joined).catch((error: unknown) => log.error('not-greeted', { error, guildId: joined.guildId }));
  };
};

/** What the bot does by itself, and what commands ask of that. */
type Work = {
  readonly editions: Editions;
  /** What drafts are made with that somebody waits for. */
  readonly askedParts: DraftParts;
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
