import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { tableOf } from '../table.ts';
import { shown } from './figures.ts';
import type { Section } from './section.ts';

const bytesOfMegabyte = 1_000_000;

const roundEntry = fileURLToPath(new URL('../stories/round.ts', import.meta.url));

/** The limits of the bot's threads: 16 MB for short-lived values, of three such parts, and 512 MB for others. */
const heap = ['--max-semi-space-size=5', '--max-old-space-size=512'];

/** A window of a small server, of a large one, and more than any has; brute force would take minutes in the last. */
const rounds = [
  ['grouper', 1_000],
  ['grouper', 10_000],
  ['grouper', 100_000],
  ['brute force', 1_000],
  ['brute force', 10_000],
] as const;

/** What a round says of itself. */
type Figures = { readonly usedMs: number; readonly loadedBytes: number; readonly peakBytes: number };

/** Grouping articles into stories: with the index, and comparing each with every other. */
export const stories: Section = {
  name: 'stories',
  title: 'Stories: what one more article costs, by the articles in the window',
  run: async (_field, tell) => {
    const rows: string[][] = [];
    for (const [way, articles] of rounds) {
      tell(`${way}, ${articles}`);
      const args = [...heap, roundEntry, way, String(articles)];
      const { stdout } = await promisify(execFile)(process.execPath, args);
      const { usedMs, loadedBytes, peakBytes }: Figures = JSON.parse(stdout);
      rows.push([way, shown(articles), shown(usedMs), megabytes(loadedBytes), megabytes(peakBytes)]);
    }
    return tableOf([['', 'articles', 'CPU ms an article', 'loaded', 'memory, most'], ...rows]);
  },
};

const megabytes = (bytes: number): string => `${Math.round(bytes / bytesOfMegabyte)} MB`;
