import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface, type Interface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Environment } from '../config.ts';
import { systemClock, type Clock } from '../ops/index.ts';

/** What the process of the local Discord says of itself once it listens. */
type Playground = {
  readonly apiUrl: string;
  readonly token: string;
  readonly pageUrl: string;
  readonly allow: readonly string[];
  /** A file of the starter packs that can be read there. */
  readonly packsFile: string;
};

/** A playground that runs, with the clock that its page sets ahead. */
type RunningPlayground = Playground & { readonly clock: Clock };

const playEntry = fileURLToPath(new URL('../../test/harness/play.ts', import.meta.url));

/**
 * Starts the local Discord, its page and the newsstand as a process of their own, which ends with this one.
 * Rejects where it cannot be started, as in an installation without the development dependencies.
 */
export const startPlayground = async (given: Environment): Promise<RunningPlayground> => {
  const child = spawn(process.execPath, [playEntry], { env: given, stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface({ input: child.stdout });
  const reported = once(lines, 'line');
  const ended = once(child, 'exit');
  const first = await Promise.race([reported, ended.then(() => null)]);
  if (first === null) throw new Error('The local Discord did not start');
  return { ...JSON.parse(String(first[0])), clock: followClock(lines) };
};

/** The machine's clock, and as far ahead of it as the playground last said: each of its lines says that anew. */
const followClock = (lines: Interface): Clock => {
  let aheadMs = 0;
  lines.on('line', (line) => {
    aheadMs = Number(JSON.parse(line).clockAheadMs);
  });
  return { now: () => systemClock.now() + aheadMs };
};

/** A store for this play alone: the local Discord forgets everything when it ends, and so must the bot. */
const playStore = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'broadsheet-play-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return join(folder, 'play.db');
};

/** Points the bot at a playground instead of Discord; what the operator has set stays. */
export const playEnvironment = (given: Environment, playground: Playground): Environment => ({
  ...given,
  DISCORD_TOKEN: playground.token,
  DISCORD_API_URL: playground.apiUrl,
  DATABASE_FILE: given['DATABASE_FILE'] || playStore(),
  PACKS_FILE: given['PACKS_FILE'] || playground.packsFile,
  FETCH_ALLOW: [given['FETCH_ALLOW'], ...playground.allow].filter(Boolean).join(','),
  LOG_LEVEL: given['LOG_LEVEL'] || 'warn',
  LOG_PRETTY: given['LOG_PRETTY'] || '1',
});
