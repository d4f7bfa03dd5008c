import { ChannelFlags, ChannelType } from 'discord-api-types/v10';
import { discordTime } from '../clock.ts';
import { isThread } from './channels.ts';
import type { Channel, Tag, Thread } from './records.ts';
import { userWire } from './wire.ts';
import type { World } from './world.ts';

/** Channels as Discord's API writes them. Fields that no part of the harness varies are constants here. */

/** Member counts stop here. Source: Discord docs, Channel, `member_count`. */
const countedMembersMax = 50;

export function channelWire(world: World, channel: Channel) {
  if (channel.guildId === null) return privateWire(world, channel);
  return channel.thread === null ? guildChannelWire(channel) : threadWire(world, channel, channel.thread);
}

function privateWire(world: World, channel: Channel) {
  const recipients = channel.recipientIds.map((id) => userWire(world.user(id)));
  const group = { name: null, icon: null, owner_id: channel.recipientIds[0] };
  return { ...anyChannel(channel), recipients, ...(channel.type === ChannelType.GroupDM ? group : {}) };
}

function anyChannel({ id, type, lastMessageId }: Channel) {
  return { id, type, last_message_id: lastMessageId, flags: 0 };
}

function guildChannelWire(channel: Channel) {
  return {
    ...anyChannel(channel),
    guild_id: channel.guildId,
    name: channel.name,
    topic: channel.topic,
    position: channel.position,
    parent_id: channel.parentId,
    nsfw: false,
    rate_limit_per_user: channel.slowSeconds,
    default_auto_archive_duration: channel.autoArchiveMinutes,
    permission_overwrites: channel.overwrites.map((one) => ({
      id: one.id,
      type: one.kind === 'role' ? 0 : 1,
      allow: String(one.allow),
      deny: String(one.deny),
    })),
    ...forumFacts(channel),
  };
}

function forumFacts({ forum }: Channel) {
  if (forum === null) return {};
  return {
    flags: forum.requiresTag ? ChannelFlags.RequireTag : 0,
    available_tags: forum.tags.map(tagWire),
    default_reaction_emoji: null,
    default_sort_order: null,
    default_forum_layout: 0,
    default_thread_rate_limit_per_user: 0,
  };
}

function tagWire({ id, name, moderated, emojiName }: Tag) {
  return { id, name, moderated, emoji_id: null, emoji_name: emojiName };
}

function threadWire(world: World, channel: Channel, thread: Thread) {
  const joined = thread.joinedAtMs.has(world.bot.id);
  return {
    ...anyChannel(channel),
    guild_id: channel.guildId,
    name: channel.name,
    parent_id: channel.parentId,
    owner_id: thread.ownerId,
    rate_limit_per_user: channel.slowSeconds,
    message_count: thread.messageCount,
    member_count: Math.min(thread.joinedAtMs.size, countedMembersMax),
    total_message_sent: thread.totalMessageSent,
    thread_metadata: threadMetadata(channel, thread),
    ...(thread.appliedTagIds.length === 0 ? {} : { applied_tags: [...thread.appliedTagIds] }),
    ...(joined ? { member: threadMemberWire(channel.id, world.bot.id, thread) } : {}),
  };
}

function threadMetadata({ type }: Channel, thread: Thread) {
  return {
    archived: thread.archived,
    locked: thread.locked,
    auto_archive_duration: thread.autoArchiveMinutes,
    archive_timestamp: discordTime(thread.archivedChangedAtMs),
    create_timestamp: discordTime(thread.createdAtMs),
    ...(type === ChannelType.PrivateThread ? { invitable: thread.invitable } : {}),
  };
}

/** Somebody's membership in a thread. */
function threadMemberWire(threadId: string, userId: string, { joinedAtMs }: Thread) {
  return {
    id: threadId,
    user_id: userId,
    join_timestamp: discordTime(joinedAtMs.get(userId) ?? 0),
    flags: 0,
  };
}

/** What `channelWire` gives of threads alone, as lists of them hold it. */
export function threadListWire(world: World, threads: readonly Channel[]) {
  const joined = threads.flatMap(({ id, thread }) =>
    thread?.joinedAtMs.has(world.bot.id) === true ? [threadMemberWire(id, world.bot.id, thread)] : [],
  );
  const wires = threads.filter(isThread).map((one) => channelWire(world, one));
  return { threads: wires, members: joined, has_more: false };
}
