import type { Definition } from '#commands';
import {
  DiscordAPIError,
  RESTEvents,
  RESTJSONErrorCodes as Code,
  Routes,
  type APIApplication,
  type APIApplicationCommand,
  type APIGatewayBotInfo,
  type Client,
  type Guild,
  type GuildMember,
} from 'discord.js';
import { causeOf, type Clock } from '../ops/index.ts';
import { createClient, type DiscordConnection } from './client.ts';
import type { CommandIds } from './markdown.ts';
import { isRefusal } from './outcome.ts';
import { channelAccessOf } from './permissions.ts';
import { registerCommands } from './register.ts';

/** What Discord says of the bot. */
export type Identity = {
  readonly applicationId: string;
  readonly name: string;
  /** How far the machine's clock is ahead of Discord's, in milliseconds; `null` where Discord told no time. */
  readonly aheadMs: number | null;
  readonly commandNames: readonly string[];
  /** As many shards as Discord recommends, and how often a shard may still log in until `startsResetAt`, epoch ms. */
  readonly shards: number;
  readonly startsLeft: number;
  readonly startsResetAt: number;
};

/** Who the bot is, or why that is not known: Discord refuses its token, or does not answer. */
type Acquaintance =
  | { readonly kind: 'known'; readonly identity: Identity }
  | { readonly kind: 'refused' }
  | { readonly kind: 'unreachable'; readonly cause: string };

/** Where posts go. */
type Place = { readonly guildId: string; readonly channelId: string };

/** What stands in the way of posts to a place. */
type Way =
  | { readonly kind: 'open' }
  /** Permissions that the bot lacks there, as Discord's settings call them. */
  | { readonly kind: 'closed'; readonly missing: readonly string[] }
  | { readonly kind: 'gone'; readonly what: 'server' | 'channel' }
  | { readonly kind: 'unknown'; readonly cause: string };

/** Looks at Discord as the bot sees it, by requests alone: nobody sees it online, and nothing is posted. */
export type Survey = {
  /** Never rejects. */
  readonly identify: () => Promise<Acquaintance>;
  /** Never rejects. Cost: three requests for each server, one more for each thread. */
  readonly wayTo: (place: Place) => Promise<Way>;
  /** Registers the commands, whatever is registered now. */
  readonly register: (applicationId: string, definitions: readonly Definition[]) => Promise<CommandIds>;
  readonly close: () => Promise<void>;
};

const unauthorizedStatus = 401;

/** A server with what the bot may do in it. */
type Visit = { readonly guild: Guild; readonly self: GuildMember };

/** Remembers how far our clock is ahead, as often as Discord tells its time. */
const compareClocks = (client: Client, clock: Clock): (() => number | null) => {
  let aheadMs: number | null = null;
  client.rest.on(RESTEvents.Response, (_request, { headers }) => {
    const at = Date.parse(headers.get('date') ?? '');
    if (!Number.isNaN(at)) aheadMs = clock.now() - at;
  });
  return () => aheadMs;
};

const identify = async (client: Client, clock: Clock, aheadMs: () => number | null): Promise<Identity> => {
  const { id: applicationId, name } = (await client.rest.get(Routes.currentApplication())) as APIApplication;
  const commands = await client.rest.get(Routes.applicationCommands(applicationId));
  const gateway = (await client.rest.get(Routes.gatewayBot())) as APIGatewayBotInfo;
  const { remaining, reset_after: resetMs } = gateway.session_start_limit;
  return {
    applicationId,
    name,
    aheadMs: aheadMs(),
    commandNames: (commands as readonly APIApplicationCommand[]).map((command) => command.name),
    shards: gateway.shards,
    startsLeft: remaining,
    startsResetAt: clock.now() + resetMs,
  };
};

const visit = async (client: Client, applicationId: string, guildId: string): Promise<Visit> => {
  const guild = await client.guilds.fetch(guildId);
  const [self] = await Promise.all([guild.members.fetch(applicationId), guild.channels.fetch()]);
  return { guild, self };
};

const wayIn = async ({ guild, self }: Visit, channelId: string): Promise<Way> => {
  const channel = guild.channels.cache.get(channelId) ?? (await guild.client.channels.fetch(channelId));
  if (channel === null || channel.isDMBased()) return { kind: 'gone', what: 'channel' };
  const permissions = channel.permissionsFor(self);
  const { missingPermissions: missing } = channelAccessOf(channelId, channel.type, permissions);
  return missing.length === 0 ? { kind: 'open' } : { kind: 'closed', missing };
};

const wayOfError = (error: unknown): Way => {
  if (isRefusal(error, Code.UnknownGuild)) return { kind: 'gone', what: 'server' };
  if (isRefusal(error, Code.UnknownChannel)) return { kind: 'gone', what: 'channel' };
  // Of a server: it never had the bot, or has it no more. Of a channel: its members alone see it.
  if (isRefusal(error, Code.MissingAccess)) return { kind: 'closed', missing: ['View Channel'] };
  return { kind: 'unknown', cause: causeOf(error) };
};

/** Prepares a survey; nothing is sent before something is asked. */
export const createSurvey = (connection: DiscordConnection, clock: Clock): Survey => {
  const client = createClient(connection, 'all');
  client.rest.setToken(connection.token);
  const aheadMs = compareClocks(client, clock);
  const visits = new Map<string, Promise<Visit>>();
  let applicationId = '';
  const visitOnce = (guildId: string): Promise<Visit> => {
    const begun = visits.get(guildId) ?? visit(client, applicationId, guildId);
    visits.set(guildId, begun);
    return begun;
  };
  return {
    identify: async () => {
      try {
        const identity = await identify(client, clock, aheadMs);
        applicationId = identity.applicationId;
        return { kind: 'known', identity };
      } catch (error) {
        const isRefused = error instanceof DiscordAPIError && error.status === unauthorizedStatus;
        return isRefused ? { kind: 'refused' } : { kind: 'unreachable', cause: causeOf(error) };
      }
    },
    wayTo: async ({ guildId, channelId }) => {
      try {
        return await wayIn(await visitOnce(guildId), channelId);
      } catch (error) {
        return wayOfError(error);
      }
    },
    register: (id, definitions) =>
      registerCommands(client.rest, id, definitions, { recall: async () => null, remember: async () => {} }),
    close: () => client.destroy(),
  };
};
