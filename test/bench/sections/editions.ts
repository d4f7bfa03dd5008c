import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { tableOf } from '../table.ts';
import { medianOf, shown } from './figures.ts';
import type { Section } from './section.ts';

const entry = fileURLToPath(new URL('../editions/edition.ts', import.meta.url));

/** A small server's day, a busy one's, and what shows whether the cost grows faster than the window. */
const sizes = [250, 1_000, 4_000] as const;

const ways = ['Broadsheet', 'naive'] as const;

/** What takes longer is broken off and said to be late. */
const limitMs = 90_000;

const bytesOfMegabyte = 1_000_000;

/** What a process says of the editions that it made. */
type Figures = {
  readonly firstMs: number;
  readonly furtherMs: readonly number[];
  readonly bytes: number;
  readonly stories: number;
  readonly told: number;
};

/** Composing an edition beside the straightforward way. Each row is a process of its own. */
export const editions: Section = {
  name: 'editions',
  title: 'An edition of seven stories, by the articles of its window',
  run: async (_field, tell) => {
    const rows: string[][] = [];
    for (const size of sizes) {
      for (const way of ways) {
        tell(`${way}, ${size} articles`);
        rows.push([`${way}, ${shown(size)} articles`, ...(await row(way, size))]);
      }
    }
    const head = ['way', 'stories', 'told', 'first, CPU ms', 'later, CPU ms', 'memory beside the news, most'];
    return `${tableOf([head, ...rows])}\n\n${remark}`;
  },
};

const remark = 'Naive: every story is summarized and compared with every other before the best are kept.';

const row = async (way: string, size: number): Promise<readonly string[]> => {
  const figures = await made(way, size);
  if (figures === null) return ['-', '-', `> ${limitMs / 1000} s`, '-', '-'];
  const { firstMs, furtherMs, bytes, stories, told } = figures;
  return [
    shown(stories),
    shown(told),
    shown(firstMs),
    shown(medianOf(furtherMs)),
    `${Math.round(bytes / bytesOfMegabyte)} MB`,
  ];
};

/** The figures of a process; `null` where it was broken off. */
const made = async (way: string, size: number): Promise<Figures | null> => {
  try {
    const answer = await promisify(execFile)(process.execPath, [entry, way, String(size)], {
      timeout: limitMs,
    });
    return JSON.parse(answer.stdout);
  } catch (error) {
    if (error instanceof Error && 'killed' in error && error.killed === true) return null;
    throw error;
  }
};
