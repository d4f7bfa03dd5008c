import { ChannelType } from 'discord-api-types/v10';
import type { ChannelPlan } from './plan.ts';
import type { Channel, Forum, Tag } from './records.ts';

/** Three days: what Discord's client proposes. Source: Discord docs, Channel, `auto_archive_duration`. */
const autoArchiveMinutesDefault = 4320;

const threadTypes: readonly ChannelType[] = [
  ChannelType.AnnouncementThread,
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
];

const forumTypes: readonly ChannelType[] = [ChannelType.GuildForum, ChannelType.GuildMedia];

/** Channels that messages are written into. Differs from Discord: voice channels have no chat here. */
const textTypes: readonly ChannelType[] = [
  ChannelType.GuildText,
  ChannelType.GuildAnnouncement,
  ChannelType.DM,
  ChannelType.GroupDM,
  ...threadTypes,
];

export function isThread({ type }: Pick<Channel, 'type'>): boolean {
  return threadTypes.includes(type);
}

/** Whether a channel holds posts, each with a thread of its own, and no messages. */
export function isForum({ type }: Pick<Channel, 'type'>): boolean {
  return forumTypes.includes(type);
}

export function takesMessages({ type }: Pick<Channel, 'type'>): boolean {
  return textTypes.includes(type);
}

/** A channel as its plan says, in no guild yet. */
export function channelFrom(plan: ChannelPlan, newId: () => string): Channel {
  const { id = newId(), type = ChannelType.GuildText, name, topic = null, slowSeconds = 0 } = plan;
  return {
    id,
    type,
    guildId: null,
    name,
    topic,
    position: 0,
    parentId: null,
    overwrites: [],
    recipientIds: [],
    withBot: true,
    lastMessageId: null,
    slowSeconds,
    writtenAtMs: new Map(),
    autoArchiveMinutes: autoArchiveMinutesDefault,
    forum: isForum({ type }) ? forumFrom(plan, newId) : null,
    thread: null,
  };
}

function forumFrom({ tags = [], requiresTag = false }: ChannelPlan, newId: () => string): Forum {
  const planned = tags.map((tag) => (typeof tag === 'string' ? { name: tag } : tag));
  return { tags: planned.map((tag) => tagFrom(tag, newId)), requiresTag };
}

/** A tag with an id of its own where it has none yet. */
export function tagFrom(tag: Partial<Tag> & { readonly name: string }, newId: () => string): Tag {
  return { id: newId(), moderated: false, emojiName: null, ...tag };
}
