/** The bot as docs/OPERATING.md has it run: with the flags of its systemd unit, secrets in files, probed and copied. */
import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DatabaseSync } from 'node:sqlite';
import { promisify } from 'node:util';
import { PermissionFlagsBits } from 'discord-api-types/v10';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { secretNames } from '../../src/config/secrets.ts';
import { variableNames } from '../../src/config.ts';
import { startBot, type BotProcess } from '../harness/bot.ts';
import { startDiscord, type LocalDiscord, type Person } from '../harness/discord/index.ts';
import { startNewsstand, type Newsstand } from '../harness/newsstand/index.ts';
import { broadsheet } from '../src/cli/command-line.ts';
import { addSource, inSeconds, until } from './town.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

const textOf = (path: string): Promise<string> => readFile(join(root, path), 'utf8');

const run = promisify(execFile);

let folder = '';
let flags: readonly string[] = [];
let discord: LocalDiscord;
let newsstand: Newsstand;
let bot: BotProcess;
let admin: Person;
let statusUrl = '';

/** The flags that the unit gives to node, for a bot whose folders are below one of the test. */
const flagsOfUnit = async (): Promise<readonly string[]> => {
  const unit = await textOf('docs/operating/broadsheet.service');
  const [, command = ''] = /^ExecStart=\S+ ((?:.*\\\n)*.*)$/m.exec(unit) ?? [];
  return command
    .split(/[\s\\]+/)
    .filter((word) => word.startsWith('--'))
    .map((flag) =>
      flag
        .replace('=/opt/broadsheet', `=${root}`)
        .replace('%d', join(folder, 'credentials'))
        .replace('%S/broadsheet', join(folder, 'state')),
    );
};

/** A port that nobody has at the moment. */
const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
};

const ask = async (path: string): Promise<string> => (await fetch(`${statusUrl}${path}`)).text();

/** A metric's value on the page, labels and all; null where it is not there. */
const metric = async (name: string): Promise<number | null> => {
  const line = (await ask('/metrics')).split('\n').find((each) => each.startsWith(`${name} `));
  return line === undefined ? null : Number(line.slice(name.length));
};

/** Feeds are read again when they are due, which takes minutes; the second one is not there any more. */
const makeFeedsDue = (): void => {
  const database = new DatabaseSync(join(folder, 'state/broadsheet.db'), { timeout: 5_000 });
  database.exec('update feeds set next_check_at = 0');
  database.prepare('update feeds set url = ? where id = 2').run(`${newsstand.url}/nothing-here.xml`);
  database.close();
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'broadsheet-operating-'));
  for (const name of ['credentials', 'state']) await mkdir(join(folder, name));
  const port = await freePort();
  statusUrl = `http://127.0.0.1:${port}`;
  [discord, newsstand, flags] = await Promise.all([startDiscord(), startNewsstand(), flagsOfUnit()]);
  await writeFile(join(folder, 'credentials/token'), `${discord.token}\n`);
  bot = await startBot({
    discord,
    databaseFile: join(folder, 'state/broadsheet.db'),
    allow: [new URL(newsstand.url).host],
    env: {
      DISCORD_TOKEN: '',
      DISCORD_TOKEN_FILE: join(folder, 'credentials/token'),
      NODE_ENV: 'production',
      NODE_OPTIONS: flags.join(' '),
      METRICS_PORT: String(port),
      LOG_LEVEL: 'debug',
    },
  });
  admin = discord.person('Ada', { permissions: PermissionFlagsBits.ManageGuild }).in('digests');
});

afterAll(async () => {
  expect(await bot.stop()).toBe(0);
  expect(bot.log()).not.toContain(discord.token);
  expect(bot.log()).not.toContain('gateway-reconnecting');
  expect(discord.violations).toEqual([]);
  await Promise.all([discord.stop(), newsstand.stop(), rm(folder, { recursive: true })]);
});

