import { PermissionFlagsBits, type APIMessage } from 'discord-api-types/v10';
import { readableText } from '../messages/text.ts';
import { addMessage } from '../messages/write.ts';
import { has, speaking } from '../world/permissions.ts';
import { permissionsOf, type Place } from './place.ts';

/** One message as a person sees it in a channel. */
export interface Read {
  readonly author: string;
  readonly text: string;
  readonly ephemeral: boolean;
  readonly message: APIMessage;
}

/** The messages that a person can see, oldest first. Throws where the channel is hidden from them. */
export function read(place: Place): readonly Read[] {
  const { discord, channel, user } = place;
  demand(place, PermissionFlagsBits.ViewChannel | PermissionFlagsBits.ReadMessageHistory);
  return [...discord.world.messagesOf(channel.id).values()]
    .filter((stored) => stored.visibleTo === null || stored.visibleTo === user.id)
    .map(({ message, visibleTo }) => ({
      author: message.author.global_name ?? message.author.username,
      text: readableText(message),
      ephemeral: visibleTo !== null,
      message: structuredClone(message),
    }));
}

/** Writes a message. Throws where the person may not. */
export function say(place: Place, text: string): APIMessage {
  const { discord, channel, user } = place;
  demand(place, speaking(channel));
  waitForSlowMode(place);
  channel.writtenAtMs.set(user.id, discord.now());
  return addMessage(discord.world, { channel, author: user, body: { content: text } }).message;
}

/** Slow mode holds up people, but those who moderate, and no bots. Source: Discord docs, `rate_limit_per_user`. */
function waitForSlowMode({ discord, channel, user }: Place): void {
  const guild = discord.world.guildOf(channel);
  const lastMs = channel.writtenAtMs.get(user.id);
  if (guild === null || lastMs === undefined || channel.slowSeconds === 0) return;
  const may = permissionsOf(guild, channel, user);
  const { ManageMessages, ManageChannels } = PermissionFlagsBits;
  if (has(may, ManageMessages) || has(may, ManageChannels)) return;
  const leftMs = lastMs + channel.slowSeconds * 1000 - discord.now();
  if (leftMs > 0) throw new Error(`Slow mode is on: wait ${Math.ceil(leftMs / 1000)} seconds.`);
}

function demand({ discord, channel, user }: Place, wanted: bigint): void {
  const guild = discord.world.guildOf(channel);
  if (guild === null || has(permissionsOf(guild, channel, user), wanted)) return;
  throw new Error(`${user.name} may not do that in #${channel.name}.`);
}
