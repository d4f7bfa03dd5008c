import { existsSync, readFileSync } from 'node:fs';
import { pairLikeness } from '#digests/slow';

/** Two headlines, and whether people hold them to tell of one event. */
type Pair = { readonly a: string; readonly b: string; readonly isSame: boolean };

/** How well `same` and the score agree with people. */
type Judgement = {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  /** The chance that a pair of one event scores more than a pair of two. */
  readonly ranking: number;
};

const files = {
  'sts-headlines': 'pairs-sts-headlines.dev.jsonl',
  telegram: 'pairs-telegram.dev.jsonl',
  emergent: 'clusters.dev.jsonl',
} as const;

/** The name of a set of pairs. */
export type PairSet = keyof typeof files;

const urlOf = (set: PairSet): URL => new URL(`../../../shared/data/stories/${files[set]}`, import.meta.url);

/** Whether the headlines lie beside the project. They belong to their publishers and are not part of it. */
export const hasPairs = (set: PairSet): boolean => existsSync(urlOf(set));

const linesOf = <T>(set: PairSet): readonly T[] =>
  readFileSync(urlOf(set), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as T);

type Scored = { readonly a: string; readonly b: string; readonly score: number };
type Judged = { readonly title_a: string; readonly title_b: string; readonly label: number };
type Clustered = { readonly dataset: string; readonly title: string; readonly cluster: string };

/** What people scored 4 or 5 of 5 is the same, 0 to 2 is not; what lies between is left out. */
const readScored = (): readonly Pair[] =>
  linesOf<Scored>('sts-headlines')
    .filter(({ score }) => score >= 4 || score <= 2)
    .map(({ a, b, score }) => ({ a, b, isSame: score >= 4 }));

const readJudged = (): readonly Pair[] =>
  linesOf<Judged>('telegram').map(({ title_a: a, title_b: b, label }) => ({ a, b, isSame: label === 1 }));

/** Each headline with the next of its own cluster, and with the headline of another that scores most against it. */
const readClustered = (): readonly Pair[] => {
  const all = linesOf<Clustered>('emergent').filter(({ dataset }) => dataset === 'emergent');
  return all.flatMap(({ title: a, cluster }, i) => {
    const next = all.find((each, k) => k > i && each.cluster === cluster && each.title !== a);
    const others = all.filter((each, k) => (i + k) % 7 === 0 && each.cluster !== cluster);
    const hardest = others.map(({ title: b }) => ({ b, score: likeness(a, b).score })).toSorted(byScore)[0];
    return [
      ...(next === undefined ? [] : [{ a, b: next.title, isSame: true }]),
      ...(hardest === undefined ? [] : [{ a, b: hardest.b, isSame: false }]),
    ];
  });
};

const likeness = (a: string, b: string) => pairLikeness({ title: a }, { title: b });

const byScore = (x: { readonly score: number }, y: { readonly score: number }): number => y.score - x.score;

const readers = { 'sts-headlines': readScored, telegram: readJudged, emergent: readClustered };

/** Judges every pair of a set. */
export const judgePairs = (set: PairSet): Judgement => {
  const judged = readers[set]().map((pair) => ({ ...pair, ...likeness(pair.a, pair.b) }));
  const right = judged.filter(({ isSame, same }) => isSame && same).length;
  const precision = right / judged.filter(({ same }) => same).length;
  const recall = right / judged.filter(({ isSame }) => isSame).length;
  const f1 = (2 * precision * recall) / (precision + recall);
  return { precision, recall, f1, ranking: rankingOf(judged) };
};

type Ranked = { readonly isSame: boolean; readonly score: number };

const rankingOf = (judged: readonly Ranked[]): number => {
  const [same, other] = [judged.filter(({ isSame }) => isSame), judged.filter(({ isSame }) => !isSame)];
  let wins = 0;
  for (const x of same) for (const y of other) wins += x.score > y.score ? 1 : x.score === y.score ? 0.5 : 0;
  return wins / (same.length * other.length);
};
