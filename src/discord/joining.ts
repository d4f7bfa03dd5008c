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

const describe = (guild: Guild): Joined => ({
  guildId: guild.id,
  name: guild.name,
  systemChannelId: placeToGreet(guild),
  ownerId: guild.ownerId,
  language: guild.preferredLocale,
});

/** Whoever let Broadsheet in before it ran, or while it was away, waits for a word for so long. */
const awaitedMs = 24 * 3_600_000;

/** Tells of each server that Broadsheet comes to from here on, and of those that it came to lately. */
export const listenForJoining = (client: Client, now: number, onJoin: (joined: Joined) => void): void => {
  client.on(Events.GuildCreate, (guild) => onJoin(describe(guild)));
  const isNews = (guild: Guild): boolean => guild.available && now - guild.joinedTimestamp < awaitedMs;
  for (const guild of client.guilds.cache.filter(isNews).values()) onJoin(describe(guild));
};
