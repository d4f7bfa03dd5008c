import { done, failed, type Result } from '#digests';
import type { AddedSource, Source, SourceHealth, SourcesPort, SourceWish } from '#commands';
import type { Follow } from '../feeds/index.ts';
import type { SourceRecord, Store } from '../store/index.ts';
import { webAddress } from './web-address.ts';

/** Enough titles to see that it is the right feed. */
const titlesShown = 3;

/** What sources need. */
type SourceParts = { readonly store: Store; readonly follow: Follow };

const addSource = async (
  { follow }: SourceParts,
  guildId: string,
  { url, name, personId }: SourceWish,
): Promise<Result<AddedSource>> => {
  const address = webAddress(url);
  if (address === null) return failed({ code: 'address-refused', url, reason: 'not-a-url' });
  const followed = await follow({ guildId, url: address, name, addedBy: personId });
  if (!followed.ok) return followed;
  const { source, feed } = followed.value;
  const newest = feed.entries
    .map(({ article }) => article)
    .toSorted((a, b) => (b.publishedAt ?? 0) - (a.publishedAt ?? 0))
    .flatMap(({ title }) => (title === null ? [] : [title]));
  return done({ name: source.name, newestTitles: newest.slice(0, titlesShown) });
};

const healthOf = ({ endedAt, failingSince, lastProblem, lastSuccessAt }: SourceRecord): SourceHealth => {
  if (endedAt !== null) return { state: 'ended', since: endedAt };
  if (lastProblem !== null && failingSince !== null) {
    return { state: 'failing', since: failingSince, problem: lastProblem };
  }
  return lastSuccessAt === null ? { state: 'unread' } : { state: 'works', readAt: lastSuccessAt };
};

const toSource = async (store: Store, record: SourceRecord): Promise<Source> => ({
  name: record.name,
  url: record.url,
  articles: await store.articles.count(record.feedId),
  lastReadAt: record.lastSuccessAt,
  nextAt: record.nextCheckAt,
  health: healthOf(record),
});

/** Implements what commands ask of sources. */
export const createSources = (parts: SourceParts): SourcesPort => {
  const { store } = parts;
  return {
    add: (guildId, wish) => addSource(parts, guildId, wish),
    list: async (guildId) =>
      Promise.all((await store.sources.list(guildId)).map((record) => toSource(store, record))),
    remove: async (guildId, name) => {
      const record = await store.sources.find(guildId, name);
      if (record === null || !(await store.sources.remove(guildId, record.id))) {
        return failed({ code: 'source-unknown', name });
      }
      return done(await toSource(store, record));
    },
  };
};
