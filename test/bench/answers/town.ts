/** A town as large as the figures are asked for: who is in it, what its servers follow, and what has been published. */
import { ChannelType, PermissionFlagsBits } from 'discord-api-types/v10';
import type { Store } from '../../../src/store/index.ts';
import { openWriter } from '../articles/writer.ts';
import { articleOf } from '../editions/press.ts';
import type { LocalDiscord, Person, WorldPlan } from '../../harness/discord/index.ts';

const guilds = 1_000;

/** As a community of some years has them. */
const channelsOfGuild = 20;
const rolesOfGuild = 10;

/** Servers that follow something, each so many feeds that nobody else follows: 10,000 feeds. */
const followers = 100;
const sourcesOfServer = 100;

/** Feeds with news, which the first few servers follow beside their own; a thousand articles, as a window holds. */
const newsFeeds = 50;
const articlesOfFeed = 20;
const newsServers = 10;

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/** Nothing is polled meanwhile: there is nothing behind the addresses. */
const restMs = 7 * dayMs;

const channelPlans = Array.from({ length: channelsOfGuild }, (_, at) => ({
  name: `room-${at}`,
  topic: `What belongs in room ${at}`,
  type: at % 10 === 9 ? ChannelType.GuildAnnouncement : ChannelType.GuildText,
}));

const rolePlans = Array.from({ length: rolesOfGuild }, (_, at) => ({ name: `Role ${at}` }));

/** A thousand servers. */
export const largeWorld: WorldPlan = {
  guilds: Array.from({ length: guilds }, (_, at) => ({
    name: `Reading Room ${at}`,
    channels: channelPlans,
    roles: rolePlans,
  })),
};

const guildIds = ({ world }: LocalDiscord): readonly string[] => [...world.guilds.keys()].slice(0, followers);

/** Whoever manages each of the servers that follow something. */
export const managersIn = (discord: LocalDiscord): readonly Person[] =>
  [...discord.world.guilds.values()]
    .slice(0, followers)
    .map((guild, at) => discord.person(`Ada ${at}`, { guild, permissions: PermissionFlagsBits.ManageGuild }));

/** Somebody new each time, in one server with news after the other: whoever has had a digest waits for the next. */
export const readersIn = (discord: LocalDiscord): (() => Person) => {
  const guilds = [...discord.world.guilds.values()].slice(0, newsServers);
  let readers = 0;
  return () => {
    const guild = guilds[readers % guilds.length];
    if (guild === undefined) throw new Error('There is no server');
    readers += 1;
    return discord.person(`Reader ${readers}`, { guild });
  };
};

const followOwn = (store: Store, guildId: string, server: number, at: number): Promise<readonly number[]> =>
  store.write(async ({ feeds, sources }) => {
    const ids: number[] = [];
    for (let number = 0; number < sourcesOfServer; number += 1) {
      const url = `https://site-${server}-${number}.example/feed`;
      const { id } = await feeds.add({ url, title: null, siteUrl: null }, at);
      await feeds.succeeded(id, { at, nextCheckAt: at + restMs });
      const named = { name: `Gazette ${server} ${number}`, topic: `Topic ${number % 20}` };
      await sources.add({ guildId, feedId: id, ...named, addedBy: '1', addedAt: at });
      ids.push(id);
    }
    return ids;
  });

const followNews = (store: Store, guildId: string, feedIds: readonly number[], at: number): Promise<void> =>
  store.write(async ({ sources }) => {
    for (const feedId of feedIds) {
      await sources.add({ guildId, feedId, name: `Wire ${feedId}`, addedBy: '1', addedAt: at });
    }
  });

/** Lets the servers follow their feeds. Gives the ids of those feeds that will bring news. */
export const followAll = async (
  store: Store,
  discord: LocalDiscord,
  at: number,
): Promise<readonly number[]> => {
  let wires: readonly number[] = [];
  for (const [server, guildId] of guildIds(discord).entries()) {
    const own = await followOwn(store, guildId, server, at);
    if (server === 0) wires = own.slice(0, newsFeeds);
    else if (server < newsServers) await followNews(store, guildId, wires, at);
  }
  return wires;
};

/** Of five articles three tell one event, two an event of their own each. */
const eventsOf = [0, 0, 0, 1, 2] as const;

/** Publishes the news of a day. */
export const publishNews = async (store: Store, feedIds: readonly number[], at: number): Promise<number> => {
  const write = openWriter();
  let number = 0;
  for (const feedId of feedIds) {
    const entries = Array.from({ length: articlesOfFeed }, () => {
      number += 1;
      const event = Math.floor(number / eventsOf.length) * 3 + (eventsOf[number % eventsOf.length] ?? 0);
      const article = { ...articleOf(write, number, event), publishedAt: at - ((number * 37) % 20) * hourMs };
      return { identity: `${number}`, article };
    });
    await store.write(({ articles }) => articles.put(feedId, entries, at));
  }
  return number;
};
