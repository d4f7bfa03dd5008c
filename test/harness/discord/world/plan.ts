import { ChannelType } from 'discord-api-types/v10';

/** What a channel is made from. An id is needed only where it must outlive a restart. */
export interface ChannelPlan {
  readonly id?: string;
  readonly name: string;
  /** Text when not given. */
  readonly type?: ChannelType;
  readonly topic?: string;
  readonly slowSeconds?: number;
  /** The tags of a forum. A tag can be given as its name alone. */
  readonly tags?: readonly (string | TagPlan)[];
  /** Whether a post of this forum needs a tag. */
  readonly requiresTag?: boolean;
}

/** What a tag of a forum is made from. */
interface TagPlan {
  readonly id?: string;
  readonly name: string;
  readonly moderated?: boolean;
  readonly emojiName?: string | null;
}

export interface RolePlan {
  readonly id?: string;
  readonly name: string;
  readonly permissions?: bigint;
  readonly mentionable?: boolean;
}

export interface GuildPlan {
  readonly id?: string;
  readonly name: string;
  readonly locale?: string;
  readonly channels?: readonly ChannelPlan[];
  /** The name of the channel in which Discord welcomes members; none when not given. */
  readonly systemChannel?: string;
  readonly roles?: readonly RolePlan[];
  /** What everyone may do; `everyonePermissions` when not given. */
  readonly everyone?: bigint;
  /** What the bot's own role allows; `botPermissions` when not given. */
  readonly bot?: bigint;
  /** A guild that the bot was not invited to. */
  readonly withoutBot?: boolean;
}

/** A whole world as data: what `startDiscord` builds before the first bot connects. */
export interface WorldPlan {
  readonly guilds: readonly GuildPlan[];
}

/** One guild with a place to talk, one to post to, and one whose posts other servers follow. */
export const smallWorld: WorldPlan = {
  guilds: [
    {
      name: 'Reading Room',
      channels: [
        { name: 'general', topic: 'Talk about anything' },
        { name: 'digests', topic: 'What happened since yesterday' },
        { name: 'announcements', type: ChannelType.GuildAnnouncement },
      ],
      roles: [{ name: 'Readers', mentionable: true }],
    },
  ],
};
