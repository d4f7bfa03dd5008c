import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ChannelType, PermissionFlagsBits } from 'discord-api-types/v10';
import { systemClock, systemSleep } from '../../../src/ops/index.ts';
import { openStore, type Store } from '../../../src/store/index.ts';
import { quantileOf } from '../../bench/sections/figures.ts';
import { tableOf } from '../../bench/table.ts';
import { startBot } from '../../harness/bot.ts';
import { startDiscord, type LocalDiscord, type WorldPlan } from '../../harness/discord/index.ts';
import { owe } from '../delivery/debts.ts';
import type { Section } from './section.ts';

const channelsPerGuild = 50;

/** How often somebody asks something meanwhile. */
const askEveryMs = 100;

const worldOf = (channels: number): WorldPlan => ({
  guilds: Array.from({ length: Math.ceil(channels / channelsPerGuild) }, (_, guild) => ({
    name: `Reading Room ${guild}`,
    channels: Array.from({ length: Math.min(channelsPerGuild, channels) }, (_, at) => ({
      name: `digests-${at}`,
    })),
  })),
});

const textChannels = (discord: LocalDiscord) =>
  [...discord.world.channels.values()]
    .filter(({ type }) => type === ChannelType.GuildText)
    .map(({ id, guildId }) => ({ guildId: guildId ?? '', channelId: id, place: 'channel' as const }));

/** Asks something again and again until all is sent; gives how long each answer took, ms. */
const askMeanwhile = async (
  discord: LocalDiscord,
  isDone: () => Promise<boolean>,
): Promise<readonly number[]> => {
  const person = discord.person('Ada', { permissions: PermissionFlagsBits.ManageGuild });
  const tookMs: number[] = [];
  while (!(await isDone())) {
    const began = performance.now();
    await person.types('/source list');
    tookMs.push(performance.now() - began);
    await systemSleep(askEveryMs);
  }
  return tookMs;
};

const isAllSent = async ({ deliveries }: Store): Promise<boolean> => (await deliveries.owed()).size === 0;

/** Sends a digest to each of so many channels with the whole bot, and asks it things meanwhile. */
export const fanOut = async (channels: number) => {
  const discord = await startDiscord({ world: worldOf(channels) });
  const folder = await mkdtemp(join(tmpdir(), 'broadsheet-fanout-'));
  const databaseFile = join(folder, 'fanout.db');
  const counts = { posted: 0, tooMany: 0 };
  discord.on('messageAdded', ({ visibleTo }) => {
    if (visibleTo === null) counts.posted += 1;
  });
  discord.on('exchange', ({ status }) => {
    if (status === 429) counts.tooMany += 1;
  });
  const bot = await startBot({ discord, databaseFile });
  const store = await openStore(databaseFile, systemClock.now());
  const targets = textChannels(discord).slice(0, channels);
  const began = performance.now();
  await owe(store, targets, { posts: channels, now: systemClock.now() });
  const answeredMs = await askMeanwhile(discord, () => isAllSent(store));
  const seconds = (performance.now() - began) / 1_000;
  await bot.stop();
  await store.close();
  await discord.stop();
  await rm(folder, { recursive: true });
  return { ...counts, channels: targets.length, answeredMs, seconds, violations: discord.violations.length };
};

/** Every channel gets its digest at the same time. */
export const fanout: Section = {
  name: 'fanout',
  title: 'One digest for each of very many channels, while somebody asks things',
  run: async ({ channels }) => {
    const found = await fanOut(channels);
    const { tooMany, answeredMs, seconds, violations } = found;
    const shares = [0.5, 0.99, 1].map((share) => quantileOf(answeredMs, share).toFixed(0));
    return tableOf([
      ['Channels', 'seconds', '429s', 'violations', 'answers', 'median ms', 'p99 ms', 'longest ms'],
      [
        String(found.channels),
        seconds.toFixed(0),
        ...[tooMany, violations, answeredMs.length].map(String),
        ...shares,
      ],
    ]);
  },
};
