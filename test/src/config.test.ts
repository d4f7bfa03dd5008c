import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
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
      discord: { apiUrl: 'https://discord.com/api', token: null },
      database: { file: 'var/broadsheet.db', url: null, connectionsMax: 5 },
      fetchAllow: [],
      contact: '',
      pollEveryMs: 900_000,
      workTimeoutMs: 15_000,
      logLevel: 'info',
      isLogPretty: false,
      isDebugging: false,
    }));

  test('of the example, copied whole, is the default too', () =>
    expect(configOf(Object.fromEntries(exampleNames.map((name) => [name, ''])))).toEqual(configOf({})));

  test('names every variable in the example, and no other', () =>
    expect(exampleNames.toSorted()).toEqual(
      [...variableNames, 'DISCORD_TOKEN_FILE', 'DATABASE_URL_FILE'].toSorted(),
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
      FETCH_ALLOW: 'news.lan, http://x/y',
    });
    expect(mistakes).toEqual([
      'DISCORD_TOKEN has spaces in it; copy the token alone.',
      'DISCORD_API_URL is no web address; leave it out for Discord itself.',
      'DATABASE_URL is no address of a PostgreSQL server; give postgres://user:password@host/database.',
      'DATABASE_CONNECTIONS is too small; give a number from 1 to 50.',
      'FETCH_ALLOW names “http://x/y”, which is neither a host nor host:port; part several by commas.',
      'POLL_MINUTES is not a number; give one from 1 to 1440.',
      'WORK_SECONDS is too small; give a number from 1 to 120.',
      'LOG_LEVEL is no level; give one of debug, info, warn, error, silent.',
    ]);
  });

  test('never repeats a token in a mistake', () =>
    expect(mistakesOf({ DISCORD_TOKEN: 'secret part' }).join()).not.toContain('secret'));

  test('takes the token from a file', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'broadsheet-config-'));
    const file = join(folder, 'token');
    await writeFile(file, 'abc.def\n');
    expect(configOf({ DISCORD_TOKEN_FILE: file }).discord.token).toBe('abc.def');
    expect(mistakesOf({ DISCORD_TOKEN_FILE: file, DISCORD_TOKEN: 'x' })).toHaveLength(1);
    await rm(folder, { recursive: true });
    expect(mistakesOf({ DISCORD_TOKEN_FILE: file })[0]).toContain('cannot be read');
  });

  test('reads hosts with and without ports', () =>
    expect(configOf({ FETCH_ALLOW: '127.0.0.1:80, [::1]:8080  news.lan' }).fetchAllow).toEqual([
      { hostname: '127.0.0.1', port: 80 },
      { hostname: '::1', port: 8080 },
      { hostname: 'news.lan', port: null },
    ]));
});
