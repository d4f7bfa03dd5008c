import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { openStore } from '../../../src/store/index.ts';
import { tableOf } from '../../bench/table.ts';
import { seededRandom } from '../../harness/discord/random.ts';
import type { Section } from './section.ts';

const script = fileURLToPath(new URL('../../src/store/writer.ts', import.meta.url));

/** Far more than anybody lets it write. */
const rows = '100000';

/** A writer is killed after it has said so many rows, at most. */
const rowsMax = 40;

/** Lets a process write until it is killed; gives the rows that it was told are kept. */
const writeAndDie = async (file: string, name: string, after: number): Promise<readonly string[]> => {
  const child = spawn(process.execPath, [script, file, name, rows], { stdio: ['ignore', 'pipe', 'inherit'] });
  const acknowledged: string[] = [];
  const lines = createInterface({ input: child.stdout });
  lines.on('line', (word) => {
    if (!/^\d+$/u.test(word)) return;
    acknowledged.push(`https://${name}.example.net/${word}`);
    if (acknowledged.length === after) child.kill('SIGKILL');
  });
  await once(child, 'close');
  return acknowledged;
};

const integrityOf = (file: string): string => {
  const database = new DatabaseSync(file);
  const [row] = database.prepare('pragma integrity_check').all();
  database.close();
  return String(row?.['integrity_check']);
};

/** Kills one writer after the other; counts what was acknowledged and what of it is gone, and examines the file. */
export const killWriters = async (kills: number, seed: number) => {
  const folder = await mkdtemp(join(tmpdir(), 'broadsheet-writes-'));
  const file = join(folder, 'writes.db');
  const random = seededRandom(seed);
  const acknowledged: string[] = [];
  for (let kill = 0; kill < kills; kill += 1) {
    acknowledged.push(...(await writeAndDie(file, `w${kill}`, 1 + Math.floor(random() * rowsMax))));
  }
  const store = await openStore(file, 0);
  const kept = new Set((await store.sources.list('1')).map(({ url }) => url));
  await store.close();
  const integrity = integrityOf(file);
  await rm(folder, { recursive: true });
  const lost = acknowledged.filter((url) => !kept.has(url)).length;
  return { acknowledged: acknowledged.length, lost, integrity };
};

/** A process is killed while it writes. */
export const writes: Section = {
  name: 'writes',
  title: 'Killed while writing, on SQLite',
  run: async ({ writerKills, seed }) => {
    const { acknowledged, lost, integrity } = await killWriters(writerKills, seed);
    return tableOf([
      ['Kills', 'rows acknowledged', 'lost', 'integrity check'],
      [String(writerKills), String(acknowledged), String(lost), integrity],
    ]);
  },
};
