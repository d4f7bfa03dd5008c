import { randomBytes } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import type { Server } from 'node:http';
import { wallClock, type Clock } from './clock.ts';
import { createEvents, type Events } from './events.ts';
import { ExpiringMap } from './expiring.ts';
import { Faults } from './faults.ts';
import { createGateway, type Gateway, type GatewayOptions } from './gateway/server.ts';
import { createStarts, type StartLimits } from './gateway/starts.ts';
import { interactionsKeptMs } from './interactions.ts';
import { createJudge } from './judge/index.ts';
import type { Violation } from './judge/violation.ts';
import { Ring, type Exchange } from './log.ts';
import { createPerson, type Person, type PersonOptions } from './person/index.ts';
import { Buckets, discordLimits, type Limits } from './rest/buckets.ts';
import { InvalidRequests } from './rest/invalid-requests.ts';
import { routes } from './rest/routes/index.ts';
import { createRestServer, type PageHandler } from './rest/server.ts';
import type { DiscordState } from './state.ts';
import { smallWorld, type WorldPlan } from './world/plan.ts';
import { World } from './world/world.ts';

export type { Exchange, Frame } from './log.ts';
export { faultKinds } from './faults.ts';
export type { FaultPlan } from './faults.ts';
export type { Seen } from './person/answer.ts';
export type { Person } from './person/index.ts';
export type { PageHandler } from './rest/server.ts';
export type { Channel, StoredMessage } from './world/records.ts';
export type { WorldPlan } from './world/plan.ts';

/** How a local Discord is set up. Everything may be left out. */
export interface DiscordOptions extends GatewayOptions {
  /** A free port is taken when not given. */
  readonly port?: number;
  /** Epoch milliseconds; the machine's clock when not given. */
  readonly now?: Clock;
  readonly limits?: Partial<Limits>;
  /** How long a nonce is remembered. Discord says no more than "the past few minutes". */
  readonly nonceWindowMs?: number;
  /** Discord's OpenAPI file: with it, everything is also checked against the official specification. */
  readonly specFile?: string;
  /** Whether the judge compiles when a request first needs it, and not before: for tests with few requests. */
  readonly compilesLate?: boolean;
  readonly world?: WorldPlan;
  readonly bot?: { readonly id?: string; readonly name?: string; readonly token?: string };
  readonly shards?: number;
  /** How often sessions may begin. */
  readonly starts?: Partial<StartLimits>;
}

/** A violation and the request in which it was found. */
interface FoundViolation extends Violation {
  readonly in: 'request' | 'response';
  readonly method: string;
  readonly path: string;
}

/** A running local Discord. */
export interface LocalDiscord {
  /** What discord.js takes as `rest.api`. */
  readonly apiUrl: string;
  /** Where pages are served. */
  readonly url: string;
  readonly token: string;
  readonly applicationId: string;
  readonly world: World;
  readonly gateway: Gateway;
  readonly faults: Faults;
  /** How close the bot is to being shut out for asking what it should not. */
  readonly invalid: InvalidRequests;
  /** What the bot asked wrongly, and what this server answered wrongly; a test asserts that there is nothing. */
  readonly violations: readonly FoundViolation[];
  /** The newest exchanges, oldest first. */
  readonly log: Ring<Exchange>;
  readonly person: (name: string, options?: PersonOptions) => Person;
  /** Listens to what happens; returns the way to stop listening. */
  readonly on: Events['on'];
  /** Serves everything outside the API. */
  readonly handlePages: (handler: PageHandler) => void;
  readonly stop: () => Promise<void>;
}

/** Twice the time for which the bot relies on it. */
const usualNonceWindowMs = 180_000;
/** Enough for the longest journey; older exchanges are forgotten. */
const exchangesMax = 2000;
const violationsMax = 1000;

/** Starts a local Discord on the loopback interface. Throws where the port is taken. */
export async function startDiscord(options: DiscordOptions = {}): Promise<LocalDiscord> {
  const discord = createState(options);
  const faults = new Faults();
  const log = new Ring<Exchange>(exchangesMax);
  const violations = new Ring<FoundViolation>(violationsMax);
  let pages: PageHandler | null = null;
  discord.events.on('exchange', (exchange) => {
    log.add(exchange);
    for (const one of violationsIn(exchange)) violations.add(one);
  });
  const judge = createJudge(options.specFile);
  if (options.compilesLate !== true) judge.prepare(routes);
  const buckets = new Buckets(discord.limits, discord.now);
  const invalid = new InvalidRequests(discord.limits.invalid, discord.now);
  const http = createRestServer(
    { discord, buckets, faults, judge, invalid },
    { onExchange: (exchange) => discord.events.emit('exchange', exchange), pages: () => pages },
  );
  const gateway = createGateway(discord, http, options);
  discord.port = await listen(http, options.port ?? 0);
  const url = `http://127.0.0.1:${discord.port}`;
  discord.world.files.origin = url;
  return {
    apiUrl: `${url}/api`,
    url,
    token: discord.token,
    applicationId: discord.applicationId,
    world: discord.world,
    gateway,
    faults,
    invalid,
    violations: violations.list(),
    log,
    person: (name, about) => createPerson(discord, name, about),
    on: discord.events.on,
    handlePages: (handler) => {
      pages = handler;
    },
    stop: () => stop(http, gateway),
  };
}

function createState(options: DiscordOptions): DiscordState {
  const { now = wallClock, bot = {} } = options;
  const events = createEvents();
  const world = new World({ now, events, bot: { name: 'Broadsheet', ...bot } });
  return {
    now,
    events,
    world: world.build(options.world ?? smallWorld),
    applicationId: world.bot.id,
    token: bot.token ?? newToken(world.bot.id),
    commands: new Map(),
    commandsCreated: new Map(),
    interactions: new ExpiringMap(now, interactionsKeptMs),
    nonces: new ExpiringMap(now, options.nonceWindowMs ?? usualNonceWindowMs),
    limits: { ...discordLimits, ...options.limits },
    starts: createStarts(options.starts ?? {}),
    shards: options.shards ?? 1,
    port: 0,
  };
}

/** A token in Discord's shape: the account's id, a time and a signature, of which only the first means anything. */
function newToken(id: string): string {
  const parts = [Buffer.from(id), randomBytes(4), randomBytes(28)];
  return parts.map((part) => part.toString('base64url')).join('.');
}

function violationsIn({ method, path, requestViolations, responseViolations }: Exchange): FoundViolation[] {
  return [
    ...requestViolations.map((one) => ({ ...one, in: 'request' as const, method, path })),
    ...responseViolations.map((one) => ({ ...one, in: 'response' as const, method, path })),
  ];
}

function listen(http: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    http.once('error', reject);
    http.listen(port, '127.0.0.1', () => resolve((http.address() as AddressInfo).port));
  });
}

async function stop(http: Server, gateway: Gateway): Promise<void> {
  gateway.stop();
  http.closeAllConnections();
  await new Promise((resolve) => http.close(resolve));
}
