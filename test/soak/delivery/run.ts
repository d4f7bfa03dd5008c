import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { systemSleep } from '../../../src/ops/index.ts';
import { openStore, type Store } from '../../../src/store/index.ts';
import { startBot, type BotProcess } from '../../harness/bot.ts';
import { startDiscord, type LocalDiscord } from '../../harness/discord/index.ts';
import { seededRandom } from '../../harness/discord/random.ts';
import { bodiesFor, owe } from './debts.ts';
import { fastClock, type Pace } from './fast-clock.ts';
import { keepFleet, type Fleet } from './fleet.ts';
import { openLedger } from './ledger.ts';
import { tallyOf, type Tally } from './tally.ts';
import { placesIn, soakWorld } from './town.ts';

/** How much is delivered, and what goes wrong meanwhile. */
export type Ordeal = {
  readonly posts: number;
  readonly kills: number;
  /** How often everything stands still for longer than Discord remembers a nonce, in the middle of a request. */
  readonly outages: number;
  /** How often a process stands still for longer than its leases last. */
  readonly freezes: number;
  readonly seed: number;
  /** How much faster than the world the clocks go. */
  readonly speed: number;
};

/** Who delivers: so many processes on a store, `file` where there is no server. */
type Crew = { readonly processes: number; readonly serverUrl: string | null };

/** What came of it. */
export type Outcome = Tally & {
  readonly kills: number;
  readonly outages: number;
  readonly freezes: number;
  /** Replies that never arrived, and refusals of a server that is not well. */
  readonly faults: number;
  readonly violations: number;
  readonly tooMany: number;
  readonly seconds: number;
  readonly codes: readonly (number | null)[];
  readonly stopMs: number;
};

/** Past the minute for which the bot trusts a nonce, and the three for which the local Discord remembers one. */
const outageMs = 400_000;

/** Past the 20 s for which a process has a message to itself. */
const freezeMs = 25_000;

/** Of the posts so many meet each of the faults. */
const lostShare = 0.02;
const refusedShare = 0.01;

const lookEveryMs = 100;

/** Deliveries that have not moved for so long will not move any more. */
const stuckMs = 120_000;

const scripts = {
  bot: fileURLToPath(new URL('./bot.ts', import.meta.url)),
  naive: fileURLToPath(new URL('./naive.ts', import.meta.url)),
};

/** Lost replies, and errors of the gateway before Discord, half of them after the message was posted. */
const addFaults = ({ faults }: LocalDiscord, seed: number): void => {
  for (const [at, path] of ['/channels/:channel/messages', '/channels/:channel/threads'].entries()) {
    const where = { method: 'POST', path };
    faults.add({ ...where, kind: 'lostReply', share: lostShare, seed: seed + 10 * at });
    faults.add({ ...where, kind: 'lateBadGateway', share: refusedShare, seed: seed + 10 * at + 1 });
    faults.add({ ...where, kind: 'unavailable', share: refusedShare, seed: seed + 10 * at + 2 });
  }
};

/** Numbers of messages at which something happens: one in each of `count` equal parts of the way. */
const milestones = (posts: number, count: number, random: () => number): number[] =>
  Array.from({ length: count }, (_, at) => Math.floor(((at + 0.2 + 0.6 * random()) * posts) / (count + 0.5)));

/** What happens at which messages, and how often it has happened. */
const planDisturbances = ({ posts, seed, ...ordeal }: Ordeal) => {
  const random = seededRandom(seed);
  const plan = (count: number) => milestones(posts, count, random);
  const ahead = { kills: plan(ordeal.kills), outages: plan(ordeal.outages), freezes: plan(ordeal.freezes) };
  const met = { kills: 0, outages: 0, freezes: 0 };
  return {
    random,
    met,
    /** Whether it is time for it, given the messages that are there. */
    isDue: (kind: keyof typeof met, messages: number) => messages >= (ahead[kind][0] ?? Infinity),
    done: (kind: keyof typeof met): void => {
      ahead[kind].shift();
      met[kind] += 1;
    },
  };
};

/** Kills and freezes as messages come in: each message is there by then, and its reply has not been sent. */
const disturb = (
  discord: LocalDiscord,
  fleet: Fleet,
  pace: { speed: number; aheadMs: number },
  ordeal: Ordeal,
) => {
  const { random, met, isDue, done } = planDisturbances(ordeal);
  let messages = 0;
  let under: Promise<unknown> = Promise.resolve();
  discord.on('messageAdded', () => {
    messages += 1;
    if (isDue('outages', messages)) {
      done('outages');
      under = under.then(() => fleet.outage(() => void (pace.aheadMs += outageMs)));
    } else if (isDue('freezes', messages)) {
      done('freezes');
      const frozen = fleet.freeze(random(), freezeMs / pace.speed);
      under = Promise.all([under, frozen]);
    } else if (isDue('kills', messages) && fleet.kill(random())) {
      done('kills');
    }
  });
  return { met, over: () => under };
};

