import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SlashCommandBuilder } from 'discord.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { call } from './call.ts';
import { connectClient, serve } from './client.ts';
import { startDiscord } from './discord/index.ts';
import { recordTranscript } from './transcript/record.ts';
import { showLine } from './transcript/show.ts';
import { openWire } from './wire.ts';

const entry = fileURLToPath(new URL('./transcript.ts', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'transcript-'));
const file = join(folder, 'recorded.jsonl');
let token = '';
let interactionToken = '';

/** One line, as whoever reads the file would take it. */
interface Read {
  readonly kind: string;
  readonly [field: string]: unknown;
}

const written = () => readFileSync(file, 'utf8');
const lines = () =>
  written()
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Read);
const rest = (path: RegExp) => lines().filter((one) => one.kind === 'rest' && path.test(String(one['path'])));
const shown = (view = { isFull: false, isProblems: false }) =>
  written()
    .trimEnd()
    .split('\n')
    .flatMap((line) => showLine(line, view) ?? [])
    .join('\n');

beforeAll(async () => {
  const discord = await startDiscord();
  token = discord.token;
  const stop = recordTranscript(discord, file, expect.unreachable);
  discord.on('interaction', (interaction) => {
    interactionToken = interaction.token;
  });
  const client = await connectClient(discord);
  const command = new SlashCommandBuilder().setName('hello').setDescription('Says so').toJSON();
  await serve(client, command, async (interaction) => {
    if (!interaction.isRepliable()) return;
    await interaction.deferReply();
    await interaction.editReply(`Hello, this is ${token}`);
  });
  await discord.person('Ada').types('/hello');
  const messages = `/channels/${discord.world.channelNamed('digests').id}/messages`;
  await call(discord, `POST ${messages}`, { content: 'x'.repeat(2001), contnet: 1 });
  await call(discord, `POST ${messages}`, { content: 'a\u001b[31m\u202eb' });
  discord.faults.add({ kind: 'lostReply' });
  await call(discord, `POST ${messages}`, { content: 'lost' }).catch(() => null);
  const wire = openWire(discord);
  await wire.next(10);
  wire.socket.send('no JSON');
  await wire.closed;
  await client.destroy();
  stop();
  stop();
  await call(discord, 'GET /users/@me');
  await discord.stop();
});

afterAll(() => rmSync(folder, { recursive: true }));

describe('a transcript', () => {
  it('has the request, the response and the verdict of every exchange, until it is stopped', () => {
    const [refused, posted, lost, ...others] = rest(/^\/channels/).filter((one) => one['method'] === 'POST');
    expect(refused).toMatchObject({
      status: 400,
      body: { contnet: 1 },
      response: { code: 50035 },
      violations: [{ in: 'request', pointer: '/content', rule: 'BASE_TYPE_MAX_LENGTH' }],
      warnings: [{ pointer: '/contnet' }],
    });
    expect(posted).toMatchObject({ status: 200, faulty: false, violations: [], warnings: [] });
    expect(posted?.['headers']).toHaveProperty('x-ratelimit-remaining');
    expect(lost).toMatchObject({ status: 'dropped after', faulty: true });
    expect([others, rest(/^\/users\/@me$/)]).toEqual([[], []]);
  });

  it('has what both sides say on the gateway, in order', () => {
    const frames = lines().filter((one) => one.kind === 'gateway' && one['connection'] === 1);
    const told = frames.map(({ what, payload }) => {
      const { op, t } = (payload ?? {}) as { op?: number; t?: string };
      return `${String(what)} ${t ?? op ?? ''}`.trim();
    });
    expect(told.slice(0, 5)).toEqual([
      'opened',
      'discord 10',
      'bot 2',
      'discord READY',
      'discord GUILD_CREATE',
    ]);
    expect(told).toContain('discord INTERACTION_CREATE');
    const broken = lines().filter((one) => one['connection'] === 2);
    expect(broken).toMatchObject([
      { what: 'opened' },
      { what: 'discord' },
      { what: 'bot', payload: 'no JSON' },
      { what: 'closed', code: 4002 },
    ]);
  });

  it('holds no token, and still shows which answers belong to which interaction', () => {
    expect(written()).not.toContain(token);
    expect(interactionToken).not.toBe('');
    expect(written()).not.toContain(interactionToken);
    const created = lines().find(
      (one) => (one['payload'] as { t?: string } | undefined)?.t === 'INTERACTION_CREATE',
    );
    expect(created).toMatchObject({ payload: { d: { token: '<token 1>' } } });
    expect(rest(/callback$/)).toMatchObject([{ path: expect.stringMatching(/\/<token 1>\/callback$/) }]);
    expect(rest(/@original$/)).toMatchObject([{ path: expect.stringContaining('/<token 1>/') }]);
    expect(rest(/@original$/)[0]?.['body']).toMatchObject({ content: 'Hello, this is <token of the bot>' });
  });
});

describe('the view of a transcript', () => {
  it('shows who said what, and what the judge found', () => {
    expect(shown()).toMatch(/^\d{2}:\d{2}:\d{2}\.\d{3} {2}gateway 1 < READY #1\n {14}< \{"v":10/m);
    expect(shown()).toMatch(
      /POST \/channels\/\d+\/messages > 400 in [\d.]+ ms\n {14}> \{"content":"x+\.\.\.\n/,
    );
    expect(shown()).toContain('! request /content BASE_TYPE_MAX_LENGTH: ');
    expect(shown()).toContain('? /contnet UNKNOWN_PROPERTY: ');
    expect(shown({ isFull: true, isProblems: false })).toContain('x'.repeat(2001));
  });

  it('of the problems shows nothing else', () => {
    const text = shown({ isFull: false, isProblems: true });
    expect(text.match(/^\d.*\/messages > /gm)).toHaveLength(2);
    expect(text).toMatch(/> dropped after in [\d.]+ ms, by a fault/);
    expect(text).toContain('gateway 2 closed with 4002');
    expect(text).not.toContain('READY');
  });

  it('lets nothing steer the terminal', () => {
    expect(shown()).toContain('\\u{202e}b');
    expect(shown()).not.toMatch(/[\u001b\u202e]/);
    expect(showLine('\u009b31m', { isFull: false, isProblems: false })).toBe('? \\u{9b}31m');
  });

  it.each(['{', '[]', '5', '{"kind":"rest"}', '{"kind":"rest","at":"x"}'])('shows %s as it is', (line) => {
    expect(showLine(line, { isFull: true, isProblems: true })).toBe(`? ${line}`);
  });
});

describe('the command', () => {
  it('shows a file', () => {
    const named = execFileSync(process.execPath, [entry, '--problems', file], { encoding: 'utf8' });
    expect(named).toBe(`${shown({ isFull: false, isProblems: true })}\n`);
  });

  it('ends with 2 and says why where there is no such file', () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [entry, '/nowhere'], { encoding: 'utf8' });
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^transcript: .*\/nowhere.*\n.*usage: /s);
  });
});

describe('a recording', () => {
  it('that cannot be written does not end the Discord', async () => {
    const discord = await startDiscord();
    expect(() => recordTranscript(discord, '/nowhere/x', expect.unreachable)).toThrow('ENOENT');
    if (existsSync('/dev/full')) {
      const { promise, resolve } = Promise.withResolvers<string>();
      recordTranscript(discord, '/dev/full', resolve);
      expect(await promise).toContain('ENOSPC');
    }
    expect((await call(discord, 'GET /users/@me')).status).toBe(200);
    await discord.stop();
  });
});
