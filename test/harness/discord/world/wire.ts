import { ChannelType } from 'discord-api-types/v10';
import { discordTime } from '../clock.ts';
import type { Channel, Guild, Member, Role, User } from './records.ts';
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

export function channelWire(world: World, channel: Channel) {
  const { id, type, lastMessageId } = channel;
  const every = { id, type, last_message_id: lastMessageId, flags: 0 };
  if (channel.guildId === null) {
    return { ...every, recipients: channel.recipientIds.map((id) => userWire(world.user(id))) };
  }
  return {
    ...every,
    guild_id: channel.guildId,
    name: channel.name,
    topic: channel.topic,
    position: channel.position,
    parent_id: channel.parentId,
    nsfw: false,
    rate_limit_per_user: 0,
    permission_overwrites: channel.overwrites.map((one) => ({
      id: one.id,
      type: one.kind === 'role' ? 0 : 1,
      allow: String(one.allow),
      deny: String(one.deny),
    })),
  };
}

export function guildWire(guild: Guild) {
  return { ...guildConstants, ...guildFacts(guild), roles: [...guild.roles.values()].map(roleWire) };
}

/** What the gateway sends of a guild: with its channels and with the members the bot may know of. */
export function guildCreateWire(world: World, guild: Guild) {
  const bot = guild.members.get(world.bot.id);
  const channels = world.channelsOf(guild);
  return {
    ...guildWire(guild),
    joined_at: discordTime(bot?.joinedAtMs ?? guild.createdAtMs),
    large: false,
    unavailable: false,
    member_count: guild.members.size,
    voice_states: [],
    members: bot === undefined ? [] : [memberWire(world, bot)],
    channels: channels.filter((one) => !isThread(one)).map((one) => channelWire(world, one)),
    threads: channels.filter(isThread).map((one) => channelWire(world, one)),
    presences: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
  };
}

export function isThread(channel: Channel): boolean {
  return [ChannelType.AnnouncementThread, ChannelType.PublicThread, ChannelType.PrivateThread].includes(
    channel.type,
  );
}

function guildFacts(guild: Guild) {
  return {
    id: guild.id,
    name: guild.name,
    owner_id: guild.ownerId,
    preferred_locale: guild.locale,
  };
}

const guildConstants = {
  icon: null,
  description: null,
  home_header: null,
  splash: null,
  discovery_splash: null,
  features: ['COMMUNITY', 'NEWS'],
  banner: null,
  application_id: null,
  region: 'us',
  afk_channel_id: null,
  afk_timeout: 300,
  system_channel_id: null,
  system_channel_flags: 0,
  widget_enabled: false,
  widget_channel_id: null,
  verification_level: 0,
  default_message_notifications: 0,
  mfa_level: 0,
  explicit_content_filter: 0,
  max_presences: null,
  max_members: 500_000,
  max_stage_video_channel_users: 50,
  max_video_channel_users: 25,
  vanity_url_code: null,
  premium_tier: 0,
  premium_subscription_count: 0,
  rules_channel_id: null,
  safety_alerts_channel_id: null,
  public_updates_channel_id: null,
  premium_progress_bar_enabled: false,
  nsfw: false,
  nsfw_level: 0,
  emojis: [],
  stickers: [],
  incidents_data: null,
};
