import type { APIMessage, ChannelType } from 'discord-api-types/v10';

/** Somebody with a Discord account: a person, or the bot itself. */
export interface User {
  readonly id: string;
  readonly name: string;
  readonly bot: boolean;
  /** The language that their client is set to, such as `en-US` or `de`. */
  locale: string;
  /** Whether a bot may open a direct message with them and write in it. */
  acceptsDirectMessages: boolean;
  /** Whether they installed the bot for themselves, so that it serves them everywhere. */
  hasInstalledBot: boolean;
}

export interface Role {
  readonly id: string;
  name: string;
  permissions: bigint;
  position: number;
  /** Belongs to a bot and cannot be given to anyone else. */
  readonly managed: boolean;
  mentionable: boolean;
}

/** What one role or one member may do in one channel, other than in the rest of the guild. */
export interface Overwrite {
  readonly id: string;
  readonly kind: 'role' | 'member';
  allow: bigint;
  deny: bigint;
}

/** A tag that posts of a forum can carry. */
export interface Tag {
  readonly id: string;
  readonly name: string;
  /** Whether only those who manage threads may give it. */
  readonly moderated: boolean;
  readonly emojiName: string | null;
}

/** What only a forum has. */
export interface Forum {
  tags: readonly Tag[];
  /** Whether a post needs a tag. */
  requiresTag: boolean;
}

/** What only a thread has; a post of a forum is one. */
export interface Thread {
  readonly ownerId: string;
  readonly createdAtMs: number;
  /** When it was last archived or unarchived. */
  archivedChangedAtMs: number;
  /** When something was last written in it: it archives itself some time after. */
  activeAtMs: number;
  archived: boolean;
  locked: boolean;
  /** Whether everybody may invite others, in a private thread. */
  invitable: boolean;
  autoArchiveMinutes: number;
  appliedTagIds: readonly string[];
  /** Who has joined, and when. */
  readonly joinedAtMs: Map<string, number>;
  messageCount: number;
  totalMessageSent: number;
}

export interface Channel {
  readonly id: string;
  type: ChannelType;
  /** Empty for a direct message. */
  readonly guildId: string | null;
  name: string;
  topic: string | null;
  position: number;
  parentId: string | null;
  /** A thread has those of its parent: the very same list. */
  readonly overwrites: Overwrite[];
  /** The people of a direct message, without the bot. */
  readonly recipientIds: readonly string[];
  /** Whether the bot takes part in a direct message; people have some among themselves. */
  readonly withBot: boolean;
  lastMessageId: string | null;
  /** How many seconds a person waits between two messages; bots never wait. */
  slowSeconds: number;
  /** When each person last wrote in it. */
  readonly writtenAtMs: Map<string, number>;
  /** After so many minutes of silence its threads are archived. */
  autoArchiveMinutes: number;
  readonly forum: Forum | null;
  readonly thread: Thread | null;
}

export interface Member {
  readonly userId: string;
  readonly roleIds: string[];
  readonly joinedAtMs: number;
}

export interface Guild {
  readonly id: string;
  name: string;
  ownerId: string;
  locale: string;
  /** Where Discord welcomes members, if anywhere. */
  systemChannelId: string | null;
  readonly createdAtMs: number;
  /** The role whose id is the guild's is `@everyone`. */
  readonly roles: Map<string, Role>;
  readonly members: Map<string, Member>;
  /** Discord sends a guild in outage as unavailable and refuses nothing else. */
  available: boolean;
  /** Texts that automatic moderation lets nobody write but those who manage the guild. */
  readonly blockedTexts: Set<string>;
}

/** A message as the API shows it, and what the API does not show. */
export interface StoredMessage {
  readonly message: APIMessage;
  /** The one person who can see it; empty for a message that the whole channel sees. */
  readonly visibleTo: string | null;
}
