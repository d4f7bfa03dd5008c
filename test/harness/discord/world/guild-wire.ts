import { discordTime } from '../clock.ts';
import { channelWire } from './channel-wire.ts';
import { isThread } from './channels.ts';
import type { Guild } from './records.ts';
import { openThreads } from './threads.ts';
import { memberWire, roleWire } from './wire.ts';
import type { World } from './world.ts';

/** Guilds as Discord's API writes them. */

export function guildWire(guild: Guild) {
  return { ...guildConstants, ...guildFacts(guild), roles: [...guild.roles.values()].map(roleWire) };
}

/** What the gateway sends of a guild: with its channels and with the members the bot may know of. */
export function guildCreateWire(world: World, guild: Guild) {
  const bot = guild.members.get(world.bot.id);
  const channels = world.channelsOf(guild);
  const open = openThreads(world, guild.id);
  return {
    ...guildWire(guild),
    joined_at: discordTime(bot?.joinedAtMs ?? guild.createdAtMs),
    large: false,
    unavailable: false,
    member_count: guild.members.size,
    voice_states: [],
    members: bot === undefined ? [] : [memberWire(world, bot)],
    channels: channels.filter((one) => !isThread(one)).map((one) => channelWire(world, one)),
    threads: open.map((one) => channelWire(world, one)),
    presences: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
  };
}

function guildFacts(guild: Guild) {
  return {
    id: guild.id,
    name: guild.name,
    owner_id: guild.ownerId,
    preferred_locale: guild.locale,
    system_channel_id: guild.systemChannelId,
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
