import { discordTime } from '../clock.ts';
import type { Member, Role, User } from './records.ts';
import type { World } from './world.ts';

/** Records as Discord's API writes them. Fields that no part of the harness varies are constants here. */

export function userWire(user: User) {
  return {
    id: user.id,
    username: user.name.toLowerCase().replaceAll(' ', '_'),
    discriminator: user.bot ? '0001' : '0',
    global_name: user.bot ? null : user.name,
    avatar: null,
    banner: null,
    accent_color: null,
    bot: user.bot,
    system: false,
    public_flags: 0,
    flags: 0,
    avatar_decoration_data: null,
    collectibles: null,
    primary_guild: null,
  };
}

/** The bot as it sees itself: `/users/@me` and READY. */
export function selfWire(user: User) {
  return { ...userWire(user), mfa_enabled: true, locale: user.locale, verified: true, email: null };
}

export function roleWire(role: Role) {
  return {
    id: role.id,
    name: role.name,
    description: null,
    permissions: String(role.permissions),
    position: role.position,
    color: 0,
    colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
    hoist: false,
    managed: role.managed,
    mentionable: role.mentionable,
    icon: null,
    unicode_emoji: null,
    flags: 0,
  };
}

export function memberWire(world: World, member: Member) {
  return {
    user: userWire(world.user(member.userId)),
    nick: null,
    avatar: null,
    banner: null,
    avatar_decoration_data: null,
    collectibles: null,
    roles: [...member.roleIds],
    joined_at: discordTime(member.joinedAtMs),
    premium_since: null,
    deaf: false,
    mute: false,
    flags: 0,
    pending: false,
    communication_disabled_until: null,
  };
}

/** A member as it stands beside its user in resolved data: without `user`, `deaf` and `mute`. */
export function partialMemberWire(world: World, member: Member) {
  const { user: _user, deaf: _deaf, mute: _mute, ...partial } = memberWire(world, member);
  return partial;
}
