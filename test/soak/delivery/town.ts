import { ChannelType } from 'discord-api-types/v10';
import type { LocalDiscord, WorldPlan } from '../../harness/discord/index.ts';
import type { NewSchedule } from '../../../src/store/schedule-record.ts';

/** Where a schedule of the soak posts to. */
export type Place = Pick<NewSchedule, 'guildId' | 'channelId' | 'place' | 'isPublished' | 'tagIds'>;

const guilds = 10;

/** Of every sort of place so many a server; text channels are what most digests go to. */
const perGuild = { text: 30, wire: 6, forum: 2, person: 2 } as const;

const named = (name: string, count: number, type: ChannelType) =>
  Array.from({ length: count }, (_, at) => ({ name: `${name}-${at}`, type }));

/** Ten servers with channels to read in, channels that others follow, and forums whose posts need a tag. */
export const soakWorld: WorldPlan = {
  guilds: Array.from({ length: guilds }, (_, at) => ({
    name: `Reading Room ${at}`,
    channels: [
      ...named('text', perGuild.text, ChannelType.GuildText),
      ...named('wire', perGuild.wire, ChannelType.GuildAnnouncement),
      ...named('forum', perGuild.forum, ChannelType.GuildForum).map((forum) => ({
        ...forum,
        tags: ['News'],
        requiresTag: true,
      })),
    ],
  })),
};

const placeOf = (channel: ReturnType<LocalDiscord['world']['channelsOf']>[number]): Place => {
  const address = { guildId: channel.guildId ?? '', channelId: channel.id };
  if (channel.forum !== null) {
    return { ...address, place: 'forum', tagIds: channel.forum.tags.map(({ id }) => id) };
  }
  return { ...address, place: 'channel', isPublished: channel.type === ChannelType.GuildAnnouncement };
};

/** Every place of the world that digests go to, people included. */
export const placesIn = (discord: LocalDiscord): readonly Place[] =>
  [...discord.world.guilds.values()].flatMap((guild) => {
    const people = Array.from({ length: perGuild.person }, (_, at) =>
      discord.person(`${guild.name} reader ${at}`, { guild }),
    );
    return [
      ...discord.world.channelsOf(guild).map(placeOf),
      ...people.map(({ user }) => ({ guildId: guild.id, channelId: user.id, place: 'direct' as const })),
    ];
  });
