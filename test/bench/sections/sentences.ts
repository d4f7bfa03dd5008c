import { openWriter } from '../articles/writer.ts';
import { cpuMs } from '../race/cpu.ts';
import { tableOf } from '../table.ts';
import { splitSentences } from '../../../digests/slow.ts';
import { shown } from './figures.ts';
import type { Section } from './section.ts';

/** Articles of everyday length, and one that shows whether the cost grows faster than the text. */
const sizes = [28, 3000] as const;

const warmUpMs = 500;
const measuredMs = 1_500;
const seed = 1;

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** How many sentences a text has, so that nobody is spared finding the last one. */
type Splitter = (text: string) => number;

const splitters: Readonly<Record<string, Splitter>> = {
  Broadsheet: (text) => splitSentences(text, 'en').length,
  'Intl.Segmenter': (text) => [...segmenter.segment(text)].length,
};

/** Sentence splitting beside what Node brings. */
export const sentences: Section = {
  name: 'sentences',
  title: 'Sentence splitting: million characters a second of CPU time, by the sentences of the text',
  run: async (_field, tell) => {
    const write = openWriter();
    const rows = Object.entries(splitters).map(([name, split]) => {
      tell(name);
      return [name, ...sizes.map((size) => shown(pace(split, write(size, seed))))];
    });
    return tableOf([['splitter', ...sizes.map((size) => shown(size))], ...rows]);
  },
};

/** Million characters a second, after a warm-up. */
const pace = (split: Splitter, text: string): number => {
  repeat(split, text, warmUpMs);
  const { turns, usedMs } = repeat(split, text, measuredMs);
  return (turns * text.length) / usedMs / 1000;
};

const repeat = (split: Splitter, text: string, lastsMs: number): { turns: number; usedMs: number } => {
  const start = cpuMs();
  let [turns, usedMs] = [0, 0];
  while (usedMs < lastsMs) {
    split(text);
    turns += 1;
    usedMs = cpuMs() - start;
  }
  return { turns, usedMs };
};
