/** What breaks and is told: the whole bot on a clock of the test's, since what is told takes days to be true. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PermissionFlagsBits } from 'discord-api-types/v10';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createApp } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import { createLog, systemSleep } from '../../src/ops/index.ts';
import { startDiscord, type LocalDiscord, type Person } from '../harness/discord/index.ts';
import { withSpec } from '../harness/spec.ts';
import { rss } from '../src/feeds/feeds-test.ts';
import { startOrigin, type Origin } from '../src/net/origin.ts';
import { addSource, until } from './town.ts';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

let aheadMs = 0;
const clock = { now: () => Date.now() + aheadMs };
let isBroken = false;
let folder = '';
let written = '';
let discord: LocalDiscord;
let origin: Origin;
let app: Awaited<ReturnType<typeof createApp>>;
/** Manages a server with a channel for alerts, which speaks German. */
let greta: Person;
/** Manages a French server that has no such channel. */
let fabien: Person;

const openApp = async () => {
  const config = readConfig({
    DISCORD_TOKEN: discord.token,
    DISCORD_API_URL: discord.apiUrl,
    DATABASE_FILE: join(folder, 'alerts.db'),
    FETCH_ALLOW: `127.0.0.1:${origin.port}`,
  });
  if (!config.ok) throw new Error(config.mistakes.join(' '));
  const write = (line: string): void => {
    written += line;
  };
  const log = createLog({ level: 'info', secrets: [], pretty: false, clock, write });
  const surroundings = { clock, random: () => 0, sleep: systemSleep, log, onEnd: () => {} };
  return createApp(config.config, surroundings);
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'broadsheet-alerts-'));
  origin = await startOrigin({
    '/feed': (response) =>
      void (isBroken
        ? response.writeHead(500).end('broken')
        : response.writeHead(200).end(rss([{ guid: '1', title: 'One' }], 'The *Harbour* Post'))),
  });
  discord = await startDiscord({ ...withSpec(), now: clock.now });
  const paris = discord.world.addGuild({ name: 'Paris', locale: 'fr', channels: [{ name: 'salon' }] });
  const permissions = PermissionFlagsBits.ManageGuild;
  greta = discord.person('Greta', { permissions }).in('digests');
  fabien = discord.person('Fabien', { permissions, guild: paris }).in('salon');
  app = await openApp();
  await app.start();
}, 60_000);

afterAll(async () => {
  await app.stop();
  await Promise.all([discord.stop(), origin.stop()]);
  await rm(folder, { recursive: true });
});

/** Lets time pass until the feed has been asked for again. */
const passUntilRead = async (timeMs: number): Promise<void> => {
  const before = origin.requests.length;
  aheadMs += timeMs;
  await until('the feed is asked for', () => origin.requests.length > before);
  const shown = expect.poll(async () => (await greta.types('/source list')).text, { timeout: 15_000 });
  await (isBroken ? shown.toContain('error 500') : shown.not.toContain('error 500'));
};

const ofBot = (person: Person, place: string) =>
  person.reads(place).filter(({ message, ephemeral }) => message.author.bot === true && !ephemeral);
const alerts = () => ofBot(greta, 'announcements');
/** Answers to a press stand there, too. */
const letters = () => ofBot(fabien, '@bot').filter(({ text }) => text.includes('illisible'));

describe('a source that two servers follow fails', () => {
  beforeAll(async () => {
    await greta.types('/config set', { language: 'de', alerts: discord.world.channelNamed('announcements') });
    for (const person of [greta, fabien]) await addSource(person, origin.url('/feed'));
    await fabien.types('/schedule add', { when: 'daily 03:00', timezone: 'UTC', name: 'Matin' });
  });

  test('for an hour, and nobody is bothered', async () => {
    isBroken = true;
    await passUntilRead(hourMs);
    expect([...alerts(), ...letters()]).toEqual([]);
  });

  test('for a day, and each server is told once, where it wants it and in its language, with what to do', async () => {
    await passUntilRead(dayMs);
    await until('both are told', () => alerts().length > 0 && letters().length > 0);
    expect(alerts()[0]?.text).toContain('1 Quelle ist seit einem Tag nicht lesbar');
    expect(alerts()[0]?.text).toMatch(
      /The \\\*Harbour\\\* Post.*500[\s\S]*<\/source test:\d+> versucht es jetzt/u,
    );
    expect(letters()[0]?.text).toContain('1 source est illisible depuis un jour');
    expect(ofBot(greta, 'digests')).toEqual([]);
  });

  test('and what it was told with helps whoever presses it', async () => {
    const help = await greta.in('announcements').presses(alerts()[0]!.message, 'Was kann ich tun?');
    expect(help.text).toContain('says why a source fails');
    const { buttons } = fabien.sees(letters()[0]!.message);
    const inPerson = await fabien.in('@bot').presses(letters()[0]!.message, buttons[0]!.label);
    expect(inPerson.text).toContain('says why a source fails');
    const url = `https://discord.com/channels/${fabien.channel.guildId}`;
    expect(buttons).toContainEqual(expect.objectContaining({ label: 'Ouvrir le serveur', url }));
  });

  test('for longer, works, and fails again for a day: that is told once more, and nothing else was', async () => {
    for (const _ of ['a second day', 'a third day']) await passUntilRead(dayMs);
    isBroken = false;
    await passUntilRead(dayMs);
    isBroken = true;
    await passUntilRead(dayMs);
    await passUntilRead(dayMs + hourMs);
    await until('both are told', () => alerts().length > 1 && letters().length > 1);
    await passUntilRead(dayMs);
    expect([alerts().length, letters().length]).toEqual([2, 2]);
    expect(written).not.toContain('"level":"error"');
  });
});

test('nothing broke a rule of Discord', () => expect(discord.violations).toEqual([]));
