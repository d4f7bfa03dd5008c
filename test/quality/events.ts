import { existsSync, readFileSync } from 'node:fs';
import type { Article } from '#digests';
import { randomFrom } from './bootstrap.ts';

/** An article, and the event that it tells. */
export type Report = {
  readonly id: string;
  readonly event: string;
  /** The day on which it was written, as `2016-01-05`; `null` where nobody knows. */
  readonly day: string | null;
  readonly article: Article;
};

/** The sets that are grouped. */
export const eventSets = ['wikinews', 'g5w1h', 'vmds', 'emergent', 'handpicked'] as const;

/** The name of a set. */
export type EventSet = (typeof eventSets)[number];

const path = new URL('../../../shared/data/stories/clusters.dev.jsonl', import.meta.url);

/** Whether the sets lie beside the project. The texts belong to their publishers and are not part of it. */
export const hasEvents = (): boolean => existsSync(path);

type Line = {
  readonly id: string;
  readonly dataset: string;
  readonly lang: string;
  readonly title?: string;
  readonly text?: string;
  readonly time?: string;
  readonly cluster: string;
};

const readLines = (): readonly Line[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Line);

/** Read once: ten mixes are made of the same reports. */
let read: Partial<Record<string, readonly Line[]>> | undefined;

/** The reports of a set, in the order of time as far as that is known. */
export const readEvents = (set: EventSet): readonly Report[] => {
  read ??= Object.groupBy(readLines(), ({ dataset }) => dataset);
  const timeOf = ({ time }: Line): number => Date.parse(time ?? '') || 0;
  return (read[set] ?? []).toSorted((a, b) => timeOf(a) - timeOf(b)).map(reportOf);
};

const reportOf = ({ id, dataset, lang, title, text, time, cluster }: Line): Report => ({
  id: `${dataset} ${id}`,
  event: `${dataset} ${cluster}`,
  day: time?.slice(0, 10) ?? null,
  article: {
    title: title ?? null,
    text: text ?? '',
    related: [],
    url: null,
    author: null,
    publishedAt: null,
    imageUrl: null,
    language: lang,
    siteName: null,
  },
});

/** What a day's news is like: most events are told by one outlet alone. */
const aloneShare = 0.6;

/**
 * English news of which 60 % are told by one article alone: the events of wikinews and g5w1h in an order by chance,
 * each taken whole or with one of its articles, so that the share holds all the way; then the articles shuffled.
 */
export const mixOf = (seed: number): readonly Report[] => {
  const random = randomFrom(seed);
  const events = Map.groupBy([...readEvents('wikinews'), ...readEvents('g5w1h')], ({ event }) => event);
  const mix: Report[] = [];
  let alone = 0;
  for (const reports of shuffled([...events.values()], random)) {
    const isWhole = reports.length > 1 && alone >= aloneShare * mix.length;
    if (isWhole) mix.push(...reports);
    else mix.push(...shuffled(reports, random).slice(0, 1));
    alone += isWhole ? 0 : 1;
  }
  return shuffled(mix, random);
};

const shuffled = <T>(things: readonly T[], random: () => number): readonly T[] =>
  things
    .map((thing) => ({ thing, place: random() }))
    .toSorted((a, b) => a.place - b.place)
    .map(({ thing }) => thing);
