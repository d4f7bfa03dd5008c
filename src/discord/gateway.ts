import { DiscordjsError, DiscordjsErrorCodes, Events, Status, type Client } from 'discord.js';
import type { Log } from '../ops/index.ts';
import { watchGateway } from './watch.ts';

/** Why a connection cannot go on: Discord refuses the bot, or it is silent. The sentence is for the operator. */
export type DiscordEnd = { readonly kind: 'refused' | 'silent'; readonly reason: string };

/** How a shard is. `pingMs` is below zero before its first heartbeat. */
export type ShardReport = { readonly id: number; readonly isReady: boolean; readonly pingMs: number };

/** What the gateway of a client needs. */
type GatewayParts = {
  readonly client: Client;
  readonly token: string;
  readonly silenceMsMax: number;
  readonly log: Log;
  readonly onEnd: (end: DiscordEnd) => void;
};

/** Where a bot hears what happens. */
export type Gateway = {
  /**
   * Logs in, and gives the application's id once all shards are ready.
   * Rejects where Discord refuses the token or cannot be reached.
   */
  readonly open: () => Promise<string>;
  readonly shards: () => readonly ShardReport[];
  readonly close: () => void;
};

const listen = ({ client, log, onEnd }: GatewayParts): void => {
  client.on(Events.Error, (error) => log.error('discord-error', { error }));
  client.on(Events.Warn, (message) => log.warn('discord-warning', { message }));
  client.on(Events.ShardReconnecting, (shard) => log.info('gateway-reconnecting', { shard }));
  client.on(Events.ShardResume, (shard) => log.info('gateway-resumed', { shard }));
  client.on(Events.ShardError, (error, shard) => log.warn('gateway-error', { shard, error }));
  client.on(Events.ShardDisconnect, ({ code }, shard) => {
    log.error('gateway-closed', { shard, code });
    onEnd({ kind: 'refused', reason: `Discord closed the connection for good (code ${code}).` });
  });
  client.once(Events.Invalidated, () =>
    onEnd({ kind: 'silent', reason: 'Discord ended the session and will not resume it.' }),
  );
};

const watch = ({ client, silenceMsMax, log, onEnd }: GatewayParts): (() => void) => {
  const seconds = Math.round(silenceMsMax / 1_000);
  const onSilent = (shards: readonly number[]): void => {
    log.error('gateway-silent', { shards, silenceMsMax });
    onEnd({ kind: 'silent', reason: `Discord’s gateway has been silent for ${seconds} seconds.` });
  };
  return watchGateway({ client, silenceMsMax, onSilent });
};

const isRefused = (error: unknown): boolean =>
  error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid;

const logIn = async ({ client, token, onEnd }: GatewayParts): Promise<string> => {
  const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
  try {
    await client.login(token);
  } catch (error) {
    if (isRefused(error)) onEnd({ kind: 'refused', reason: 'Discord does not know this token.' });
    throw error;
  }
  return (await ready).application.id;
};

/** Prepares the gateway of a client; nothing is sent before it is opened. */
export const createGateway = (parts: GatewayParts): Gateway => {
  const { client } = parts;
  let unwatch = (): void => {};
  listen(parts);
  return {
    open: () => {
      unwatch = watch(parts);
      return logIn(parts);
    },
    shards: () =>
      client.ws.shards.map(({ id, status, ping: pingMs }) => ({
        id,
        isReady: status === Status.Ready,
        pingMs,
      })),
    close: () => {
      unwatch();
      // discord.js tells of it for shards that are ended, too, and those do not come back.
      client.removeAllListeners(Events.ShardReconnecting);
    },
  };
};
