import { Events, type Client, type Guild } from 'discord.js';
import { channelAccessOf } from './permissions.ts';

/** A server that Broadsheet has come to, and where it can be greeted. */
export type Joined = {
  readonly guildId: string;
  readonly name: string;
  /** Where the server shows its own messages; `null` where Broadsheet may not post there. */
  readonly systemChannelId: string | null;
  readonly ownerId: string;
  /** BCP 47 tag. */
  readonly language: string;
};

const placeToGreet = ({ systemChannel, members: { me } }: Guild): string | null => {
  if (systemChannel === null || me === null) return null;
  const { missingPermissions } = channelAccessOf(
    systemChannel.id,
    systemChannel.type,
    systemChannel.permissionsFor(me),
  );
  return missingPermissions.length === 0 ? systemChannel.id : null;
};

/** Tells of each server that Broadsheet comes to from here on; those that it is in already are no news. */
export const listenForJoining = (client: Client, onJoin: (joined: Joined) => void): void => {
  client.on(Events.GuildCreate, (guild) =>
    onJoin({
      guildId: guild.id,
      name: guild.name,
      systemChannelId: placeToGreet(guild),
      ownerId: guild.ownerId,
      language: guild.preferredLocale,
    }),
  );
};
