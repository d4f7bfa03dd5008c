import type { RawData, WebSocket } from 'ws';
import type { Frame } from '../log.ts';
import type { DiscordState } from '../state.ts';

/** What the gateway sends: a dispatched event with its number, or an answer of the protocol itself. */
export interface Payload {
  readonly op: number;
  readonly d: unknown;
  readonly s?: number;
  readonly t?: string;
}

/** One connection of a bot, as the gateway speaks through it. All that goes through it is told to whoever listens. */
export interface GatewaySocket {
  /** Whether what is sent can still arrive. */
  readonly isOpen: () => boolean;
  /** Says nothing where the connection is closing already. */
  readonly send: (payload: Payload) => void;
  readonly close: (code?: number) => void;
  /** Cuts it without a word. */
  readonly terminate: () => void;
  readonly onText: (listener: (text: string) => void) => void;
  readonly onClose: (listener: (code: number) => void) => void;
}

type Told = Frame extends infer Kind
  ? Kind extends Frame
    ? Omit<Kind, 'atMs' | 'connection'>
    : never
  : never;

/** Opens connection number `connection` over a socket. */
export function openSocket(
  { now, events }: DiscordState,
  socket: WebSocket,
  connection: number,
): GatewaySocket {
  const tell = (told: Told) => events.emit('frame', { ...told, atMs: now(), connection });
  tell({ what: 'opened' });
  socket.on('error', () => socket.terminate());
  socket.on('close', (code) => tell({ what: 'closed', code }));
  const isOpen = () => socket.readyState === socket.OPEN;
  return {
    isOpen,
    send: (payload) => {
      if (!isOpen()) return;
      socket.send(JSON.stringify(payload));
      tell({ what: 'sent', payload });
    },
    close: (code) => socket.close(code),
    terminate: () => socket.terminate(),
    onText: (listener) =>
      socket.on('message', (data: RawData) => {
        const text = String(data);
        tell({ what: 'received', text });
        listener(text);
      }),
    onClose: (listener) => socket.on('close', listener),
  };
}
