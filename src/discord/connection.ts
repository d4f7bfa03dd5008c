import { definitions, type Ports } from '#commands';
import { Events, type Client } from 'discord.js';
import type { Clock, Log } from '../ops/index.ts';
import { createClient, createPostRest, type DiscordConnection } from './client.ts';
import { createPoster, type Poster } from './deliver.ts';
import { createDispatch } from './dispatch.ts';
import type { CommandIds } from './markdown.ts';
import { registerCommands, type RegistrationMemory } from './register.ts';

/** What a connection to Discord needs. */
type ConnectionParts = {
  readonly connection: DiscordConnection;
  readonly memory: RegistrationMemory;
  readonly clock: Clock;
  readonly log: Log;
  /** Discord has ended the connection for good; only a restart can mend it. */
  readonly onEnd: (reason: string) => void;
};

/** The bot's line to Discord: answers come in by the gateway, posts go out by a client of their own. */
export type Connection = {
  readonly poster: Poster;
  readonly commandIds: () => CommandIds;
  /**
   * Logs in, registers the commands where they changed, and answers from then on.
   * Rejects where Discord refuses the token or cannot be reached.
   */
  readonly open: (ports: Ports) => Promise<void>;
  readonly close: () => Promise<void>;
};

const listen = (client: Client, { log, onEnd }: ConnectionParts): void => {
  client.on(Events.Error, (error) => log.error('discord-error', { error }));
  client.on(Events.Warn, (message) => log.warn('discord-warning', { message }));
  client.on(Events.ShardReconnecting, (shard) => log.info('gateway-reconnecting', { shard }));
  client.on(Events.ShardResume, (shard) => log.info('gateway-resumed', { shard }));
  client.on(Events.ShardDisconnect, ({ code }, shard) => {
    log.error('gateway-closed', { shard, code });
    onEnd(`Discord closed the connection for good (code ${code}).`);
  });
  client.once(Events.Invalidated, () => onEnd('Discord ended the session and will not resume it.'));
};

/** Prepares a connection; nothing is sent before it is opened. */
export const createConnection = (parts: ConnectionParts): Connection => {
  const { connection, memory, clock, log } = parts;
  const client = createClient(connection);
  let commandIds: CommandIds = new Map();
  listen(client, parts);
  return {
    poster: createPoster(createPostRest(connection)),
    commandIds: () => commandIds,
    open: async (ports) => {
      const dispatch = createDispatch({ ports, now: clock.now, log, commandIds: () => commandIds });
      client.on(Events.InteractionCreate, (interaction) => void dispatch(interaction));
      const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
      await client.login(connection.token);
      const { application } = await ready;
      commandIds = await registerCommands(client.rest, application.id, definitions, memory);
    },
    close: () => client.destroy(),
  };
};
