import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { PermissionFlagsBits as P } from 'discord-api-types/v10';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { examine, type Finding } from '../../../src/cli/doctor/index.ts';
import { readConfig } from '../../../src/config.ts';
import { openStore } from '../../../src/store/index.ts';
import { startDiscord, type Channel, type LocalDiscord } from '../../harness/discord/index.ts';
import { startNewsstand, type Newsstand } from '../../harness/newsstand/index.ts';
import { aSchedule, followFeed } from '../store/rows.ts';
import { broadsheet, runBroadsheet } from './command-line.ts';

let discord: LocalDiscord;
let newsstand: Newsstand;
let folder = '';
let databaseFile = '';

beforeAll(async () => {
  [discord, newsstand] = await Promise.all([startDiscord(), startNewsstand()]);
});

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'broadsheet-doctor-'));
  databaseFile = join(folder, 'store.db');
  return () => rm(folder, { recursive: true });
});

afterAll(async () => {
  expect(discord.violations).toEqual([]);
  await Promise.all([discord.stop(), newsstand.stop()]);
});

const environment = (): Record<string, string> => ({
  DISCORD_TOKEN: discord.token,
  DISCORD_API_URL: discord.apiUrl,
  DATABASE_FILE: databaseFile,
  FETCH_ALLOW: new URL(newsstand.url).host,
});

const look = (given: Record<string, string> = {}, aheadMs = 0): Promise<readonly Finding[]> =>
  examine(readConfig({ ...environment(), ...given }), { now: () => Date.now() + aheadMs });

/** What is not good, as `weight check: says`. */
const told = (findings: readonly Finding[]): readonly string[] =>
  findings
    .filter(({ weight }) => weight !== 'good')
    .map(({ weight, check, says }) => `${weight} ${check}: ${says}`);

const channelOf = (name: string): Channel => {
  const found = [...discord.world.channels.values()].find((channel) => channel.name === name);
  if (found === undefined) throw new Error(`There is no channel ${name}`);
  return found;
};

/** A store with a schedule for each channel id, and one feed that works. */
const fill = async (
  channelIds: readonly string[],
  guildId = channelOf('digests').guildId ?? '',
): Promise<void> => {
  const store = await openStore(databaseFile, 0);
  for (const [index, channelId] of channelIds.entries()) {
    await store.schedules.add(aSchedule({ guildId, channelId, name: `Digest ${index}`, nextRunAt: 5e12 }));
  }
  await followFeed(store, newsstand.feeds[0]?.url ?? '');
  await store.close();
};

/** Lets the bot do less in a channel; gives the way back. */
const deny = (channel: Channel, deny: bigint): (() => void) => {
  const id = channel.guildId ?? '';
  discord.world.setOverwrite(channel, { id, kind: 'role', allow: 0n, deny });
  return () => discord.world.setOverwrite(channel, { id, kind: 'role', allow: 0n, deny: 0n });
};

