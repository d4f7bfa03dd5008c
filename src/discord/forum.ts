import type { ChannelAccess } from '#commands';
import { ChannelFlags, ChannelType, type Channel } from 'discord.js';

/** What of a forum its posts need; nothing of any other channel. */
export const forumFactsOf = (channel: Channel | undefined): Pick<ChannelAccess, 'tags' | 'needsTag'> =>
  channel?.type === ChannelType.GuildForum
    ? {
        tags: channel.availableTags.map(({ id, name }) => ({ id, name })),
        needsTag: channel.flags.has(ChannelFlags.RequireTag),
      }
    : {};
