import { openWriter } from '../articles/writer.ts';
import { race } from '../race/race.ts';
import { tableOf } from '../table.ts';
import { shown } from './figures.ts';
import type { Section } from './section.ts';

/** What a news article has on average, in the development articles as well. */
const articleSentences = 28;

/** So many that no summarizer can remember them all in its caches of single texts. */
const articleCount = 100;

/** Articles to warm up on are others than those that count. */
const warmUpSeed = 1_000;

const measuredMsMin = 3_000;
const limitMs = 15_000;

/** Articles of everyday length in a second of CPU time. */
export const speed: Section = {
  name: 'speed',
  title: `Speed: generated articles of ${articleSentences} sentences`,
  run: async (field, tell) => {
    const write = openWriter();
    const from = (seed: number): string[] =>
      Array.from({ length: articleCount }, (_, i) => write(articleSentences, seed + i));
    const rows: string[][] = [];
    for (const { name } of field) {
      tell(name);
      const task = { contestant: name, warmUp: from(warmUpSeed), texts: from(0), measuredMsMin };
      const { turns } = await race(task, limitMs);
      const seconds = turns.reduce((sum, { usedMs }) => sum + usedMs, 0) / 1000;
      const failed = turns.filter(({ problem }) => problem !== null).length;
      rows.push([name, shown(turns.length / seconds), `${turns.length}`, `${failed}`]);
    }
    return tableOf([['summarizer', 'articles a CPU second', 'articles', 'failed'], ...rows]);
  },
};
