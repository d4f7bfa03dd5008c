import { ChannelType, PermissionFlagsBits, type Client } from 'discord.js';
import type { Page } from 'playwright-core';
import { openBrowser, type Browser } from '../browser.ts';
import { connectClient } from '../client.ts';
import { startDiscord, type LocalDiscord } from '../discord/index.ts';
import { createPage } from '../page/index.ts';
import { createMovableClock } from '../play/clock.ts';
import { showEverything } from './index.ts';

/** A page with a bot that has something of everything, open in a browser. */
interface ShowcaseTown {
  readonly discord: LocalDiscord;
  readonly bot: Client<true>;
  readonly page: Page;
  /** How far the clock was set ahead, one entry a jump. */
  readonly jumps: readonly number[];
  /** What the page has complained of on its console. */
  readonly complaints: readonly string[];
  /** Addresses outside of this machine that the browser asked. */
  readonly asked: readonly string[];
  readonly finishWaiting: () => void;
  readonly leave: () => Promise<void>;
}

const world = {
  guilds: [
    {
      name: 'Harbour Town',
      channels: [
        { name: 'news', topic: 'What happened' },
        { name: 'general' },
        { name: 'stories', type: ChannelType.GuildForum, tags: ['Sea', 'Rail'] },
        { name: 'announcements', type: ChannelType.GuildAnnouncement },
      ],
      roles: [{ name: 'Readers', mentionable: true }],
    },
  ],
};

export async function openShowcase(): Promise<ShowcaseTown> {
  const jumps: number[] = [];
  const clock = createMovableClock((aheadMs) => jumps.push(aheadMs));
  const discord = await startDiscord({ world, now: clock.now });
  const people = [
    discord.person('Ada', { permissions: PermissionFlagsBits.Administrator }),
    discord.person('Milo'),
    discord.person('Greta', { locale: 'de' }),
  ] as const;
  const nextPostAt = async () => clock.now() + 50_000;
  discord.handlePages(createPage({ discord, people: [...people], clock, nextPostAt }));
  const bot = await connectClient(discord);
  const { finishWaiting } = await showEverything(bot);
  const browser = await openBrowser();
  const watched = await watchedPage(browser, discord.url);
  const leave = async () => {
    await browser.close();
    await bot.destroy();
    await discord.stop();
  };
  return { discord, bot, jumps, finishWaiting, leave, ...watched };
}

async function watchedPage({ context }: Browser, url: string) {
  const complaints: string[] = [];
  const asked: string[] = [];
  const page = await context.newPage();
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  const note = (address: string) => {
    if (new URL(address).hostname !== '127.0.0.1') asked.push(address);
  };
  page.on('response', (response) => note(response.url()));
  // What the page's own policy has blocked never left the browser.
  page.on('requestfailed', (request) => {
    if (!/csp/i.test(request.failure()?.errorText ?? '')) note(request.url());
  });
  page.setDefaultTimeout(10_000);
  await page.goto(url);
  return { page, complaints, asked };
}
