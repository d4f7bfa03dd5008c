/**
 * The soak: whatever goes wrong, each edition arrives exactly once. `npm run soak` does all of it, for most of an hour;
 * `npm run soak -- deliveries --posts 500 --kills 5 --seed 7` a part, in other sizes.
 */
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { absences } from './sections/absences.ts';
import { deliveries } from './sections/deliveries.ts';
import { fanout } from './sections/fanout.ts';
import { rush } from './sections/rush.ts';
import type { Section, Sizes, Wish } from './sections/section.ts';
import { writes } from './sections/writes.ts';
import { timeZones } from './sections/zones.ts';

const sections: readonly Section[] = [deliveries, writes, timeZones, absences, rush, fanout];

const usualSizes: Sizes = {
  posts: 10_000,
  kills: 50,
  outages: 5,
  freezes: 5,
  speed: 4,
  seed: 1,
  writerKills: 100,
  zoneYears: 10,
  zoneStep: 1,
  rushSchedules: 100_000,
  channels: 2_000,
};

/** `writerKills` is given as `--writer-kills`. */
const flagOf = (name: string): string => name.replace(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`);

const say = (text: string): boolean => process.stdout.write(`${text}\n`);

/** What goes on, for those who watch; kept out of what is printed. */
const tell = (news: string): boolean => process.stderr.write(`  ${news}\n`);

const names = Object.keys(usualSizes) as (keyof Sizes)[];

const usage = (): string =>
  `usage: npm run soak -- [${sections.map(({ name }) => name).join(' | ')}]... ` +
  [...names.map((name) => `[--${flagOf(name)} ${usualSizes[name]}]`), '[--only sqlite]'].join(' ');

/** What to run and how much of it; throws where a flag or a name is none of ours. */
const wanted = (words: readonly string[]): { readonly chosen: readonly Section[]; readonly wish: Wish } => {
  const flags = [...names.map(flagOf), 'only'];
  const options = Object.fromEntries(flags.map((name) => [name, { type: 'string' as const }]));
  const { values, positionals } = parseArgs({ args: [...words], options, allowPositionals: true });
  const sizes = Object.fromEntries(
    names.map((name) => {
      const size = Number(values[flagOf(name)] ?? usualSizes[name]);
      if (!Number.isFinite(size) || size < 0) throw new Error(`--${flagOf(name)} takes a number`);
      return [name, size];
    }),
  ) as Sizes;
  const unknown = positionals.find((name) => !sections.some((section) => section.name === name));
  if (unknown !== undefined) throw new Error(`There is no part called ${unknown}`);
  const chosen = sections.filter(({ name }) => positionals.length === 0 || positionals.includes(name));
  return { chosen, wish: { ...sizes, only: values['only'] ?? '' } };
};

const main = async (words: readonly string[]): Promise<void> => {
  const { chosen, wish } = wanted(words);
  const cores = cpus();
  say(`Node ${process.version}, ${cores.length} x ${cores[0]?.model ?? 'unknown'}. Seed ${wish.seed}.`);
  for (const { name, title, run } of chosen) {
    tell(name);
    say(`\n## ${title}\n\n${await run(wish, tell)}`);
  }
};

try {
  await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof Error) || process.argv.length === 2) throw error;
  tell(error.message);
  tell(usage());
  process.exitCode = 2;
}
