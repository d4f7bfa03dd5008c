import { randomBytes } from 'node:crypto';
import type { InteractionType } from 'discord-api-types/v10';
import type { Interaction } from '../interactions.ts';
import { toJson, type JsonObject } from '../json.ts';
import { channelWire } from '../world/channel-wire.ts';
import type { StoredMessage } from '../world/records.ts';
import { memberWire, userWire } from '../world/wire.ts';
import { appPermissions, contextOf, isByUserAlone, ownersOfMessage, type Owners } from './installed.ts';
import { permissionsOf, type Place } from './place.ts';

/** What they did. */
export interface Act {
  readonly type: InteractionType;
  readonly data: JsonObject;
  /** The message whose component was used. */
  readonly on?: StoredMessage | null;
  /** What opened the form that they sent. */
  readonly openedBy?: Interaction;
  /** Through whom the bot was installed; as with the message when not given. */
  readonly owners?: Owners;
}

/** How large a file may be on a server without boosts. Source: Discord docs, Reference, "Uploading Files". */
export const attachmentBytesMax = 10 * 1024 * 1024;

/** Sends what a person did to the bot. Source: Discord docs, Receiving and Responding, "Interaction Object". */
export function sendInteraction(place: Place, act: Act): Interaction {
  const { discord, user, channel } = place;
  const { type, data, on = null, owners = ownersOfMessage(place, on) } = act;
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
    app_permissions: String(appPermissions(place)),
    attachment_size_limit: attachmentBytesMax,
    context: contextOf(place),
    authorizing_integration_owners: owners,
    ...whereabouts(place),
    ...(on === null ? {} : { message: on.message }),
  });
  const interaction: Interaction = {
    id,
    token,
    atMs: discord.now(),
    user,
    channel,
    isByUserAlone: isByUserAlone(owners),
    openedBy: act.openedBy ?? null,
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

function whereabouts({ discord: { world }, user, channel }: Place): object {
  const guild = world.guildOf(channel);
  if (guild === null) return { user: userWire(user), channel: channelWire(world, channel) };
  const permissions = String(permissionsOf(guild, channel, user));
  const member = guild.members.get(user.id);
  return {
    guild_id: guild.id,
    guild: { id: guild.id, locale: guild.locale, features: [] },
    guild_locale: guild.locale,
    channel: { ...channelWire(world, channel), permissions },
    member: member === undefined ? null : { ...memberWire(world, member), permissions },
  };
}
