import type { GatewaySocket, Payload } from './socket.ts';

/** One bot connection's lasting half: it outlives the socket, so that the bot can resume where it was cut off. */
export interface Session {
  readonly id: string;
  readonly shard: readonly [id: number, count: number];
  readonly intents: number;
  /** The number of the newest event. */
  sequence: number;
  /** The newest events, for a resume. */
  readonly sent: Payload[];
  socket: GatewaySocket | null;
  /** When it lost its connection, epoch ms. */
  leftAtMs: number;
}

/** How many events a resume can bring back; Discord keeps a few minutes' worth and does not say how many. */
const replayedMax = 1000;

export function createSession(id: string, shard: readonly [number, number], intents: number): Session {
  return { id, shard, intents, sequence: 0, sent: [], socket: null, leftAtMs: 0 };
}

/** Sends an event, or keeps it for the resume while the bot is away. */
export function dispatch(session: Session, type: string, data: unknown): void {
  session.sequence += 1;
  const payload = { op: 0, t: type, s: session.sequence, d: data };
  session.sent.push(payload);
  if (session.sent.length > replayedMax) session.sent.shift();
  session.socket?.send(payload);
}

/** What was sent after event number `sequence`; null where some of it is no longer kept. */
export function missedSince(session: Session, sequence: number): readonly Payload[] | null {
  const oldest = session.sent[0]?.s ?? session.sequence + 1;
  if (sequence > session.sequence || oldest > sequence + 1) return null;
  return session.sent.filter((payload) => (payload.s ?? 0) > sequence);
}
