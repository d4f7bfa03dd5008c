import { GatewayIntentBits } from 'discord-api-types/v10';
import { WebSocket } from 'ws';
import type { LocalDiscord } from './discord/index.ts';

/** One payload of the gateway. */
interface Payload {
  readonly op: number;
  readonly t?: string;
  readonly s?: number;
  readonly d: { readonly [field: string]: unknown } | boolean | null;
}

/** A connection that keeps what it was sent. */
interface Wire {
  readonly socket: WebSocket;
  readonly closed: Promise<number>;
  readonly send: (op: number, d: unknown) => void;
  /** The next payload of that opcode, or that event, which has not been taken yet. */
  readonly next: (wanted: number | string) => Promise<Payload>;
  readonly received: readonly Payload[];
}

/** Connects to the gateway as any bot in any language would. */
export function openWire(discord: LocalDiscord, query = 'v=10&encoding=json'): Wire {
  const socket = new WebSocket(`${discord.url.replace('http', 'ws')}/?${query}`);
  const received: Payload[] = [];
  const waiting: (() => void)[] = [];
  socket.on('message', (data) => {
    received.push(JSON.parse(String(data)) as Payload);
    waiting.splice(0).forEach((look) => look());
  });
  let taken = 0;
  const next = async (wanted: number | string): Promise<Payload> => {
    for (;;) {
      const found = received.slice(taken).find((one) => one.op === wanted || one.t === wanted);
      if (found !== undefined) {
        taken = received.indexOf(found) + 1;
        return found;
      }
      await new Promise<void>((look) => waiting.push(look));
    }
  };
  const closed = new Promise<number>((resolve) => socket.on('close', resolve));
  return { socket, closed, received, next, send: (op, d) => socket.send(JSON.stringify({ op, d })) };
}

/** What a connection identifies with. */
interface Identity {
  readonly intents?: number;
  readonly shard?: readonly [number, number];
}

/** A connection that has identified and was welcomed. */
export async function identifiedWire(
  discord: LocalDiscord,
  { intents = GatewayIntentBits.Guilds, shard }: Identity = {},
) {
  const wire = openWire(discord);
  await wire.next(10);
  wire.send(2, { token: discord.token, intents, properties: {}, ...(shard ? { shard } : {}) });
  const ready = await wire.next('READY');
  const sessionId = String((ready.d as { session_id: string }).session_id);
  return { ...wire, ready, sessionId };
}