describe('the doctor', () => {
  test('finds nothing where all is well, once the commands are registered', async () => {
    await fill([channelOf('digests').id]);
    expect(told(await look())).toEqual([
      expect.stringMatching(/^warning commands: Discord does not know \/.* broadsheet register\.$/),
    ]);
    const registered = await runBroadsheet(['register'], { environment: environment() });
    expect(registered).toMatchObject({ code: 0, stderr: '' });
    expect(registered.stdout).toMatch(/^Discord knows the commands of “Broadsheet” now: \/.*\/schedule/);
    const checks = new Set((await look()).map(({ check }) => check));
    expect([...checks]).toEqual(
      'config disk database token commands gateway clock permissions feeds'.split(' '),
    );
    const run = await runBroadsheet(['doctor', '--json'], { environment: environment() });
    expect(run).toMatchObject({ code: 0, stderr: '' });
    expect(JSON.parse(run.stdout)).toMatchObject({ ok: true, findings: { length: checks.size } });
    expect((await readdir(folder)).sort()).toEqual(['store.db']);
  });

  test('tells of a wrong token, which it never repeats, and ends with 1', async () => {
    const wrong = { ...environment(), DISCORD_TOKEN: 'a-wrong-token' };
    const runs = [
      runBroadsheet(['doctor'], { environment: wrong }),
      // What starts the bot reads the settings of its process.
      broadsheet(['start', '--dry-run'], { folder, environment: wrong }),
    ];
    for (const { code, stdout, stderr } of await Promise.all(runs)) {
      expect(code).toBe(1);
      expect(stdout + stderr).toMatch(/Discord does not know this token\. Copy it anew from https:/);
      expect(stdout + stderr).not.toContain('a-wrong-token');
    }
  });

  test('tells of every mistake in the configuration, and of no token', async () => {
    expect(told(await look({ LOG_LEVEL: 'loud', POLL_MINUTES: '0' }))).toHaveLength(2);
    expect(told(await look({ DISCORD_TOKEN: '' }))).toEqual([
      expect.stringMatching(/^bad token: There is no DISCORD_TOKEN\. Make an application at/),
    ]);
  });

  test('tells of a Discord that cannot be asked', async () => {
    expect(told(await look({ DISCORD_API_URL: 'http://127.0.0.1:1/api' }))).toEqual([
      expect.stringMatching(/^bad discord: http:\/\/127\.0\.0\.1:1\/api could not be asked \(.*ECONNREFUSED/),
    ]);
  });

  test('names the permissions that a schedule’s channel lacks, and channels and servers that are gone', async () => {
    const [digests, general] = [channelOf('digests'), channelOf('general')];
    await fill([digests.id, general.id, '123456789012345678']);
    const store = await openStore(databaseFile, 0);
    await store.schedules.add(aSchedule({ guildId: '4242', channelId: '1', name: 'Away', nextRunAt: 5e12 }));
    await store.close();
    const undo = [deny(digests, P.SendMessages | P.ReadMessageHistory), deny(general, P.ViewChannel)];
    const lacks = told(await look()).filter((line) => line.includes('permissions'));
    undo.forEach((each) => each());
    expect(lacks).toEqual([
      expect.stringContaining(`“Digest 0” posts to channel ${digests.id}`),
      expect.stringContaining(`“Digest 1” posts to channel ${general.id}`),
      expect.stringMatching(/“Digest 2” .* and that channel is gone\. Choose another place with \/schedule/),
      expect.stringMatching(/“Away” .* and that server is gone\./),
    ]);
    expect(lacks[0]).toContain('lacks: Read Message History, Send Messages. Allow');
    expect(lacks[1]).toContain('lacks: View Channel');
  });

  test.each([
    [3_600_000, /is 360\d seconds ahead of Discord’s/],
    [-60_000, /is (?:59|60) seconds behind Discord’s/],
  ])('tells of a clock that is wrong by %i ms', async (aheadMs, words) =>
    expect(told(await look({}, aheadMs))).toContainEqual(expect.stringMatching(words)),
  );

  test('tells of a place that nothing can be written to', async () => {
    expect(told(await look({ DATABASE_FILE: '/proc/broadsheet/store.db' }))).toContainEqual(
      expect.stringMatching(
        /^bad disk: Nothing can be written for \/proc\/broadsheet\/store\.db in \/proc: /,
      ),
    );
  });

  test('tells how far a database is behind or ahead, or that it is none, and leaves it as it is', async () => {
    await fill([]);
    const change = (statement: string): void => {
      const database = new DatabaseSync(databaseFile);
      database.exec(statement);
      database.close();
    };
    change('delete from migrations where number = (select max(number) from migrations)');
    expect(told(await look())).toContainEqual(
      expect.stringMatching(/^warning database: .* is 1 step behind this version\. Make a backup;/),
    );
    change("insert into migrations values (99, 'later', '', 0)");
    expect(told(await look())).toContainEqual(expect.stringMatching(/^bad database: .* by a newer version/));
    await writeFile(databaseFile, 'x'.repeat(10_000));
    expect(told(await look())).toContainEqual(expect.stringMatching(/^bad database: .* is damaged or no/));
    await rm(databaseFile);
    expect(told(await look({ DATABASE_URL: 'postgres://me:hidden@127.0.0.1:1/x' }))).toContainEqual(
      expect.stringMatching(/^bad database: The database on the server could not be opened \(.*ECONNREFUSED/),
    );
    expect(await readdir(folder)).toEqual([]);
  });

  test('reads feeds as the bot would: one that fails is told of, and keeps nothing else from work', async () => {
    await fill([]);
    const store = await openStore(databaseFile, 0);
    await followFeed(store, `${newsstand.url}/nothing-here.xml`);
    await store.close();
    const findings = (await look()).filter(({ check }) => check === 'feeds');
    expect(findings[0]?.says).toBe('2 are followed, 0 fail, 0 are gone for good; 2 were read just now.');
    expect(told(findings)).toEqual([
      expect.stringMatching(/^warning feeds: .*nothing-here\.xml .* There is nothing at that address/),
    ]);
  });
});

describe('a dry run', () => {
  test('says what a start would do, and does none of it', async () => {
    const { id, guildId } = channelOf('digests');
    await fill([id]);
    const store = await openStore(databaseFile, 0);
    const late = { guildId: guildId ?? '', channelId: id, name: 'Late', timezone: 'UTC' };
    await store.schedules.add(aSchedule({ ...late, nextRunAt: Date.now() - 3 * 86_400_000 }));
    await store.close();
    const asked = discord.log.list().length;
    const run = await broadsheet(['start', '--dry-run', '--role', 'worker'], {
      folder,
      environment: environment(),
    });
    expect(run.code).toBe(0);
    expect(run.stdout).toMatch(
      /^Nothing was posted, registered or changed\. A start would:\n- leave the gateway/,
    );
    expect(run.stdout).toMatch(/make the editions of 2 schedules:\n- {3}at (?:once|20).*“Late” .*skipped/);
    expect(run.stdout).toContain(`at 2128-06-11T08:53:20Z “Digest 0” (`);
    const methods = discord.log
      .list()
      .slice(asked)
      .map(({ method }) => method);
    expect(new Set(methods)).toEqual(new Set(['GET']));
  });
});
