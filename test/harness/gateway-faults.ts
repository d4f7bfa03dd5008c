import { setTimeout as wait } from 'node:timers/promises';
import { connectedSessions } from './connected.ts';
import type { Exchange, LocalDiscord, Person } from './discord/index.ts';
import { seededRandom } from './discord/random.ts';

/** How a gateway can fail a bot, each of which a bot is to get over. */
type GatewayFault =
  | 'closed, resumable'
  | 'closed, to begin anew'
  | 'cut'
  | 'asked to reconnect'
  | 'invalidated, resumable'
  | 'invalidated'
  | 'heartbeats unanswered';

const kinds: readonly GatewayFault[] = [
  'closed, resumable',
  'closed, to begin anew',
  'cut',
  'asked to reconnect',
  'invalidated, resumable',
  'invalidated',
  'heartbeats unanswered',
];

/** Source: Discord docs, Opcodes and Status Codes, "Gateway Close Event Codes": those after which one reconnects. */
const closeCodes = { resumable: [4000, 4001, 4002, 4009], anew: [4003, 4005, 4007, 4008] } as const;

/** What is done to a bot. */
interface Trial {
  readonly discord: LocalDiscord;
  readonly faultsCount: number;
  /** The same seed brings the same faults in the same order. */
  readonly seed: number;
  /** Who asks the bot for help all the while. */
  readonly person: Person;
}

/** What became of it. */
interface TrialReport {
  readonly faults: Readonly<Partial<Record<GatewayFault, number>>>;
  /** How often somebody did something while the bot had a connection, and how often while it had none. */
  readonly askedCount: number;
  readonly awayCount: number;
  /** Why something that was done while it had one was not answered; there must be nothing. */
  readonly unanswered: readonly string[];
  readonly slowestMs: number;
  /** What of the bot's requests was refused, as what comes too late is; there must be nothing. */
  readonly refused: readonly string[];
  /** How often the bot acknowledged what it had acknowledged before. */
  readonly repeatedCount: number;
}

/** How often somebody does something after each fault, and how far apart at most. */
const asksAfter = 4;
const pauseMsMax = 60;

/** What happens while a gateway fails. */
interface Tally {
  readonly faults: Partial<Record<GatewayFault, number>>;
  readonly unanswered: string[];
  readonly refused: string[];
  askedCount: number;
  awayCount: number;
  repeatedCount: number;
  slowestMs: number;
}

/**
 * Lets a gateway fail a bot again and again while people use it: once in the moment of each fault, and a few times
 * after it, whether the bot is connected again or not. What would be sent while it is away is only counted: where its
 * session was ended, Discord itself loses that.
 */
export async function tryGateway(trial: Trial): Promise<TrialReport> {
  const { discord, faultsCount, seed } = trial;
  const random = seededRandom(seed);
  const counts = { askedCount: 0, awayCount: 0, repeatedCount: 0, slowestMs: 0 };
  const tally: Tally = { faults: {}, unanswered: [], refused: [], ...counts };
  const unlisten = discord.on('exchange', (exchange) => noteRefusal(tally, exchange));
  for (let number = 0; number < faultsCount; number += 1) {
    const deck = shuffled(kinds, seededRandom(seed + Math.floor(number / kinds.length)));
    const kind = deck[number % kinds.length] ?? 'cut';
    const ask = () => askForHelp(trial, tally, `fault ${number}, ${kind}`);
    tally.faults[kind] = (tally.faults[kind] ?? 0) + 1;
    await connected(discord);
    const asked = [ask()];
    const over = strike(discord, kind, random);
    for (let count = 0; count < asksAfter; count += 1) {
      await wait(random() * pauseMsMax);
      asked.push(ask());
    }
    await over;
    await connected(discord);
    await Promise.all([...asked, ask()]);
  }
  unlisten();
  return tally;
}

async function askForHelp({ discord, person }: Trial, tally: Tally, about: string): Promise<void> {
  if (connectedSessions(discord) === 0) return void (tally.awayCount += 1);
  tally.askedCount += 1;
  const startedMs = performance.now();
  const why = await person.types('/help').then(
    ({ text }) => (text === '' ? 'The answer is empty.' : null),
    (error: unknown) => String(error),
  );
  if (why !== null) tally.unanswered.push(`${about}: ${why}`);
  tally.slowestMs = Math.max(tally.slowestMs, performance.now() - startedMs);
}

/** Discord's code for acknowledging an interaction twice. */
const alreadyAcknowledged = 40060;

/**
 * An event that comes in one packet with op 9 is handled, and comes again with the resume, since discord.js reads the
 * number to resume from before it has counted the event: a bot acknowledges it twice and is told so.
 */
function noteRefusal(tally: Tally, { status, method, path, response }: Exchange): void {
  if (typeof status === 'number' && status < 400) return;
  const { code } = (response ?? {}) as { readonly code?: number };
  if (code === alreadyAcknowledged) tally.repeatedCount += 1;
  else tally.refused.push(`${method} ${path}: ${status} ${code}`);
}

function strike(discord: LocalDiscord, kind: GatewayFault, random: () => number): Promise<void> | void {
  const { gateway } = discord;
  switch (kind) {
    case 'closed, resumable':
      return gateway.drop(oneOf(closeCodes.resumable, random));
    case 'closed, to begin anew':
      return gateway.drop(oneOf(closeCodes.anew, random));
    case 'cut':
      return gateway.cut();
    case 'asked to reconnect':
      return gateway.askToReconnect();
    case 'invalidated, resumable':
      return gateway.invalidate(true);
    case 'invalidated':
      return gateway.invalidate();
    case 'heartbeats unanswered':
      return silenceUntilNoticed(discord);
  }
}

/** Longer than any bot waits before it begins a session anew. */
const awayMsMax = 20_000;
const lookEveryMs = 5;

async function connected(discord: LocalDiscord): Promise<void> {
  const deadline = performance.now() + awayMsMax;
  while (connectedSessions(discord) === 0) {
    if (performance.now() > deadline) throw new Error(`The bot has not come back within ${awayMsMax} ms.`);
    await wait(lookEveryMs);
  }
}

/** A connection that is dead and looks alive, until the bot has given it up. */
async function silenceUntilNoticed(discord: LocalDiscord): Promise<void> {
  const { promise: noticed, resolve } = Promise.withResolvers<void>();
  const unlisten = discord.on('frame', ({ what }) => (what === 'closed' ? resolve() : undefined));
  discord.gateway.silence(true);
  const late = wait(awayMsMax, 'late', { ref: false });
  const outcome = await Promise.race([noticed, late]);
  discord.gateway.silence(false);
  unlisten();
  if (outcome === 'late') throw new Error(`Nobody noticed within ${awayMsMax} ms that nobody answers.`);
}

function oneOf<Item>(items: readonly Item[], random: () => number): Item | undefined {
  return items[Math.floor(random() * items.length)];
}

function shuffled<Item>(items: readonly Item[], random: () => number): readonly Item[] {
  const drawn = items.map((item) => ({ item, at: random() }));
  return drawn.sort((one, other) => one.at - other.at).map(({ item }) => item);
}
