import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { tableOf } from '../table.ts';
import { quantileOf, shown } from './figures.ts';
import type { Section } from './section.ts';

const roundEntry = fileURLToPath(new URL('../answers/round.ts', import.meta.url));

const bytesOfMegabyte = 1_000_000;

/** What the round says of itself. */
type Figures = {
  readonly suggestMs: readonly number[];
  readonly busy: {
    readonly acknowledgeMs: readonly number[];
    readonly digestMs: readonly number[];
    readonly suggestMs: readonly number[];
    readonly digests: number;
    /** Cores that the bot's main thread took, and those that all its other threads did. */
    readonly cores: { readonly main: number; readonly others: number };
  };
  readonly bytes: {
    readonly idle: number;
    readonly busy: number;
    readonly rested: number;
    readonly most: number;
  };
  readonly violations: number;
};

const waitRow = (name: string, values: readonly number[], aim: string): readonly string[] => [
  name,
  shown(values.length),
  ...[0.5, 0.95, 0.99, 1].map((share) => shown(Math.round(quantileOf(values, share)))),
  aim,
];

const waits = ({ suggestMs, busy }: Figures): string =>
  tableOf([
    ['what is waited for, ms', 'times', 'median', 'p95', 'p99', 'longest', 'aim'],
    waitRow('first answer, digests being composed', busy.acknowledgeMs, 'p99 < 500'),
    waitRow('/digest now, others being composed', busy.digestMs, 'p95 < 2,000'),
    waitRow('suggestions', suggestMs, 'p99 < 100'),
    waitRow('suggestions, digests being composed', busy.suggestMs, '-'),
  ]);

const memory = ({ bytes: { idle, busy, rested, most } }: Figures): string =>
  tableOf([
    ['memory of the bot', 'connected', 'composing', 'over a minute later', 'most'],
    [
      '1,000 servers, 10,000 feeds',
      ...[idle, busy, rested, most].map((each) => `${Math.round(each / bytesOfMegabyte)} MB`),
    ],
  ]);

const remark = ({ busy: { digests, cores }, violations }: Figures): string =>
  `Meanwhile ${digests} digests were composed; the bot’s main thread took ${shown(cores.main)} of a core and its ` +
  `other threads ${shown(cores.others)}. Violations of Discord’s rules: ${violations}.`;

/** How long people wait, and what it takes in memory: the whole bot against the local Discord. */
export const answers: Section = {
  name: 'answers',
  title: 'Answers: 1,000 servers, 10,000 feeds, 1,000 articles in the window',
  run: async (_field, tell) => {
    tell('the whole bot, some four minutes');
    const { stdout } = await promisify(execFile)(process.execPath, [roundEntry]);
    const figures: Figures = JSON.parse(stdout);
    return [waits(figures), memory(figures), remark(figures)].join('\n\n');
  },
};