/** Resolves when `left` gives nothing more, or has given the same for a long time. */
const untilDone = async (left: () => Promise<number>): Promise<void> => {
  let last = -1;
  for (let stillMs = 0; stillMs < stuckMs; stillMs += lookEveryMs) {
    const now = await left();
    if (now === 0) return;
    if (now !== last) stillMs = 0;
    last = now;
    await systemSleep(lookEveryMs);
  }
};

const openStage = async (ordeal: Ordeal) => {
  const pace = { startAt: Date.now(), speed: ordeal.speed, aheadMs: 0 };
  const now = (): number => fastClock(pace).now();
  const discord = await startDiscord({ now, world: soakWorld });
  const counts = { faults: 0, tooMany: 0 };
  discord.on('exchange', ({ faulty, status }) => {
    if (faulty) counts.faults += 1;
    if (status === 429) counts.tooMany += 1;
  });
  addFaults(discord, ordeal.seed);
  const folder = await mkdtemp(join(tmpdir(), 'broadsheet-soak-'));
  return { pace, now, discord, counts, folder };
};

type Stage = Awaited<ReturnType<typeof openStage>>;

/** Keeps processes running and disturbs them until nothing is left to do. */
const endure = async (
  { pace, discord, counts }: Stage,
  ordeal: Ordeal,
  processes: number,
  work: { readonly start: () => Promise<BotProcess>; readonly left: () => Promise<number> },
): Promise<Omit<Outcome, keyof Tally>> => {
  const began = performance.now();
  const fleet = keepFleet(processes, work.start);
  const { met, over } = disturb(discord, fleet, pace, ordeal);
  await untilDone(work.left);
  await over();
  const seconds = (performance.now() - began) / 1_000;
  const ends = await fleet.stop();
  return { ...met, ...counts, ...ends, violations: discord.violations.length, seconds };
};

const leftIn = async (store: Store): Promise<number> => {
  const owed = await store.deliveries.owed();
  return (owed.get('pending') ?? 0) + (owed.get('sending') ?? 0);
};

/** Delivers editions with the whole bot, and counts what arrived. */
export const deliver = async (ordeal: Ordeal, { processes, serverUrl }: Crew): Promise<Outcome> => {
  const stage = await openStage(ordeal);
  const { discord, pace, now, folder } = stage;
  const databaseFile = join(folder, 'soak.db');
  const store = await openStore(serverUrl ?? databaseFile, now());
  const keys = await owe(store, placesIn(discord), { posts: ordeal.posts, now: now() });
  const role = serverUrl === null ? 'all' : 'worker';
  const env = { ROLE: role, ...(serverUrl === null ? {} : { DATABASE_URL: serverUrl }) };
  const start = (): Promise<BotProcess> => {
    const script = { file: scripts.bot, words: [JSON.stringify(pace satisfies Pace)] };
    return startBot({ discord, databaseFile, env, script });
  };
  const ends = await endure(stage, ordeal, processes, { start, left: () => leftIn(store) });
  await store.close();
  const tally = tallyOf(discord, keys);
  await discord.stop();
  await rm(folder, { recursive: true });
  return { ...tally, ...ends };
};

/** The same, by a loop that posts what is not marked as posted. */
export const deliverNaively = async (ordeal: Ordeal): Promise<Outcome> => {
  const stage = await openStage(ordeal);
  const { discord, folder } = stage;
  const databaseFile = join(folder, 'naive.db');
  const channels = placesIn(discord).filter(({ place, isPublished }) => place === 'channel' && !isPublished);
  const channelIds = channels.map(({ channelId }) => channelId);
  const bodies = bodiesFor(channelIds, ordeal.posts);
  const ledger = openLedger(databaseFile, bodies);
  const words = [databaseFile, discord.apiUrl, discord.token];
  const start = (): Promise<BotProcess> =>
    startBot({ discord, databaseFile, script: { file: scripts.naive, words } });
  const ends = await endure(stage, ordeal, 1, { start, left: async () => ledger.left() });
  ledger.close();
  const keys = bodies.map(({ key }) => key);
  const tally = tallyOf(discord, keys);
  await discord.stop();
  await rm(folder, { recursive: true });
  return { ...tally, ...ends };
};
