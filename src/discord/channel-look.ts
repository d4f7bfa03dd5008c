import type { ChannelAccess } from '#commands';
import { DiscordAPIError, RESTJSONErrorCodes, type Client } from 'discord.js';
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

/** What Broadsheet may do in a channel of a server; `null` where there is none such. */
export const lookAtChannel = async (
  client: Client,
  guildId: string,
  channelId: string,
): Promise<ChannelAccess | null> => {
  const guild = client.guilds.cache.get(guildId);
  const channel = guild?.channels.cache.get(channelId) ?? (await fetchChannel(client, channelId));
  if (channel === null || guild === undefined) return null;
  if (channel === 'hidden') return channelAccessOf(channelId, undefined, null);
  if (channel.isDMBased() || channel.guildId !== guildId) return null;
  const ourselves = guild.members.me;
  const permissions = ourselves === null ? null : channel.permissionsFor(ourselves);
  return channelAccessOf(channelId, channel.type, permissions);
};
