import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PermissionFlagsBits } from 'discord-api-types/v10';
import { startBot, type BotProcess } from '../harness/bot.ts';
import {
  startDiscord,
  type DiscordOptions,
  type LocalDiscord,
  type Person,
  type Seen,
} from '../harness/discord/index.ts';
import { expectAgreement } from '../harness/judge-agreement.ts';
import { startNewsstand, type Newsstand } from '../harness/newsstand/index.ts';
import { writeStarterPack } from '../harness/play/starter-pack.ts';

/** A local Discord, a newsstand and the real bot between them. */
export type Town = {
  readonly discord: LocalDiscord;
  readonly newsstand: Newsstand;
  /** May manage the server. */
  readonly admin: Person;
  readonly member: Person;
  /** The bot that runs at the moment. */
  readonly bot: () => BotProcess;
  readonly kill: () => Promise<void>;
  readonly restart: () => Promise<void>;
  /** Where the bot keeps everything. */
  readonly databaseFile: string;
  readonly leave: () => Promise<void>;
};

const spec = fileURLToPath(new URL('../../../shared/data/discord/openapi.json', import.meta.url));

/** Discord's official specification, where it lies beside the checkout; without it the judge's own rules hold alone. */
const specOption: Pick<DiscordOptions, 'specFile'> = existsSync(spec) ? { specFile: spec } : {};

/** Builds a town and starts the bot in it. */
export const buildTown = async (options: DiscordOptions = {}): Promise<Town> => {
  const discord = await startDiscord({ ...specOption, compilesLate: true, ...options });
  const newsstand = await startNewsstand();
  const folder = await mkdtemp(join(tmpdir(), 'broadsheet-'));
  const databaseFile = join(folder, 'town.db');
  const starterPack = writeStarterPack(newsstand.feeds);
  const start = (): Promise<BotProcess> =>
    startBot({
      discord,
      databaseFile,
      allow: [new URL(newsstand.url).host, new URL(discord.apiUrl).host],
      env: { PACKS_FILE: starterPack.path },
    });
  let bot = await start();
  return {
    discord,
    newsstand,
    databaseFile,
    admin: discord.person('Ada', { permissions: PermissionFlagsBits.ManageGuild }).in('digests'),
    member: discord.person('Mo').in('digests'),
    bot: () => bot,
    kill: () => bot.kill(),
    restart: async () => {
      bot = await start();
    },
    leave: async () => {
      await bot.stop();
      await discord.stop();
      await newsstand.stop();
      starterPack.remove();
      await rm(folder, { recursive: true });
      expectAgreement(discord.log.list());
    },
  };
};

/** Looks at a feed, says yes to it, and sees what comes of that. */
export const addSource = async (person: Person, url: string): Promise<Seen> => {
  const { message } = await person.types('/source add', { url });
  if (message === null) throw new Error('Nothing was answered');
  return person.presses(message, 'Add');
};

/** `daily HH:MM:SS` for a moment `seconds` from now, in UTC. */
export const inSeconds = (seconds: number): string =>
  `daily ${new Date(Date.now() + seconds * 1000).toISOString().slice(11, 19)}`;

/** Waits until something holds, looking often; fails with what it waited for. */
export const until = async (
  what: string,
  holds: () => boolean | Promise<boolean>,
  timeoutMs = 15_000,
): Promise<void> => {
  const deadline = Date.now() + timeoutMs;
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error(`Waited ${timeoutMs} ms in vain: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
};

/** The bot's posts in a channel, as everybody sees them. */
export const postsIn = ({ member }: Town, channel: string): readonly string[] =>
  member
    .reads(channel)
    .filter((read) => !read.ephemeral && read.message.author.bot === true)
    .map(({ text }) => text);
