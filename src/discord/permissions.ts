import type { ChannelAccess, ChannelKind } from '#commands';
import { ChannelType, PermissionFlagsBits } from 'discord.js';

/** Permissions that can be asked about. */
type Permissions = { readonly has: (bit: bigint) => boolean };

/** Permissions by their bits, in the words of Discord's settings. */
type Needed = readonly (readonly [bit: bigint, name: string])[];

/** The history is needed to find a post again whose reply was lost, so that it is never posted twice. */
const everywhere: Needed = [
  [PermissionFlagsBits.ViewChannel, 'View Channel'],
  [PermissionFlagsBits.ReadMessageHistory, 'Read Message History'],
];

/** What a digest needs besides, by the kind of its channel; a new post in a forum is a message there. */
const neededIn: Readonly<Record<ChannelKind, Needed>> = {
  text: [[PermissionFlagsBits.SendMessages, 'Send Messages']],
  announcement: [[PermissionFlagsBits.SendMessages, 'Send Messages']],
  forum: [
    [PermissionFlagsBits.SendMessages, 'Create Posts'],
    [PermissionFlagsBits.SendMessagesInThreads, 'Send Messages in Posts'],
  ],
  thread: [[PermissionFlagsBits.SendMessagesInThreads, 'Send Messages in Threads']],
  direct: [],
  other: [[PermissionFlagsBits.SendMessages, 'Send Messages']],
};

const kinds: ReadonlyMap<ChannelType, ChannelKind> = new Map([
  [ChannelType.GuildText, 'text'],
  [ChannelType.GuildAnnouncement, 'announcement'],
  [ChannelType.GuildForum, 'forum'],
  [ChannelType.PublicThread, 'thread'],
  [ChannelType.PrivateThread, 'thread'],
  [ChannelType.AnnouncementThread, 'thread'],
  [ChannelType.DM, 'direct'],
]);

/** Channels that a digest can be posted in. */
export const digestChannelTypes = [
  ChannelType.GuildText,
  ChannelType.GuildAnnouncement,
  ChannelType.GuildForum,
] as const;

/** The permissions that are missing to post a digest, given those that Broadsheet has in the channel. */
const missingToPost = (permissions: Permissions, kind: ChannelKind = 'text'): readonly string[] =>
  [...everywhere, ...neededIn[kind]].filter(([bit]) => !permissions.has(bit)).map(([, name]) => name);

/** What Broadsheet may do in a channel. Where Discord does not tell, as of one that we cannot even see, nothing. */
export const channelAccessOf = (
  channelId: string,
  type: ChannelType | undefined,
  permissions: Permissions | null,
): ChannelAccess => {
  const kind = (type === undefined ? undefined : kinds.get(type)) ?? 'other';
  return {
    channelId,
    kind,
    missingPermissions: missingToPost(permissions ?? { has: () => false }, kind),
    mayDiscuss: permissions?.has(PermissionFlagsBits.CreatePublicThreads) ?? false,
  };
};
