import { GatewayIntentBits, GatewayOpcodes as Op } from 'discord-api-types/v10';
import type { WebSocket } from 'ws';
import { isList, isObject, type Json, type JsonObject } from '../json.ts';
import { gatewayUrl, type DiscordState } from '../state.ts';
import { guildCreateWire } from '../world/guild-wire.ts';
import { selfWire } from '../world/wire.ts';
import { isOnShard } from './events.ts';
import { checkIntents } from './intents.ts';
import { beginSession } from './starts.ts';
import { createSession, dispatch, missedSince, type Session } from './session.ts';
import { openSocket, type GatewaySocket } from './socket.ts';

/** What all connections of one gateway have in common. */
export interface Link {
  readonly discord: DiscordState;
  readonly sessions: Map<string, Session>;
  readonly connections: Set<Connection>;
  /** How many there have been. */
  connectionsCount: number;
  readonly heartbeatMs: number;
  /** So many guilds fit on one shard. */
  readonly guildsMax: number;
  grantedIntents: number;
  /** While true, heartbeats are not acknowledged. */
  silent: boolean;
}

/** One socket and the session that it carries, once it has identified or resumed. */
interface Connection {
  readonly socket: GatewaySocket;
  session: Session | null;
  /** Whether a heartbeat came since the last look. */
  alive: boolean;
  /** When this minute's count of sent payloads began, and the count. */
  countedFromMs: number;
  count: number;
}

/** A connection may send this many payloads a minute. Source: Discord docs, Gateway, "Rate Limiting". */
const payloadsPerMinuteMax = 120;
const minuteMs = 60_000;

/** Why a connection is closed. Source: Discord docs, Opcodes and Status Codes, "Gateway Close Event Codes". */
const closeCodes = {
  unknownOpcode: 4001,
  decodeError: 4002,
  notAuthenticated: 4003,
  authenticationFailed: 4004,
  alreadyAuthenticated: 4005,
  invalidSequence: 4007,
  rateLimited: 4008,
  timedOut: 4009,
  invalidShard: 4010,
  shardingRequired: 4011,
  invalidVersion: 4012,
} as const;

/** Says hello and listens. */
export function greet(link: Link, opened: WebSocket, query: URLSearchParams): void {
  link.connectionsCount += 1;
  const socket = openSocket(link.discord, opened, link.connectionsCount);
  if (query.get('v') !== '10') return socket.close(closeCodes.invalidVersion);
  if ((query.get('encoding') ?? 'json') !== 'json') return socket.close(closeCodes.decodeError);
  const count = { countedFromMs: link.discord.now(), count: 0 };
  const connection: Connection = { socket, session: null, alive: true, ...count };
  link.connections.add(connection);
  watch(link, connection);
  socket.onText((text) => receive(link, connection, text));
  socket.onClose((code) => leave(link, connection, code));
  socket.send({ op: Op.Hello, d: { heartbeat_interval: link.heartbeatMs } });
}

/**
 * Closes a connection from which no heartbeat came for twice as long as it should take; its session is over. This goes
 * by the machine's clock: the clock of the world may jump.
 */
function watch(link: Link, connection: Connection): void {
  const { socket } = connection;
  const look = () => {
    if (connection.alive) return void (connection.alive = false);
    if (connection.session !== null) link.sessions.delete(connection.session.id);
    socket.close(closeCodes.timedOut);
  };
  const timer = setInterval(look, link.heartbeatMs * patience).unref();
  socket.onClose(() => clearInterval(timer));
}

const patience = 2;

/** A bot that closes with 1000 or 1001 says goodbye for good; after any other code it may resume. */
function leave(link: Link, connection: Connection, code: number): void {
  link.connections.delete(connection);
  const { session, socket } = connection;
  if (session?.socket !== socket) return;
  session.socket = null;
  session.leftAtMs = link.discord.now();
  if (code === 1000 || code === 1001) link.sessions.delete(session.id);
  tellSessions(link);
}

function receive(link: Link, connection: Connection, text: string): void {
  if (isTooMuch(link, connection)) return connection.socket.close(closeCodes.rateLimited);
  const payload = parse(text);
  if (payload === null) return connection.socket.close(closeCodes.decodeError);
  const data = isObject(payload['d']) ? payload['d'] : {};
  switch (payload['op']) {
    case Op.Heartbeat:
      connection.alive = true;
      return link.silent ? undefined : connection.socket.send({ op: Op.HeartbeatAck, d: null });
    case Op.Identify:
      return identify(link, connection, data);
    case Op.Resume:
      return resume(link, connection, data);
    case Op.PresenceUpdate:
    case Op.VoiceStateUpdate:
    case Op.RequestGuildMembers:
    case Op.RequestSoundboardSounds:
      // Taken and not acted on: nothing here has a presence or a voice.
      return connection.session === null ? connection.socket.close(closeCodes.notAuthenticated) : undefined;
    default:
      return connection.socket.close(closeCodes.unknownOpcode);
  }
}

