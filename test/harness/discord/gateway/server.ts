import type { Server } from 'node:http';
import { WebSocketServer } from 'ws';
import type { DiscordState } from '../state.ts';
import { passOn } from './events.ts';
import { greet, type Link } from './connection.ts';
import type { Session } from './session.ts';

/** How the gateway is set up, where that differs from Discord. */
export interface GatewayOptions {
  /** How often a bot shall send a heartbeat; Discord asks for about 41 seconds. */
  readonly heartbeatMs?: number;
  /** Privileged intents that the bot may ask for; none when not given. */
  readonly grantedIntents?: number;
  /** A bot in more guilds must have more shards. */
  readonly guildsPerShardMax?: number;
}

/** The gateway of one local Discord, and what can be made to go wrong with it. */
export interface Gateway {
  readonly sessions: ReadonlyMap<string, Session>;
  /** Closes every connection, or those of one shard, with a code; what happens meanwhile is replayed on resume. */
  readonly drop: (code?: number, shardId?: number) => void;
  /** Cuts every connection without a word, as a pulled cable does. */
  readonly cut: () => void;
  /** Asks every bot to reconnect and resume: op 7. */
  readonly askToReconnect: () => void;
  /** Tells every bot that its session is over: op 9. Where `resumable`, it may still resume. */
  readonly invalidate: (resumable?: boolean) => void;
  /** Stops or resumes the acknowledging of heartbeats: a connection that looks alive and is dead. */
  readonly silence: (silent: boolean) => void;
  /** Sets which privileged intents may be asked for from now on. */
  readonly grant: (intents: number) => void;
  readonly stop: () => void;
}

const usualHeartbeatMs = 41_250;
/** Source: Discord docs, Gateway, "Sharding". */
const usualGuildsMax = 2500;

/** Serves the gateway on the sockets that ask to be upgraded. */
export function createGateway(discord: DiscordState, http: Server, options: GatewayOptions): Gateway {
  const sockets = new WebSocketServer({ noServer: true });
  const link: Link = {
    discord,
    sessions: new Map(),
    connections: new Set(),
    connectionsCount: 0,
    heartbeatMs: options.heartbeatMs ?? usualHeartbeatMs,
    grantedIntents: options.grantedIntents ?? 0,
    guildsMax: options.guildsPerShardMax ?? usualGuildsMax,
    silent: false,
  };
  passOn(discord, link.sessions);
  http.on('upgrade', (request, socket, head) => {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    sockets.handleUpgrade(request, socket, head, (client) => greet(link, client, url.searchParams));
  });
  const connected = () => [...link.connections].map(({ socket }) => socket);
  return {
    sessions: link.sessions,
    drop: (code = 4000, shardId) =>
      [...link.connections]
        .filter(({ session }) => shardId === undefined || session?.shard[0] === shardId)
        .forEach(({ socket }) => socket.close(code)),
    cut: () => connected().forEach((socket) => socket.terminate()),
    askToReconnect: () => connected().forEach((socket) => socket.send({ op: 7, d: null })),
    invalidate: (resumable = false) => invalidate(link, resumable),
    silence: (silent) => {
      link.silent = silent;
    },
    grant: (intents) => {
      link.grantedIntents = intents;
    },
    stop: () => {
      sockets.clients.forEach((socket) => socket.terminate());
      sockets.close();
    },
  };
}

/** After this a bot may identify again on the connection that it has. */
function invalidate({ discord, connections, sessions }: Link, resumable: boolean): void {
  if (!resumable) sessions.clear();
  for (const connection of connections) {
    if (connection.session !== null)
      Object.assign(connection.session, { socket: null, leftAtMs: discord.now() });
    connection.session = null;
    connection.socket.send({ op: 9, d: resumable });
  }
}
