import type { DiscordState } from '../state.ts';
import { channelPermissions } from '../world/permissions.ts';
import type { Channel, Guild, User } from '../world/records.ts';

/** Who does something, and where. */
export interface Place {
  readonly discord: DiscordState;
  readonly user: User;
  readonly channel: Channel;
}

/** What somebody may do in a channel of a guild; nothing where they are no member. */
export function permissionsOf(guild: Guild, channel: Channel, user: User): bigint {
  const member = guild.members.get(user.id);
  return member === undefined ? 0n : channelPermissions(guild, channel, member);
}
