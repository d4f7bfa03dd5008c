import {
  ApplicationIntegrationType as Install,
  InteractionContextType as Context,
  PermissionFlagsBits as P,
} from 'discord-api-types/v10';
import { isObject, toJson } from '../json.ts';
import { permissionsOfBot } from '../rest/access.ts';
import type { StoredMessage } from '../world/records.ts';
import { permissionsOf, type Place } from './place.ts';

/** Who installed the bot: the guild (or "0" in a direct message with the bot), the person, or both. */
export type Owners = Readonly<Partial<Record<Install, string>>>;

/** Where an interaction takes place. Source: Discord docs, Receiving and Responding, "Interaction Context Types". */
export function contextOf({ channel }: Place): Context {
  if (channel.guildId !== null) return Context.Guild;
  return channel.withBot ? Context.BotDM : Context.PrivateChannel;
}

/**
 * Who installed the bot, of those through whom a command can be used here. Nobody, where it cannot be used.
 * Source: the same page, "Authorizing Integration Owners Object".
 */
export function ownersFor(place: Place, installs: readonly Install[]): Owners {
  const { user } = place;
  const guild = installs.includes(Install.GuildInstall) ? guildOwner(place) : null;
  const person = installs.includes(Install.UserInstall) && user.hasInstalledBot ? user.id : null;
  return {
    ...(guild === null ? {} : { [Install.GuildInstall]: guild }),
    ...(person === null ? {} : { [Install.UserInstall]: person }),
  };
}

/** What is used on a message belongs to whoever the message was made for. */
export function ownersOfMessage(place: Place, on: StoredMessage | null): Owners {
  const metadata = on === null ? undefined : toJson(on.message)['interaction_metadata'];
  const owners = isObject(metadata) ? metadata['authorizing_integration_owners'] : undefined;
  if (isObject(owners)) return owners as Owners;
  return ownersFor(place, [Install.GuildInstall, Install.UserInstall]);
}

function guildOwner({ discord: { world }, channel }: Place): string | null {
  const guild = world.guildOf(channel);
  if (guild !== null) return guild.members.has(world.bot.id) ? guild.id : null;
  return channel.withBot ? '0' : null;
}

/** What every app may do in answer to somebody who brought it along. */
const brought = P.AttachFiles | P.EmbedLinks | P.MentionEveryone;

/**
 * What the bot may do where the interaction is. Where it is no member, that is what it may do in direct messages, or
 * as much of it as the person may. Source: the same page, `app_permissions` and its footnote.
 */
export function appPermissions(place: Place): bigint {
  const { discord, channel, user } = place;
  const guild = discord.world.guildOf(channel);
  if (guild === null) {
    const own = channel.withBot ? permissionsOfBot(discord, channel) | P.UseExternalEmojis : 0n;
    return own | brought;
  }
  if (guild.members.has(discord.world.bot.id)) return permissionsOfBot(discord, channel);
  return permissionsOf(guild, channel, user) & (brought | P.UseExternalEmojis);
}

/** Interactions know the bot's owners by the number of the way to install it. */
export function isByUserAlone(owners: Owners): boolean {
  return owners[Install.GuildInstall] === undefined;
}
