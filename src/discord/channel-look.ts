import type { ChannelAccess, RoleCall } from '#commands';
import {
  DiscordAPIError,
  PermissionFlagsBits,
  RESTJSONErrorCodes,
  type Client,
  type Guild,
  type GuildBasedChannel,
} from 'discord.js';
import { forumFactsOf } from './forum.ts';
import { channelAccessOf } from './permissions.ts';

/** Refusals that mean that a channel is there and we may not see it. */
const isHidden = (error: unknown): boolean =>
  error instanceof DiscordAPIError && error.code === RESTJSONErrorCodes.MissingAccess;

/** Threads that rest are in no cache: Discord is asked for those. */
const fetchChannel = async (client: Client, channelId: string) => {
  try {
    return await client.channels.fetch(channelId);
  } catch (error) {
    if (isHidden(error)) return 'hidden';
    if (error instanceof DiscordAPIError && error.status === 404) return null;
    throw error;
  }
};

/** The channel of a server as it is known; Discord is asked where it is not. */
const channelOf = async (client: Client, guild: Guild | undefined, channelId: string) =>
  guild?.channels.cache.get(channelId) ?? (await fetchChannel(client, channelId));

const permissionsIn = (guild: Guild, channel: GuildBasedChannel) =>
  guild.members.me === null ? null : channel.permissionsFor(guild.members.me);

/** What Broadsheet may do in a channel of a server; `null` where there is none such. */
export const lookAtChannel = async (
  client: Client,
  guildId: string,
  channelId: string,
): Promise<ChannelAccess | null> => {
  const guild = client.guilds.cache.get(guildId);
  const channel = await channelOf(client, guild, channelId);
  if (channel === null || guild === undefined) return null;
  if (channel === 'hidden') return channelAccessOf(channelId, undefined, null);
  if (channel.isDMBased() || channel.guildId !== guildId) return null;
  return {
    ...channelAccessOf(channelId, channel.type, permissionsIn(guild, channel)),
    ...forumFactsOf(channel),
  };
};

/**
 * Whether those who have a role are notified where Broadsheet names it: anyone may mention it, or Broadsheet may
 * mention every role there. Source: Discord docs, Permissions, MENTION_EVERYONE.
 */
export const mayCallRole = async (
  client: Client,
  guildId: string,
  { channelId, roleId }: RoleCall,
): Promise<boolean> => {
  const guild = client.guilds.cache.get(guildId);
  if (guild === undefined) return false;
  if (guild.roles.cache.get(roleId)?.mentionable === true) return true;
  const channel = await channelOf(client, guild, channelId);
  if (channel === null || channel === 'hidden' || channel.isDMBased() || channel.guildId !== guildId) {
    return false;
  }
  return permissionsIn(guild, channel)?.has(PermissionFlagsBits.MentionEveryone) ?? false;
};
