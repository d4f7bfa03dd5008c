/**
 * The bench: our summarizers beside those of npm, on the same texts in one run.
 * `npm run bench` measures all; `npm run bench -- quality speed` only those sections.
 */
import { cpus } from 'node:os';
import { own } from './contestants/own.ts';
import { isInstalled, peers } from './contestants/peers.ts';
import { answers } from './sections/answers.ts';
import { editions } from './sections/editions.ts';
import { judging } from './sections/judging.ts';
import { memory } from './sections/memory.ts';
import { polling } from './sections/polling.ts';
import { quality } from './sections/quality.ts';
import type { Section } from './sections/section.ts';
import { sentences } from './sections/sentences.ts';
import { speed } from './sections/speed.ts';
import { stories } from './sections/stories.ts';

const sections: readonly Section[] = [
  quality,
  speed,
  memory,
  sentences,
  polling,
  judging,
  stories,
  editions,
  answers,
];

const say = (text: string): boolean => process.stdout.write(`${text}\n`);

/** What goes on, for those who watch; kept out of what is printed. */
const tell = (news: string): boolean => process.stderr.write(`  ${news}\n`);

/** The sections of these names, all where there are none; `null` where a name is none of theirs. */
const chosen = (names: readonly string[]): readonly Section[] | null => {
  if (names.length === 0) return sections;
  const found = sections.filter(({ name }) => names.includes(name));
  return found.length === new Set(names).size ? found : null;
};

const machine = (): string => {
  const cores = cpus();
  const model = cores[0]?.model ?? 'unknown';
  return `Node ${process.version} (${process.platform} ${process.arch}), ${cores.length} x ${model}.`;
};

const absence = (): string => {
  const missing = peers.filter((peer) => !isInstalled(peer)).map(({ name }) => name);
  if (missing.length === 0) return '';
  return `\nNot installed: ${missing.join(', ')}. To compare with them: npm ci --prefix test/bench`;
};

const main = async (names: readonly string[]): Promise<void> => {
  const wanted = chosen(names);
  if (wanted === null) {
    tell(`usage: npm run bench -- [${sections.map(({ name }) => name).join(' | ')}]...`);
    process.exitCode = 2;
    return;
  }
  const field = [...own, ...peers.filter(isInstalled)];
  say(`${machine()}${absence()}`);
  for (const { name, title, run } of wanted) {
    tell(name);
    say(`\n## ${title}\n\n${await run(field, tell)}`);
  }
};

await main(process.argv.slice(2));
