import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { secretNames } from '../../src/config/secrets.ts';
import { readConfig, variableNames, type Config } from '../../src/config.ts';

const configOf = (environment: Record<string, string>): Config => {
  const result = readConfig(environment);
  if (!result.ok) throw new Error(result.mistakes.join(' '));
  return result.config;
};

const mistakesOf = (environment: Record<string, string>): readonly string[] => {
  const result = readConfig(environment);
  return result.ok ? [] : result.mistakes;
};

const example = readFileSync(new URL('../../.env.example', import.meta.url), 'utf8');
const exampleNames = [...example.matchAll(/^(\w+)=$/gmu)].map((match) => match[1]);

describe('the configuration', () => {
  test('of nothing is the default', () =>
    expect(configOf({})).toEqual({
      isProduction: false,
      discord: { apiUrl: 'https://discord.com/api', token: null, shards: 'all', silenceMsMax: 300_000 },
      role: 'all',
      status: null,
      database: { file: 'var/broadsheet.db', url: null, connectionsMax: 5 },
      fetchAllow: [],
      contact: '',
      pollEveryMs: 900_000,
      workTimeoutMs: 15_000,
      logLevel: 'info',
      isLogPretty: false,
      packsFile: null,
      secrets: [],
      isDebugging: false,
    }));

  test('of the example, copied whole, is the default too', () =>
    expect(configOf(Object.fromEntries(exampleNames.map((name) => [name, ''])))).toEqual(configOf({})));

  test('names every variable in the example, and no other', () =>
    expect(exampleNames.toSorted()).toEqual(
      [...variableNames, ...secretNames.map((name) => `${name}_FILE`)].toSorted(),
    ));

  test('reports every mistake at once, with what to do', () => {
    const mistakes = mistakesOf({
      DISCORD_TOKEN: 'two words',
      DISCORD_API_URL: 'discord',
      DATABASE_URL: 'mysql://me:hidden@db/x',
      DATABASE_CONNECTIONS: '0',
      POLL_MINUTES: 'often',
      WORK_SECONDS: '0',
      LOG_LEVEL: 'loud',
      ROLE: 'boss',
      SHARDS: '4-2/16',
      GATEWAY_SILENCE_SECONDS: '1',
      METRICS_PORT: '70000',
      METRICS_HOST: 'http://x/',
      FETCH_ALLOW: 'news.lan, http://x/y',
    });
    expect(mistakes).toEqual([
      'DISCORD_TOKEN has spaces in it; copy the token alone.',
      'DISCORD_API_URL is no web address; leave it out for Discord itself.',
      'DATABASE_URL is no address of a PostgreSQL server; give postgres://user:password@host/database.',
      'DATABASE_CONNECTIONS is too small; give a number from 1 to 50.',
      'ROLE is no role; give one of all, bot, worker.',
      'SHARDS goes from 4 down to 2; give the smaller one first.',
      'GATEWAY_SILENCE_SECONDS is too small; give a number from 5 to 3600.',
      'METRICS_PORT is too large; give a port from 1 to 65535.',
      'METRICS_HOST is no host; give an address such as 127.0.0.1 or 0.0.0.0.',
      'FETCH_ALLOW names “http://x/y”, which is neither a host nor host:port; part several by commas.',
      'POLL_MINUTES is not a number; give one from 1 to 1440.',
      'WORK_SECONDS is too small; give a number from 1 to 120.',
      'LOG_LEVEL is no level; give one of debug, info, warn, error, silent.',
    ]);
  });

  test('never repeats a token in a mistake', () =>
    expect(mistakesOf({ DISCORD_TOKEN: 'secret part' }).join()).not.toContain('secret'));

  test.each(secretNames)('takes %s from a file', async (name) => {
    const folder = await mkdtemp(join(tmpdir(), 'broadsheet-config-'));
    const file = join(folder, 'secret');
    const variable = `${name}_FILE`;
    await writeFile(file, 'postgres://me:p%40ssword@db.example/x\r\n');
    expect(configOf({ [variable]: file }).secrets).toContain('postgres://me:p%40ssword@db.example/x');
    expect(mistakesOf({ [variable]: file, [name]: 'postgres://x/y' })).toHaveLength(1);
    await writeFile(file, ' \n');
    expect(mistakesOf({ [variable]: file })[0]).toContain('which is empty');
    await writeFile(file, 'x'.repeat(20_000));
    expect(mistakesOf({ [variable]: file })[0]).toContain('which is too large');
    await rm(folder, { recursive: true });
    expect(mistakesOf({ [variable]: file })[0]).toContain('cannot be read');
  });

  test('knows what no log may show: the token, the address, and its password in both spellings', () => {
    const url = 'postgres://me:p%40ssword@db.example/x';
    expect(configOf({ DISCORD_TOKEN: 'abc', DATABASE_URL: url }).secrets).toEqual([
      ...['abc', url, 'p%40ssword', 'p@ssword'],
    ]);
    expect(configOf({ DATABASE_URL: 'postgres://me:a%@db.example/x' }).secrets).toHaveLength(1);
    expect(configOf({ DATABASE_URL: 'postgres://db.example/x' }).secrets).toHaveLength(1);
  });

  test.each([
    ['all', 'all'],
    ['0/1', { ids: [0], count: 1 }],
    ['3/16', { ids: [3], count: 16 }],
    ['0-3/16', { ids: [0, 1, 2, 3], count: 16 }],
    ['15-15/16', { ids: [15], count: 16 }],
  ] as const)('reads the shards %s', (text, shards) =>
    expect(configOf({ SHARDS: text }).discord.shards).toEqual(shards),
  );

  test.each([
    ['0', 'give all, one shard as 3/16, or several as 0-3/16'],
    ['0-3', 'give all, one shard'],
    ['-1/4', 'give all, one shard'],
    ['1,2/4', 'give all, one shard'],
    ['0/0', 'counts 0 shards'],
    ['0/99999', 'counts 99999 shards'],
    ['16/16', 'names shard 16 of 16; they are counted from 0 to 15'],
    ['3-2/16', 'goes from 3 down to 2'],
    ['0-64/100', 'names 65 shards'],
  ])('says what is wrong with the shards %s', (text, words) =>
    expect(mistakesOf({ SHARDS: text })).toEqual([expect.stringContaining(words)]),
  );

  test('answers probes on loopback, where a port is given, unless told', () => {
    expect(configOf({ METRICS_PORT: '9464' }).status).toEqual({ host: '127.0.0.1', port: 9464 });
    expect(configOf({ METRICS_PORT: '9464', METRICS_HOST: '::' }).status?.host).toBe('::');
    expect(configOf({ METRICS_HOST: '0.0.0.0' }).status).toBe(null);
    for (const port of ['0', '1.5', '-1', 'x']) expect(mistakesOf({ METRICS_PORT: port })).toHaveLength(1);
  });

  test('reads hosts with and without ports', () =>
    expect(configOf({ FETCH_ALLOW: '127.0.0.1:80, [::1]:8080  news.lan' }).fetchAllow).toEqual([
      { hostname: '127.0.0.1', port: 80 },
      { hostname: '::1', port: 8080 },
      { hostname: 'news.lan', port: null },
    ]));
});
