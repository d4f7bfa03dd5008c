import { PermissionFlagsBits as P } from 'discord-api-types/v10';
import { readableText } from '../messages/text.ts';
import type { MessageBody } from '../messages/content.ts';
import type { DiscordState } from '../state.ts';
import { isForum, takesMessages } from '../world/channels.ts';
import { has, speaking } from '../world/permissions.ts';
import type { Channel, Guild } from '../world/records.ts';
import { archiveThread } from '../world/threads.ts';
import { channelFor, permissionsOfBot, visibleChannel } from './access.ts';
import { Refusal } from './refusal.ts';

/** What somebody wants to write. */
interface Wanted {
  readonly body: MessageBody;
  readonly filesCount: number;
}

/**
 * The channel that the bot writes a message into. Refuses what the channel, its threads, automatic moderation or
 * the person at the other end do not let through. An archived thread opens again, unless a moderator locked it.
 * Source: Discord docs, Threads, "Active & Archived Threads"; JSON Error Codes.
 */
export function channelToWriteIn(discord: DiscordState, id: string, wanted: Wanted): Channel {
  const channel = visibleChannel(discord, id);
  if (isForum(channel)) throw new Refusal('forumTakesNoMessages');
  if (!takesMessages(channel)) throw new Refusal('noTextChannel');
  channelFor(discord, id, speaking(channel) | extras(wanted));
  checkRecipients(discord, channel);
  checkModeration(discord, channel, readableText(wanted.body), 'blockedByModeration');
  reopen(discord, channel);
  return channel;
}

/** Embeds and files need permissions of their own. */
export function extras({ body, filesCount }: Wanted): bigint {
  const embedding = (body.embeds ?? []).length > 0 ? P.EmbedLinks : 0n;
  return embedding | (filesCount > 0 ? P.AttachFiles : 0n);
}

/** Refuses what holds a text that the guild has blocked. Who manages the guild may write anything. */
export function checkModeration(
  discord: DiscordState,
  channel: Channel,
  text: string,
  refusal: 'blockedByModeration' | 'titleBlockedByModeration',
): void {
  const blocked = discord.world.guildOf(channel)?.blockedTexts ?? new Set<string>();
  if (blocked.size === 0 || has(permissionsOfBot(discord, channel), P.ManageGuild)) return;
  const written = text.toLowerCase();
  for (const one of blocked) if (written.includes(one.toLowerCase())) throw new Refusal(refusal);
}

/** A person takes messages while they let members write to them and have a guild in common with the bot. */
function checkRecipients(discord: DiscordState, channel: Channel): void {
  const { world } = discord;
  for (const id of channel.recipientIds) {
    const user = world.user(id);
    const met = user.hasInstalledBot || [...world.guilds.values()].some((guild) => isShared(guild, id));
    if (!user.acceptsDirectMessages || !met) throw new Refusal('closedToDirectMessages');
  }
  function isShared({ members }: Guild, id: string): boolean {
    return members.has(id) && members.has(world.bot.id);
  }
}

function reopen(discord: DiscordState, channel: Channel): void {
  const { thread } = channel;
  if (thread === null) return;
  const moderates = has(permissionsOfBot(discord, channel), P.ManageThreads);
  if (thread.locked && !moderates) throw new Refusal(thread.archived ? 'archivedThread' : 'lockedThread');
  archiveThread(discord.world, channel, false);
}
