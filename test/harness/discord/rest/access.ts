import { ChannelType, PermissionFlagsBits } from 'discord-api-types/v10';
import type { DiscordState } from '../state.ts';
import { channelPermissions, has } from '../world/permissions.ts';
import type { Channel, Guild, StoredMessage } from '../world/records.ts';
import { settleThread } from '../world/threads.ts';
import { Refusal } from './refusal.ts';

/** A channel that the bot can see. Refuses with 10003, or with 50001 where it may not look. */
export function visibleChannel(discord: DiscordState, id: string): Channel {
  const channel = discord.world.channels.get(id);
  if (channel === undefined) throw new Refusal('unknownChannel');
  if (!isVisible(discord, channel)) throw new Refusal('missingAccess');
  settleThread(discord.world, channel);
  return channel;
}

/** Whether the bot can see a channel. A private thread is seen by its members and by those who manage threads. */
export function isVisible(discord: DiscordState, channel: Channel): boolean {
  const may = permissionsOfBot(discord, channel);
  if (!has(may, PermissionFlagsBits.ViewChannel)) return false;
  const joined = channel.thread?.joinedAtMs.has(discord.world.bot.id);
  return (
    channel.type !== ChannelType.PrivateThread ||
    joined === true ||
    has(may, PermissionFlagsBits.ManageThreads)
  );
}

/** A channel that the bot can see and in which it also has every permission of `wanted`. Refuses with 50013. */
export function channelFor(discord: DiscordState, id: string, wanted: bigint): Channel {
  const channel = visibleChannel(discord, id);
  if (!has(permissionsOfBot(discord, channel), wanted)) throw new Refusal('missingPermissions');
  return channel;
}

/** A guild that the bot is in. Discord does not tell apart what is unknown and what is not yours. */
export function guildOfBot(discord: DiscordState, id: string): Guild {
  const guild = discord.world.guilds.get(id);
  if (guild === undefined) throw new Refusal('unknownGuild');
  if (!guild.members.has(discord.world.bot.id)) throw new Refusal('missingAccess');
  return guild;
}

/** A message that the bot can name by its own token; ephemeral ones can only be named by interaction tokens. */
export function publicMessage(discord: DiscordState, channel: Channel, id: string): StoredMessage {
  const stored = discord.world.messagesOf(channel.id).get(id);
  if (stored === undefined || stored.visibleTo !== null) throw new Refusal('unknownMessage');
  return stored;
}

/** What the bot may do in a channel; everything that a direct message offers, in a direct message. */
export function permissionsOfBot(discord: DiscordState, channel: Channel): bigint {
  const { world } = discord;
  if (channel.guildId === null) return channel.withBot ? directPermissions : 0n;
  const guild = world.guildOf(channel);
  const member = guild?.members.get(world.bot.id);
  return guild && member ? channelPermissions(guild, channel, member) : 0n;
}

const directPermissions =
  PermissionFlagsBits.ViewChannel |
  PermissionFlagsBits.SendMessages |
  PermissionFlagsBits.EmbedLinks |
  PermissionFlagsBits.AttachFiles |
  PermissionFlagsBits.ReadMessageHistory;