describe('the bot, run as its systemd unit runs it', () => {
  test('may read and write what is its own, and nothing else', async () => {
    expect(flags).toContain('--permission');
    const reading = (file: string) =>
      run(process.execPath, [...flags, '--eval', `fs.readFileSync(${JSON.stringify(file)})`]);
    await reading(join(folder, 'credentials/token'));
    await expect(reading('/etc/hostname')).rejects.toThrow('ERR_ACCESS_DENIED');
  });

  test('posts a digest, waits out a limit of Discord’s, and counts both', async () => {
    for (const { url } of newsstand.feeds.slice(0, 2)) await addSource(admin, url);
    makeFeedsDue();
    discord.faults.add({ method: 'POST', path: '/channels/:channel/messages', kind: 'rateLimited' });
    await admin.types('/schedule add', { when: inSeconds(2), name: 'Morning digest' });
    await until(
      'the digest is counted',
      async () => (await metric('broadsheet_deliveries_total{outcome="sent"}')) === 1,
      30_000,
    );
    expect(await metric('broadsheet_editions_total{outcome="made"}')).toBe(1);
    expect(await metric('broadsheet_schedule_lateness_seconds_count{step="made"}')).toBe(1);
    expect(await metric('broadsheet_schedule_lateness_seconds_count{step="sent"}')).toBe(1);
    expect(await metric('broadsheet_discord_responses_total{status="429"}')).toBe(1);
    expect(await metric('broadsheet_discord_invalid_requests_total')).toBe(1);
    expect(await metric('broadsheet_work_seconds_count{work="composeDigest",outcome="done"}')).toBe(1);
    expect(await metric('broadsheet_feed_checks_total{outcome="read"}')).toBe(1);
    expect(await metric('broadsheet_feed_checks_total{outcome="fetch-status"}')).toBe(1);
    expect(await metric('broadsheet_event_loop_lag_seconds{quantile="1"}')).toBeGreaterThan(0);
    expect(await metric('broadsheet_outbox_oldest_seconds')).toBe(0);
    expect(await metric('broadsheet_gateway_shards{state="ready"}')).toBe(1);
    expect(await metric('process_resident_memory_bytes')).toBeGreaterThan(5e7);
  });

  test('says that it lives and is ready', async () => {
    expect(JSON.parse(await ask('/healthz'))).toEqual({ ok: true, reasons: {} });
    expect(JSON.parse(await ask('/readyz'))).toEqual({ ok: true, reasons: {} });
  });

  test.each(['docs/operating/dashboard.json', 'docs/operating/alerts.yaml'])(
    'shows every metric that %s asks for',
    async (file) => {
      const page = await ask('/metrics');
      const types = new Map(
        [...page.matchAll(/^# TYPE (\w+) (\w+)$/gm)].map(([, name, type]) => [name, type]),
      );
      const asked = [...(await textOf(file)).matchAll(/\b(?:broadsheet|process|nodejs)_[a-z_]+\b/g)];
      const names = new Set(asked.map(([name]) => name));
      expect(names.size).toBeGreaterThan(5);
      const isShown = (name: string): boolean =>
        types.has(name) || types.get(name.replace(/_(?:bucket|count|sum)$/, '')) === 'histogram';
      expect([...names].filter((name) => !isShown(name))).toEqual([]);
    },
  );

  test('is copied while it goes on, and the copy holds what was told', async () => {
    const environment = { DATABASE_FILE: join(folder, 'state/broadsheet.db') };
    const copy = join(folder, 'copy.db');
    expect(await broadsheet(['backup', copy], { folder, environment })).toMatchObject({
      code: 0,
      stderr: '',
    });
    const database = new DatabaseSync(copy, { readOnly: true });
    expect(database.prepare('select state from deliveries').all()).toEqual([{ state: 'sent' }]);
    expect(database.prepare('select count(*) as told from told').get()?.['told']).toBeGreaterThan(0);
    database.close();
  });
});

describe('the files for operators', () => {
  const known = new Set([...variableNames, ...secretNames.map((name) => `${name}_FILE`)]);

  test('docs/OPERATING.md has every variable in its table, and no other', async () => {
    const rows = [...(await textOf('docs/OPERATING.md')).matchAll(/^\| `([A-Z_]+)`/gm)];
    expect(rows.map(([, name]) => name).toSorted()).toEqual([...known].toSorted());
  });

  test.each(['Dockerfile', 'compose.yaml', 'docs/operating/broadsheet.service'])(
    '%s sets variables that there are',
    async (file) => {
      const set = [
        ...(await textOf(file)).matchAll(/(?:^|Environment=|ENV |\s)([A-Z]+(?:_[A-Z]+)+)[=:] ?\S/gm),
      ];
      const ofOthers = /^(?:POSTGRES|MALLOC)_/;
      const names = set.map(([, name = '']) => name).filter((name) => !ofOthers.test(name));
      expect(names.length).toBeGreaterThan(0);
      expect(names.filter((name) => !known.has(name))).toEqual([]);
    },
  );

  test('the Dockerfile gives node the flags of the unit, and starts what is copied', async () => {
    const dockerfile = await textOf('Dockerfile');
    const unit = await textOf('docs/operating/broadsheet.service');
    const switches = (text: string) =>
      new Set(
        [...text.matchAll(/--(?:permission|allow-[a-z-]+|max-(?:semi|old)-space-size=\d+)/g)].map(
          ([name]) => name,
        ),
      );
    expect(switches(dockerfile)).toEqual(switches(unit));
    const copied = [...dockerfile.matchAll(/^COPY (\w+) \.\/\1$/gm)].map(([, path = '']) => path);
    expect(copied).toEqual(['digests', 'commands', 'src']);
    expect(copied.every((path) => existsSync(join(root, path)))).toBe(true);
  });
});
