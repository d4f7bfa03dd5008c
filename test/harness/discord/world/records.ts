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
interface Overwrite {
  readonly id: string;
  readonly kind: 'role' | 'member';
  allow: bigint;
  deny: bigint;
}

export interface Channel {
  readonly id: string;
  readonly type: ChannelType;
  /** Empty for a direct message. */
  readonly guildId: string | null;
  name: string;
  topic: string | null;
  position: number;
  parentId: string | null;
  readonly overwrites: Overwrite[];
  /** The people of a direct message, without the bot. */
  readonly recipientIds: readonly string[];
  lastMessageId: string | null;
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
  readonly createdAtMs: number;
  /** The role whose id is the guild's is `@everyone`. */
  readonly roles: Map<string, Role>;
  readonly members: Map<string, Member>;
  /** Discord sends a guild in outage as unavailable and refuses nothing else. */
  available: boolean;
}

/** A message as the API shows it, and what the API does not show. */
export interface StoredMessage {
  readonly message: APIMessage;
  /** The one person who can see it; empty for a message that the whole channel sees. */
  readonly visibleTo: string | null;
}
