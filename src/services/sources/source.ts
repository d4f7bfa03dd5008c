import type { Source, SourceHealth } from '#commands';
import type { SourceRecord, Store } from '../../store/index.ts';

const weekMs = 7 * 24 * 3_600_000;

const healthOf = ({ endedAt, failingSince, lastProblem, lastSuccessAt }: SourceRecord): SourceHealth => {
  if (endedAt !== null) return { state: 'ended', since: endedAt };
  if (lastProblem !== null && failingSince !== null) {
    return { state: 'failing', since: failingSince, problem: lastProblem };
  }
  return lastSuccessAt === null ? { state: 'unread' } : { state: 'works', readAt: lastSuccessAt };
};

/** A source as commands know it. */
export const toSource = async (store: Store, record: SourceRecord, now: number): Promise<Source> => ({
  id: record.id,
  name: record.name,
  topic: record.topic,
  weight: record.weight,
  url: record.url,
  articles: await store.articles.count(record.feedId),
  articlesThisWeek: await store.articles.countSince(record.feedId, now - weekMs),
  lastReadAt: record.lastSuccessAt,
  nextAt: record.nextCheckAt,
  health: healthOf(record),
});

/** A server's sources by name. */
export const sourcesOf = async (store: Store, guildId: string, now: number): Promise<readonly Source[]> =>
  Promise.all((await store.sources.list(guildId)).map((record) => toSource(store, record, now)));

/** The titles of a feed's newest entries, the newest first. */
export const newestTitles = (
  entries: readonly {
    readonly article: { readonly title: string | null; readonly publishedAt: number | null };
  }[],
  max: number,
): readonly string[] =>
  entries
    .map(({ article }) => article)
    .toSorted((a, b) => (b.publishedAt ?? 0) - (a.publishedAt ?? 0))
    .flatMap(({ title }) => (title === null ? [] : [title]))
    .slice(0, max);
