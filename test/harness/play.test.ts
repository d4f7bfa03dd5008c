import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { MessageFlags, type Client } from 'discord.js';
import { afterEach, describe, expect, test } from 'vitest';
import { connectClient } from './client.ts';
import { startDiscord, type LocalDiscord } from './discord/index.ts';
import { setUpFirstEdition } from './play/first-edition.ts';
import { openOnFreePort } from './play/free-port.ts';
import { harbourTown, residents } from './play/harbour-town.ts';

const feeds = [
  { name: 'A', url: 'http://127.0.0.1:1/a', language: 'en' },
  { name: 'B', url: 'http://127.0.0.1:1/b', language: 'de' },
];
const word = { type: 3, description: 'A word' } as const;
const commands = [
  { name: 'source', add: [{ ...word, name: 'url', required: true }] },
  {
    name: 'schedule',
    add: [
      { ...word, name: 'when', required: true },
      { ...word, name: 'timezone' },
      { ...word, name: 'name' },
      { type: 7, name: 'channel', description: 'Where' } as const,
    ],
  },
].map(({ name, add }) => ({
  name,
  description: 'A command',
  options: [
    { type: 1, name: 'add', description: 'Add one', options: add } as const,
    { type: 1, name: 'list', description: 'All of them' } as const,
  ],
}));

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
});

/** A local Discord with a bot that writes down what it is asked, and answers each with `answer`, if at all. */
async function town(
  answer: string | null,
): Promise<{ discord: LocalDiscord; bot: Client<true>; asked: string[] }> {
  const discord = await startDiscord({ world: harbourTown });
  closing.push(discord.stop);
  const bot = await connectClient(discord);
  closing.push(() => bot.destroy());
  const asked: string[] = [];
  bot.on('interactionCreate', (interaction) => {
    if (!interaction.isChatInputCommand()) return;
    const values = (interaction.options.data[0]?.options ?? []).map((one) => `${one.name}=${one.value}`);
    asked.push([interaction.commandName, interaction.options.getSubcommand(), ...values].join(' '));
    if (answer !== null) void interaction.reply({ content: answer, flags: MessageFlags.Ephemeral });
  });
  return { discord, bot, asked };
}

describe('the first edition', () => {
  test('waits for the commands, adds every feed and then a schedule that is due soon', async () => {
    const { discord, bot, asked } = await town('Done.');
    const [admin] = residents(discord);
    const settingUp = setUpFirstEdition({ discord, admin, feeds, delayMs: 15_000 });
    const beforeMs = discord.world.now();
    await bot.application.commands.set(commands);
    await settingUp;
    const due = asked.pop() ?? '';
    expect(asked).toEqual([
      'schedule list',
      `source add url=${feeds[0]?.url}`,
      `source add url=${feeds[1]?.url}`,
    ]);
    const [, timeOfDay = ''] = /when=daily (\d\d:\d\d:\d\d) timezone=UTC/.exec(due) ?? [];
    const dueInMs = (Date.parse(`1970-01-01T${timeOfDay}Z`) - beforeMs) % 86_400_000;
    expect((dueInMs + 86_400_000) % 86_400_000).toBeGreaterThan(13_000);
    expect(due).toContain(`channel=${discord.world.channelNamed('news').id} name=First edition`);
    expect(discord.violations).toEqual([]);
  });
  test('is not set up twice', async () => {
    const { discord, bot, asked } = await town('1 schedule\nFirst edition, every day');
    await bot.application.commands.set(commands);
    await setUpFirstEdition({ discord, admin: residents(discord)[0], feeds, delayMs: 15_000 });
    expect(asked).toEqual(['schedule list']);
  });
  test('is given up in words where the bot does not answer', async () => {
    const { discord, bot } = await town(null);
    const [admin] = residents(discord);
    await bot.application.commands.set(commands);
    await setUpFirstEdition({ discord, admin, feeds, delayMs: 15_000 });
    expect(admin.reads('general').at(-1)?.text).toMatch(/^I could not set up Broadsheet\..+did not respond/);
  });
});

/** Starts the play process beside a taken port, which it has to step over. */
async function startPlay(stdin: 'ipc' | 'pipe'): Promise<{ child: ChildProcess; takenPort: number }> {
  const taken = createServer().listen(0, '127.0.0.1');
  await once(taken, 'listening');
  closing.push(async () => taken.close());
  const takenPort = (taken.address() as AddressInfo).port;
  const entry = fileURLToPath(new URL('./play.ts', import.meta.url));
  const folder = await mkdtemp(join(tmpdir(), 'play-'));
  closing.push(() => rm(folder, { recursive: true }));
  const child = spawn(process.execPath, [entry], {
    env: { ...process.env, PLAY_PORT: String(takenPort), PLAY_RECORD: join(folder, 'play.jsonl') },
    stdio: stdin === 'ipc' ? ['ignore', 'pipe', 'inherit', 'ipc'] : ['pipe', 'pipe', 'inherit'],
  });
  closing.push(async () => child.kill());
  return { child, takenPort };
}

describe('the play process', () => {
  test('reports one line, serves the page, and ends when its standard input closes', async () => {
    const { child, takenPort } = await startPlay('pipe');
    if (child.stdout === null) throw new Error('The process has no standard output to read.');
    const [line] = (await once(child.stdout, 'data')) as [Buffer];
    const report = JSON.parse(String(line)) as Record<'apiUrl' | 'token' | 'pageUrl', string> & {
      allow: string[];
    };
    expect(new URL(report.pageUrl).port).not.toBe(String(takenPort));
    expect((await fetch(report.pageUrl)).status).toBe(200);
    expect(report.apiUrl).toBe(`${report.pageUrl}/api`);
    const transcript = await (await fetch(`${report.pageUrl}/play/transcript`)).text();
    expect(transcript).toMatch(/^{"kind":"begin"/);
    expect(transcript).not.toContain(report.token);
    expect((await fetch(`http://${report.allow[0]}/robots.txt`)).status).toBe(200);
    const rest = text(child.stdout);
    child.stdin?.end();
    expect(await once(child, 'exit')).toEqual([0, null]);
    expect(await rest).toBe('');
  });
  test('reports by message where there is a channel for it, and ends with that channel', async () => {
    const { child } = await startPlay('ipc');
    const [report] = (await once(child, 'message')) as [{ pageUrl: string }];
    expect((await fetch(report.pageUrl)).status).toBe(200);
    child.disconnect();
    expect(await once(child, 'exit')).toEqual([0, null]);
  });
});

describe('a free port', () => {
  test('is the first one that can be opened', async () => {
    const tried: number[] = [];
    const open = async (port: number): Promise<number> => {
      tried.push(port);
      if (port < 12) throw Object.assign(new Error('taken'), { code: 'EADDRINUSE' });
      return port;
    };
    expect(await openOnFreePort(10, open)).toBe(12);
    expect(tried).toEqual([10, 11, 12]);
  });
  test('is not looked for after another failure, nor for ever', async () => {
    const refuse = (code: string) => async () => Promise.reject(Object.assign(new Error(code), { code }));
    await expect(openOnFreePort(10, refuse('EACCES'))).rejects.toThrow('EACCES');
    await expect(openOnFreePort(10, refuse('EADDRINUSE'))).rejects.toThrow(
      'No port between 10 and 59 is free.',
    );
  });
});
