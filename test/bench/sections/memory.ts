import { openWriter, type Writer } from '../articles/writer.ts';
import { race, type Outcome } from '../race/race.ts';
import { tableOf } from '../table.ts';
import { medianOf, shown } from './figures.ts';
import type { Section } from './section.ts';

/** Sentences of a brief, of a long report, and of texts that no peer was made for. */
const sizes = [50, 200, 1000, 3000] as const;

/** The size that the cost of a sentence in the longest text is compared with. */
const sizeCompared = 200;

const seed = 1;

/** Short tasks are repeated, warm by then, and their median counts. */
const measuredMsMin = 1_500;
const limitMs = 60_000;

const bytesOfMegabyte = 1_000_000;

/** Time and memory of one long text, in a fresh process for every length. */
export const memory: Section = {
  name: 'memory',
  title: 'Time and peak memory of one generated text, by its sentences',
  run: async (field, tell) => {
    const write = openWriter();
    const rows: string[][] = [];
    for (const { name } of field) rows.push([name, ...(await row(name, write, tell))]);
    const head = [
      'summarizer',
      'loaded',
      ...sizes.map((size) => shown(size)),
      `cost of a sentence, 3,000 : ${sizeCompared}`,
    ];
    return `${tableOf([head, ...rows])}\n\n${remark}`;
  },
};

const remark = [
  'CPU time; memory of the whole process, Node included, at most; "loaded" is before the first text.',
  `A text that takes more than ${limitMs / 1000} s is broken off, and longer ones are not tried.`,
].join('\n');

const row = async (name: string, write: Writer, tell: (news: string) => void): Promise<readonly string[]> => {
  const outcomes = new Map<number, Outcome>();
  for (const size of sizes) {
    tell(`${name}, ${size} sentences`);
    const texts = [write(size, seed)];
    const outcome = await race({ contestant: name, warmUp: [], texts, measuredMsMin }, limitMs);
    outcomes.set(size, outcome);
    if (outcome.end === 'late') break;
  }
  const loaded = outcomes.get(sizes[0])?.memory?.loadedBytes;
  const ratio = sentenceCost(outcomes, 3000) / sentenceCost(outcomes, sizeCompared);
  return [megabytes(loaded), ...sizes.map((size) => cellOf(outcomes.get(size))), shown(ratio)];
};

const megabytes = (bytes: number | undefined): string =>
  bytes === undefined ? '-' : `${Math.round(bytes / bytesOfMegabyte)} MB`;

const usedMs = ({ turns }: Outcome): number => medianOf(turns.map((turn) => turn.usedMs));

/** Milliseconds a sentence; NaN where the text was not finished. */
const sentenceCost = (outcomes: ReadonlyMap<number, Outcome>, size: number): number => {
  const outcome = outcomes.get(size);
  return outcome?.end === 'done' ? usedMs(outcome) / size : Number.NaN;
};

const cellOf = (outcome: Outcome | undefined): string => {
  if (outcome === undefined) return 'not tried';
  if (outcome.end === 'late') return `> ${limitMs / 1000} s`;
  if (outcome.end === 'crashed') return 'crashed';
  if (outcome.turns.some(({ problem }) => problem !== null)) return 'failed';
  return `${shown(usedMs(outcome))} ms, ${megabytes(outcome.memory?.peakBytes)}`;
};
