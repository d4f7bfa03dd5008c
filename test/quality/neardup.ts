import { existsSync, readFileSync } from 'node:fs';
import { openCopyIndex } from '../../digests/story/copies.ts';
import { fingerprintsOf } from '../../digests/story/fingerprint.ts';

/** Two texts, and whether one was made of the other: cut, edited, merged, brought up to date, framed. */
type Pair = { readonly a: string; readonly b: string; readonly label: 0 | 1; readonly type: string };

const path = new URL('../../../shared/data/stories/neardup.dev.jsonl', import.meta.url);

/** Whether the texts lie beside the project. They belong to their publishers and are not part of it. */
export const hasCopies = (): boolean => existsSync(path);

const readPairs = (): readonly Pair[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Pair);

const isCopy = (a: string, b: string): boolean => {
  const printsOf = (text: string) => fingerprintsOf({ title: null, text });
  const index = openCopyIndex<string>();
  index.add('a', printsOf(a), null);
  return index.find(printsOf(b)) === 'a';
};

const share = (pairs: readonly Pair[]): number =>
  pairs.filter(({ a, b }) => isCopy(a, b)).length / pairs.length;

const words = (text: string): readonly string[] => text.split(/\s+/);
const head = (text: string, part: number): string =>
  words(text)
    .slice(0, Math.max(30, words(text).length * part))
    .join(' ');

/** Lines from the middle of another text. */
const lines = (text: string, count: number): string => {
  const all = words(text);
  return all.slice(all.length / 3, all.length / 3 + count).join(' ');
};

/** What becomes of the texts in other hands; `foreign` is a text of another story. */
const hardships = {
  'cut to 30 %': ({ a }: Pair) => head(a, 0.3),
  'cut to a half in the lines of another outlet': ({ a }: Pair, foreign: string) =>
    `${lines(foreign, 20)}\n\n${head(a, 0.5)}\n\n${lines(foreign, 40)}`,
  'with a word in 20 changed': ({ a }: Pair) =>
    words(a)
      .map((word, i) => (i % 20 === 7 ? `other${i}` : word))
      .join(' '),
  'with its halves exchanged': ({ a }: Pair) => {
    const all = words(a);
    return [...all.slice(all.length / 2), ...all.slice(0, all.length / 2)].join(' ');
  },
};

/** The names of the hardships. */
export const hardshipNames = Object.keys(hardships) as readonly (keyof typeof hardships)[];

/** The shares of copies and of other pairs that are taken for copies. */
export const judgeCopies = (): { readonly recall: number; readonly falseShare: number } => {
  const pairs = readPairs();
  return {
    recall: share(pairs.filter(({ label }) => label === 1)),
    falseShare: share(pairs.filter(({ label }) => label === 0)),
  };
};

/** The share of texts that are known again after a hardship. */
export const recallAfter = (name: keyof typeof hardships): number => {
  const pairs = readPairs();
  const changed = pairs.map((pair, i) => {
    const foreign = pairs[(i + 101) % pairs.length]?.a ?? '';
    return { ...pair, b: hardships[name](pair, foreign) };
  });
  return share(changed);
};

/** The share of other reports of one event taken for copies, when both quote the same `count` words of an agency. */
export const falseShareWithQuote = (count: number): number => {
  const others = readPairs().filter(({ label }) => label === 0);
  const quoting = others.map((pair, i) => {
    const quote = lines(others[(i + 101) % others.length]?.a ?? '', count);
    return { ...pair, a: `${pair.a}\n\n${quote}`, b: `${quote}\n\n${pair.b}` };
  });
  return share(quoting);
};
