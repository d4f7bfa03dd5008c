import { randomBytes } from 'node:crypto';
import { InteractionContextType, type InteractionType } from 'discord-api-types/v10';
import type { Interaction } from '../interactions.ts';
import { toJson, type JsonObject } from '../json.ts';
import { permissionsOfBot } from '../rest/access.ts';
import type { DiscordState } from '../state.ts';
import { channelPermissions } from '../world/permissions.ts';
import type { Channel, Guild, StoredMessage, User } from '../world/records.ts';
import { channelWire } from '../world/channel-wire.ts';
import { memberWire, userWire } from '../world/wire.ts';

/** Who does something, and where. */
export interface Place {
  readonly discord: DiscordState;
  readonly user: User;
  readonly channel: Channel;
}

/** What they did. */
export interface Act {
  readonly type: InteractionType;
  readonly data: JsonObject;
  /** The message whose component was used. */
  readonly on?: StoredMessage | null;
}

/** How large a file may be in an answer on a server without boosts. */
const attachmentBytesMax = 10 * 1024 * 1024;

/** Sends what a person did to the bot. Source: Discord docs, Receiving and Responding, "Interaction Object". */
export function sendInteraction(
  { discord, user, channel }: Place,
  { type, data, on = null }: Act,
): Interaction {
  const id = discord.world.newId();
  const token = randomBytes(48).toString('base64url');
  const payload = toJson({
    id,
    application_id: discord.applicationId,
    type,
    token,
    version: 1,
    data,
    channel_id: channel.id,
    locale: user.locale,
    entitlements: [],
    app_permissions: String(permissionsOfBot(discord, channel)),
    attachment_size_limit: attachmentBytesMax,
    ...whereabouts(discord, user, channel),
    ...(on === null ? {} : { message: on.message }),
  });
  const interaction: Interaction = {
    id,
    token,
    atMs: discord.now(),
    user,
    channel,
    payload,
    callback: null,
    original: on,
    followUps: [],
    laterAnswers: 0,
  };
  discord.interactions.set(token, interaction);
  discord.events.emit('interaction', interaction);
  return interaction;
}

function whereabouts(discord: DiscordState, user: User, channel: Channel): object {
  const { world } = discord;
  const guild = world.guildOf(channel);
  if (guild === null) {
    return {
      user: userWire(user),
      channel: channelWire(world, channel),
      context: InteractionContextType.BotDM,
      authorizing_integration_owners: { 0: '0' },
    };
  }
  const permissions = String(permissionsOf(guild, channel, user));
  const member = guild.members.get(user.id);
  return {
    guild_id: guild.id,
    guild: { id: guild.id, locale: guild.locale, features: [] },
    guild_locale: guild.locale,
    channel: { ...channelWire(world, channel), permissions },
    member: member === undefined ? null : { ...memberWire(world, member), permissions },
    context: InteractionContextType.Guild,
    authorizing_integration_owners: { 0: guild.id },
  };
}

/** What somebody may do in a channel of a guild; nothing where they are no member. */
export function permissionsOf(guild: Guild, channel: Channel, user: User): bigint {
  const member = guild.members.get(user.id);
  return member === undefined ? 0n : channelPermissions(guild, channel, member);
}
