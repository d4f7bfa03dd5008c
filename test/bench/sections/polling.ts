import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { tableOf } from '../table.ts';
import { shown } from './figures.ts';
import type { Section } from './section.ts';

const dayMs = 86_400_000;
const bytesOfMegabyte = 1_000_000;

const newsstandEntry = fileURLToPath(new URL('../polling/newsstand.ts', import.meta.url));
const roundEntry = fileURLToPath(new URL('../polling/round.ts', import.meta.url));

/** What a round says of itself. */
type Figures = {
  readonly wallMs: number;
  readonly usedMs: number;
  readonly peakBytes: number;
  readonly answerMs: number;
  readonly read: number;
};

/** Polling: no peers, since none of them is a library. Each round is a process of its own, as after a restart. */
export const polling: Section = {
  name: 'polling',
  title: '10,000 feeds of as many hosts, each checked once in one process',
  run: async (_field, tell) => {
    const folder = await mkdtemp(join(tmpdir(), 'broadsheet-bench-'));
    const newsstand = spawn(process.execPath, [newsstandEntry], { stdio: ['pipe', 'pipe', 'inherit'] });
    const [feeds] = await once(createInterface({ input: newsstand.stdout }), 'line');
    const rows: string[][] = [];
    for (const [day, name] of ['all that they hold', 'unchanged (304)'].entries()) {
      tell(name);
      const at = Date.now() + day * dayMs;
      const run = promisify(execFile)(process.execPath, [roundEntry, join(folder, 'db'), `${at}`, feeds]);
      rows.push([name, ...row(JSON.parse((await run).stdout))]);
    }
    newsstand.kill();
    await rm(folder, { recursive: true });
    return tableOf([['round', 's', 'CPU s', 'memory, most', 'feeds read', '/source list, worst'], ...rows]);
  },
};

const row = ({ wallMs, usedMs, peakBytes, answerMs, read }: Figures): readonly string[] => [
  shown(wallMs / 1000),
  shown(usedMs / 1000),
  `${Math.round(peakBytes / bytesOfMegabyte)} MB`,
  shown(read),
  `${Math.round(answerMs)} ms`,
];