function isTooMuch(link: Link, connection: Connection): boolean {
  const now = link.discord.now();
  if (now - connection.countedFromMs >= minuteMs) Object.assign(connection, { countedFromMs: now, count: 0 });
  connection.count += 1;
  return connection.count > payloadsPerMinuteMax;
}

function parse(text: string): JsonObject | null {
  try {
    const payload = JSON.parse(text) as Json;
    return isObject(payload) ? payload : null;
  } catch {
    return null;
  }
}

function identify(link: Link, connection: Connection, data: JsonObject): void {
  const { discord } = link;
  const { socket } = connection;
  if (connection.session !== null) return socket.close(closeCodes.alreadyAuthenticated);
  if (!isToken(discord, data['token'])) return socket.close(closeCodes.authenticationFailed);
  const intents = checkIntents(data['intents'], link.grantedIntents);
  if (intents !== 'allowed') return socket.close(intents);
  const shard = shardOf(data['shard']);
  if (shard === null) return socket.close(closeCodes.invalidShard);
  if (isTooFew(link, shard)) return socket.close(closeCodes.shardingRequired);
  const start = beginSession(discord, shard[0]);
  // Discord resets a token that begins too many sessions. Differs from Discord: REST goes on with it.
  if (start === 'spent') return socket.close(closeCodes.authenticationFailed);
  if (start === 'early') return socket.send({ op: Op.InvalidSession, d: false });
  const session = createSession(discord.world.newId(), shard, Number(data['intents']));
  attach(link, connection, session);
  welcome(discord, session);
}

/** Whether some shard of this count would have more guilds than fit on one. Counted as if they spread evenly. */
function isTooFew({ discord, guildsMax }: Link, [, count]: readonly [number, number]): boolean {
  return discord.world.guilds.size > guildsMax * count;
}

function welcome(discord: DiscordState, session: Session): void {
  const { world } = discord;
  const guilds = [...world.guilds.values()].filter(
    (guild) => guild.members.has(world.bot.id) && isOnShard(session, guild.id),
  );
  dispatch(session, 'READY', {
    v: 10,
    user: selfWire(world.bot),
    guilds: guilds.map(({ id }) => ({ id, unavailable: true })),
    session_id: session.id,
    resume_gateway_url: gatewayUrl(discord),
    shard: session.shard,
    application: { id: discord.applicationId, flags: 0 },
    session_type: 'normal',
    private_channels: [],
    presences: [],
    relationships: [],
    user_settings: {},
    _trace: [],
  });
  if ((session.intents & GatewayIntentBits.Guilds) === 0) return;
  for (const guild of guilds) {
    if (guild.available) dispatch(session, 'GUILD_CREATE', guildCreateWire(world, guild));
  }
}

function resume(link: Link, connection: Connection, data: JsonObject): void {
  const { socket } = connection;
  if (connection.session !== null) return socket.close(closeCodes.alreadyAuthenticated);
  if (!isToken(link.discord, data['token'])) return socket.close(closeCodes.authenticationFailed);
  forgetLeft(link);
  const session = link.sessions.get(String(data['session_id']));
  const sequence = typeof data['seq'] === 'number' ? data['seq'] : NaN;
  if (session !== undefined && !(sequence <= session.sequence))
    return socket.close(closeCodes.invalidSequence);
  const missed = session === undefined ? null : missedSince(session, sequence);
  if (session === undefined || missed === null) return socket.send({ op: Op.InvalidSession, d: false });
  session.socket?.close();
  attach(link, connection, session);
  for (const payload of missed) socket.send(payload);
  dispatch(session, 'RESUMED', { _trace: [] });
}

/** Discord keeps what was left for a few minutes and does not say for how many. */
const resumableMs = 10 * minuteMs;

function forgetLeft({ discord, sessions }: Link): void {
  const oldest = discord.now() - resumableMs;
  for (const { id, socket, leftAtMs } of sessions.values()) {
    if (socket === null && leftAtMs < oldest) sessions.delete(id);
  }
}

function attach(link: Link, connection: Connection, session: Session): void {
  connection.session = session;
  session.socket = connection.socket;
  forgetLeft(link);
  link.sessions.set(session.id, session);
  tellSessions(link);
}

function tellSessions({ discord, sessions }: Link): void {
  const connected = [...sessions.values()].filter((session) => session.socket !== null).length;
  discord.events.emit('sessions', connected);
}

function isToken(discord: DiscordState, given: Json | undefined): boolean {
  return typeof given === 'string' && given.replace(/^Bot /, '') === discord.token;
}

function shardOf(given: Json | undefined): readonly [number, number] | null {
  if (given === undefined) return [0, 1];
  if (!isList(given) || given.length !== 2) return null;
  const [id, count] = given.map(Number);
  if (id === undefined || count === undefined || !(id >= 0 && id < count)) return null;
  return [id, count];
}
