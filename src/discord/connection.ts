import { definitions, type ChannelAccess, type Ports, type RoleCall } from '#commands';
import { Events, Routes, type APIApplication, type Client, type Interaction } from 'discord.js';
import type { Clock, Log, Metrics } from '../ops/index.ts';
import { createClient, createPostRest, type DiscordConnection, type ShardPlan } from './client.ts';
import { createPoster, type Poster } from './deliver.ts';
import { createDispatch } from './dispatch.ts';
import { createGateway, type DiscordEnd, type Gateway, type ShardReport } from './gateway.ts';
import type { CommandIds } from './markdown.ts';
import { lookAtChannel, mayCallRole } from './channel-look.ts';
import { listenForJoining, type Joined } from './joining.ts';
import { meterRest } from './meter.ts';
import { registerCommands, type RegistrationMemory } from './register.ts';

/** What a connection to Discord needs. */
type ConnectionParts = {
  readonly connection: DiscordConnection;
  /** The shards that are connected, and how long one may be silent; `null` where only requests are made. */
  readonly gateway: { readonly shards: ShardPlan; readonly silenceMsMax: number } | null;
  readonly memory: RegistrationMemory;
  readonly clock: Clock;
  readonly log: Log;
  readonly metrics: Metrics;
  /** The connection has ended; only a restart, or the operator, can mend it. May be called again. */
  readonly onEnd: (end: DiscordEnd) => void;
};

/** The bot's line to Discord: answers come in by the gateway, posts go out by a client of their own. */
export type Connection = {
  readonly poster: Poster;
  readonly commandIds: () => CommandIds;
  /** What Broadsheet may do in a channel of a server; `null` where there is none such. */
  readonly lookAtChannel: (guildId: string, channelId: string) => Promise<ChannelAccess | null>;
  /** Whether those who have a role are notified where Broadsheet names it. */
  readonly mayCallRole: (guildId: string, call: RoleCall) => Promise<boolean>;
  /** The shards of this process; none where it has no gateway, or has not been opened. */
  readonly shards: () => readonly ShardReport[];
  /**
   * Logs in where there is a gateway, registers the commands where they changed, and answers from then on.
   * Rejects where Discord refuses the token or cannot be reached.
   */
  readonly open: (ports: Ports, onJoin: (joined: Joined) => void) => Promise<void>;
  /** Takes no more questions, finishes the answers that are under way, and leaves. */
  readonly close: () => Promise<void>;
};

/** The answers that are under way. */
const createAnswers = (client: Client) => {
  const underWay = new Set<Promise<void>>();
  let isClosed = false;
  return {
    begin: (dispatch: (interaction: Interaction) => Promise<void>): void => {
      client.on(Events.InteractionCreate, (interaction) => {
        if (isClosed) return;
        const answer = dispatch(interaction).finally(() => underWay.delete(answer));
        underWay.add(answer);
      });
    },
    finish: async (): Promise<void> => {
      isClosed = true;
      while (underWay.size > 0) await Promise.all(underWay);
    },
  };
};

/** The application's id, for those without a gateway to tell it. */
const askForApplication = async (client: Client, token: string): Promise<string> => {
  client.rest.setToken(token);
  return ((await client.rest.get(Routes.currentApplication())) as APIApplication).id;
};

const gatewayOf = (client: Client, { gateway, connection, log, onEnd }: ConnectionParts): Gateway | null => {
  if (gateway === null) return null;
  const { silenceMsMax } = gateway;
  return createGateway({ client, token: connection.token, silenceMsMax, log, onEnd });
};

/** Prepares a connection; nothing is sent before it is opened. */
export const createConnection = (parts: ConnectionParts): Connection => {
  const { connection, memory, clock, log, metrics } = parts;
  const client = createClient(connection, parts.gateway?.shards ?? 'all');
  const postRest = createPostRest(connection);
  const gateway = gatewayOf(client, parts);
  const answers = createAnswers(client);
  let commandIds: CommandIds = new Map();
  for (const rest of [client.rest, postRest]) meterRest(rest, metrics, log);
  return {
    poster: createPoster(postRest),
    commandIds: () => commandIds,
    lookAtChannel: (guildId, channelId) => lookAtChannel(client, guildId, channelId),
    mayCallRole: (guildId, call) => mayCallRole(client, guildId, call),
    shards: () => gateway?.shards() ?? [],
    open: async (ports, onJoin) => {
      answers.begin(createDispatch({ ports, now: clock.now, log, commandIds: () => commandIds }));
      const applicationId = await (gateway?.open() ?? askForApplication(client, connection.token));
      listenForJoining(client, clock.now(), onJoin);
      commandIds = await registerCommands(client.rest, applicationId, definitions, memory);
    },
    close: async () => {
      gateway?.close();
      await answers.finish();
      await client.destroy();
    },
  };
};
