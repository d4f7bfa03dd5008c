import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { LocalDiscord } from './discord/index.ts';

/** What a bot process is started with. */
interface BotOptions {
  readonly discord: LocalDiscord;
  readonly databaseFile: string;
  /** `host:port` of private addresses that it may fetch from, such as the newsstand's. */
  readonly allow?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Another script than the bot's own start, and what it is told: one that puts the bot together differently. */
  readonly script?: { readonly file: string; readonly words: readonly string[] };
}

/** The real bot, as a process of its own. */
export interface BotProcess {
  readonly process: ChildProcess;
  /** What it has written to its log so far. */
  readonly log: () => string;
  /** Asks it to stop and gives its exit code. */
  readonly stop: () => Promise<number | null>;
  /** Ends it at once, as a power cut would. */
  readonly kill: () => Promise<void>;
}

const entry = fileURLToPath(new URL('../../src/main.ts', import.meta.url));

/** Far more than a start takes on a busy machine. */
const startMsMax = 60_000;

/** What one bot compiled the next need not: most of the work of a start. */
const compileCache = join(tmpdir(), 'broadsheet-compile-cache');

const lookEveryMs = 20;

/** A bot that does not end by itself has failed its test; it is not waited for any longer. */
const stopMsMax = 15_000;

/** Starts the bot against a local Discord and waits until it has registered its commands and is connected. */
export async function startBot({
  discord,
  databaseFile,
  allow = [],
  env = {},
  script = { file: entry, words: [] },
}: BotOptions): Promise<BotProcess> {
  const child = spawn(process.execPath, [script.file, ...script.words], {
    env: {
      ...inherited(),
      DISCORD_TOKEN: discord.token,
      DISCORD_API_URL: discord.apiUrl,
      DATABASE_FILE: databaseFile,
      FETCH_ALLOW: allow.join(','),
      LOG_LEVEL: 'info',
      NODE_COMPILE_CACHE: compileCache,
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let written = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      written += text;
    });
  }
  const bot: BotProcess = {
    process: child,
    log: () => written,
    stop: () => endWith(child, 'SIGTERM'),
    kill: async () => void (await endWith(child, 'SIGKILL')),
  };
  await untilReady(bot);
  return bot;
}

/** Variables that a process needs to run at all; a token of the machine's owner must not reach a test. */
function inherited(): NodeJS.ProcessEnv {
  const { PATH, HOME, TMPDIR } = process.env;
  return { PATH, HOME, TMPDIR };
}

async function untilReady({ process: child, log }: BotProcess): Promise<void> {
  const deadline = Date.now() + startMsMax;
  while (!log().includes('"event":"ready"')) {
    if (child.exitCode !== null || Date.now() > deadline) {
      child.kill('SIGKILL');
      throw new Error(`The bot did not start (exit code ${child.exitCode}). It wrote:\n${log()}`);
    }
    await wait(lookEveryMs);
  }
}

async function endWith(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
  const ended = once(child, 'exit');
  child.kill(signal);
  const patience = setTimeout(() => child.kill('SIGKILL'), stopMsMax);
  await ended;
  clearTimeout(patience);
  return child.exitCode;
}
