import { ChannelFlags, ChannelType as T, PermissionFlagsBits as P } from 'discord-api-types/v10';
import type { DiscordState } from '../../state.ts';
import { channelWire } from '../../world/channel-wire.ts';
import { tagFrom } from '../../world/channels.ts';
import { has } from '../../world/permissions.ts';
import type { Channel, Forum, Thread } from '../../world/records.ts';
import { archiveThread } from '../../world/threads.ts';
import { channelFor, permissionsOfBot, visibleChannel } from '../access.ts';
import { checkModeration } from '../posting.ts';
import { Refusal } from '../refusal.ts';
import { route, type Call } from '../route.ts';
import { checkTags } from './threads.ts';

/** A change of a channel or a thread. */
interface ChannelChange {
  readonly name?: string;
  readonly type?: T;
  readonly topic?: string | null;
  readonly position?: number | null;
  readonly parent_id?: string | null;
  readonly rate_limit_per_user?: number | null;
  readonly flags?: number;
  readonly available_tags?: readonly AskedTag[] | null;
  readonly archived?: boolean;
  readonly locked?: boolean;
  readonly invitable?: boolean;
  readonly auto_archive_duration?: number | null;
  readonly applied_tags?: readonly string[] | null;
}

interface AskedTag {
  readonly id?: string | null;
  readonly name: string;
  readonly moderated?: boolean | null;
  readonly emoji_name?: string | null;
}

/** Source: Discord docs, Channel, `available_tags`. */
const tagsMax = 20;

/** Channels and threads: look, change, remove. */
export const channelRoutes = [
  route('GET /channels/:channel', ({ discord, params }) =>
    channelWire(discord.world, visibleChannel(discord, params.channel)),
  ),
  route('PATCH /channels/:channel', changeChannel),
  route('DELETE /channels/:channel', ({ discord, params }) => {
    const channel = visibleChannel(discord, params.channel);
    if (channel.guildId !== null) {
      channelFor(discord, channel.id, channel.thread === null ? P.ManageChannels : P.ManageThreads);
      discord.world.removeChannel(channel);
    }
    return channelWire(discord.world, channel);
  }),
];

function changeChannel({ discord, params, body }: Call<'channel'>): object {
  const channel = visibleChannel(discord, params.channel);
  const asked = body as object as ChannelChange;
  if (channel.guildId === null) throw new Refusal('wrongChannelType');
  if (asked.name !== undefined) checkModeration(discord, channel, asked.name, 'titleBlockedByModeration');
  if (channel.thread === null) changePlace(discord, channel, asked);
  else changeThread(discord, channel, { thread: channel.thread, asked });
  return channelWire(discord.world, channel);
}

function changePlace(discord: DiscordState, channel: Channel, asked: ChannelChange): void {
  channelFor(discord, channel.id, P.ManageChannels);
  if (channel.forum !== null) changeForum(discord, channel.forum, asked);
  discord.world.changeChannel(channel, {
    name: asked.name ?? channel.name,
    type: asked.type ?? channel.type,
    topic: asked.topic === undefined ? channel.topic : asked.topic,
    position: asked.position ?? channel.position,
    parentId: asked.parent_id === undefined ? channel.parentId : asked.parent_id,
    slowSeconds: asked.rate_limit_per_user ?? channel.slowSeconds,
  });
}

function changeForum({ world }: DiscordState, forum: Forum, { available_tags, flags }: ChannelChange): void {
  if (flags !== undefined) forum.requiresTag = (flags & ChannelFlags.RequireTag) !== 0;
  if (available_tags === undefined) return;
  const asked = available_tags ?? [];
  if (asked.length > tagsMax) throw new Refusal('tooManyTags');
  if (new Set(asked.map(({ name }) => name)).size < asked.length) throw new Refusal('tagNamesTaken');
  forum.tags = asked.map(({ id, name, moderated, emoji_name }) => {
    const tag = { name, moderated: moderated ?? false, emojiName: emoji_name ?? null };
    return tagFrom(id == null ? tag : { ...tag, id: String(id) }, world.newId);
  });
}

interface ThreadChange {
  readonly thread: Thread;
  readonly asked: ChannelChange;
}

/**
 * An archived thread takes no other change than being opened. Its owner may change most of it; what is a moderator's
 * takes the right to manage threads. Source: Discord docs, Channel, "Modify Channel", "Thread".
 */
function changeThread(discord: DiscordState, channel: Channel, { thread, asked }: ThreadChange): void {
  const { world } = discord;
  const may = permissionsOfBot(discord, channel);
  const moderates = has(may, P.ManageThreads);
  const opens = asked.archived === false && Object.keys(asked).length === 1;
  const allowed =
    moderates || thread.ownerId === world.bot.id || (opens && has(may, P.SendMessagesInThreads));
  const moderated = thread.locked || asked.locked !== undefined || asked.rate_limit_per_user !== undefined;
  if (!allowed || (moderated && !moderates)) throw new Refusal('missingPermissions');
  if (thread.archived && asked.archived !== false) throw new Refusal('archivedThread');
  const parent = world.channels.get(channel.parentId ?? '');
  if (asked.applied_tags && parent) checkTags(discord, parent, asked.applied_tags);
  Object.assign(thread, {
    locked: asked.locked ?? thread.locked,
    invitable: asked.invitable ?? thread.invitable,
    autoArchiveMinutes: asked.auto_archive_duration ?? thread.autoArchiveMinutes,
    appliedTagIds: asked.applied_tags?.map(String) ?? thread.appliedTagIds,
  });
  archiveThread(world, channel, asked.archived ?? thread.archived);
  const slowSeconds = asked.rate_limit_per_user ?? channel.slowSeconds;
  world.changeChannel(channel, { name: asked.name ?? channel.name, slowSeconds });
}
