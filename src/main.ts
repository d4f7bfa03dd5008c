import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { createApp } from './app.ts';
import { environment, readConfig, type Config, type Environment } from './config.ts';
import { createLog, standardError, systemClock, systemRandom, systemSleep, type Log } from './ops/index.ts';

/** What the process of the local Discord says of itself once it listens. */
type Playground = {
  readonly apiUrl: string;
  readonly token: string;
  readonly pageUrl: string;
  readonly allow: readonly string[];
};

/** Sentences for the person at the terminal; the log is for those who operate the bot. */
const say = (text: string): void => standardError(`${text}\n`);

const playEntry = fileURLToPath(new URL('../test/harness/play.ts', import.meta.url));

/**
 * Starts the local Discord, its page and the newsstand as a process of their own, which ends with this one.
 * Rejects where it cannot be started, as in an installation without the development dependencies.
 */
const startPlayground = async (given: Environment): Promise<Playground> => {
  const child = spawn(process.execPath, [playEntry], { env: given, stdio: ['pipe', 'pipe', 'inherit'] });
  const reported = once(createInterface({ input: child.stdout }), 'line');
  const ended = once(child, 'exit');
  const first = await Promise.race([reported, ended.then(() => null)]);
  if (first === null) throw new Error('The local Discord did not start');
  return JSON.parse(String(first[0]));
};

/** A store for this play alone: the local Discord forgets everything when it ends, and so must the bot. */
const playStore = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'broadsheet-play-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return join(folder, 'play.db');
};

/** Points the bot at a playground instead of Discord; what the operator has set stays. */
const playEnvironment = (given: Environment, playground: Playground): Environment => ({
  ...given,
  DISCORD_TOKEN: playground.token,
  DISCORD_API_URL: playground.apiUrl,
  DATABASE_FILE: given['DATABASE_FILE'] || playStore(),
  FETCH_ALLOW: [given['FETCH_ALLOW'], ...playground.allow].filter(Boolean).join(','),
  LOG_LEVEL: given['LOG_LEVEL'] || 'warn',
  LOG_PRETTY: given['LOG_PRETTY'] || '1',
});

/** The configuration to run with; null where the operator has been told why there is none. */
const configure = async (given: Environment): Promise<Config | null> => {
  const result = readConfig(given);
  if (!result.ok) {
    const mistakes = result.mistakes.map((mistake) => `- ${mistake}\n`).join('');
    say(`Broadsheet cannot start with this configuration:\n${mistakes}.env.example lists every variable.`);
    return null;
  }
  if (result.config.discord.token !== null) return result.config;
  if (result.config.isProduction) {
    say('Broadsheet cannot start: NODE_ENV is production and there is no DISCORD_TOKEN. Put it into .env.');
    return null;
  }
  const playground = await startPlayground(given);
  say(`There is no DISCORD_TOKEN, so this is a local Discord. Open ${playground.pageUrl}`);
  say('A first digest appears there within a minute. Stop with Ctrl+C.');
  return configure(playEnvironment(given, playground));
};

/** Resolves with the exit code when a signal comes or Discord ends the connection for good. */
const runUntilEnd = async (config: Config, log: Log): Promise<number> => {
  const ended = Promise.withResolvers<number>();
  const onEnd = (reason: string): void => {
    say(reason);
    ended.resolve(1);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => ended.resolve(0));
  const surroundings = { clock: systemClock, random: systemRandom, sleep: systemSleep, log, onEnd };
  const app = await createApp(config, surroundings);
  try {
    await Promise.race([app.start(), ended.promise]);
    return await ended.promise;
  } finally {
    await app.stop();
  }
};

/** Runs the bot until it is told to stop, and gives the exit code. Without a token it plays against a local Discord. */
export const start = async (given: Environment = environment): Promise<number> => {
  const config = await configure(given);
  if (config === null) return 1;
  const { logLevel: level, isLogPretty: pretty, secrets } = config;
  const log = createLog({ level, pretty, secrets, clock: systemClock, write: standardError });
  try {
    return await runUntilEnd(config, log);
  } catch (error) {
    log.error('start-failed', { error });
    say(
      'Broadsheet could not start. Check the token and that Discord can be reached; the log says what happened.',
    );
    return 1;
  }
};

// The signals and everything that is open are dealt with; what a library left behind must not keep the process.
if (import.meta.main) process.exit(await start());
