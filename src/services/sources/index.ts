import { done, failed, type Result } from '#digests';
import type { FeedTest, Source, SourceChange, SourcesPort } from '#commands';
import type { Discover } from '../../feeds/index.ts';
import type { SourceRecord, SourceWishes } from '../../store/index.ts';
import { webAddress } from '../web-address.ts';
import { importPlanned, planImport, toOpml, type ImportParts } from './import.ts';
import { addLooked, lookAt, type LookParts } from './look.ts';
import { newestTitles, sourcesOf, toSource } from './source.ts';

/** What sources need. */
type SourceParts = LookParts & ImportParts & { readonly discover: Discover };

/** Enough titles to see that a feed lives. */
const titlesShown = 3;

const testFeed = async (
  { store, clock, discover }: SourceParts,
  guildId: string,
  nameOrUrl: string,
): Promise<Result<FeedTest>> => {
  const source = await store.sources.find(guildId, nameOrUrl);
  const address = source?.url ?? webAddress(nameOrUrl);
  // What has no dot is no address of the web, but a name that no source has.
  if (address === null || (source === null && !nameOrUrl.includes('.'))) {
    return failed({ code: 'source-unknown', name: nameOrUrl });
  }
  const beganAt = clock.now();
  const found = await discover(address);
  if (!found.ok) return found;
  const { feed, url } = found.value;
  const times = feed.entries.flatMap(({ article }) => article.publishedAt ?? []);
  return done({
    title: feed.title ?? new URL(url).hostname,
    url,
    entries: feed.entries.length,
    newestTitles: newestTitles(feed.entries, titlesShown),
    newestAt: times.length === 0 ? null : Math.max(...times),
    tookMs: clock.now() - beganAt,
  });
};

/** Names that begin as what was typed come before those that hold it. */
const matching = (names: readonly string[], typed: string): readonly string[] => {
  const wanted = typed.trim().toLocaleLowerCase('und');
  const places = names.map((name) => ({ name, place: name.toLocaleLowerCase('und').indexOf(wanted) }));
  const fitting = places.filter(({ place }) => place >= 0);
  return fitting.toSorted((a, b) => Math.min(a.place, 1) - Math.min(b.place, 1)).map(({ name }) => name);
};

/** Implements what commands ask of sources. */
export const createSources = (parts: SourceParts): SourcesPort => {
  const { store, clock } = parts;
  const known = async <T>(
    guildId: string,
    name: string,
    answer: (record: SourceRecord) => Promise<T>,
  ): Promise<Result<T>> => {
    const record = await store.sources.find(guildId, name);
    return record === null ? failed({ code: 'source-unknown', name }) : done(await answer(record));
  };
  const shown = (record: SourceRecord): Promise<Source> => toSource(store, record, clock.now());
  const change = async (record: SourceRecord, wishes: Partial<SourceWishes>): Promise<SourceChange> => {
    const before = await shown(record);
    await store.write(({ sources }) => sources.decide(record.guildId, record.id, wishes));
    const after = await store.sources.find(record.guildId, record.url);
    return { before, after: after === null ? before : await shown(after) };
  };
  return {
    look: (guildId, wish) => lookAt(parts, guildId, wish),
    add: (guildId, draftId) => addLooked(parts, guildId, draftId),
    list: (guildId) => sourcesOf(store, guildId, clock.now()),
    named: async (guildId, typed) =>
      matching(
        (await store.sources.list(guildId)).map(({ name }) => name),
        typed,
      ),
    topics: async (guildId) => {
      const sources = await store.sources.list(guildId);
      return [...new Set(sources.flatMap(({ topic }) => topic ?? []))].toSorted();
    },
    find: (guildId, name) => known(guildId, name, shown),
    test: (guildId, nameOrUrl) => testFeed(parts, guildId, nameOrUrl),
    edit: (guildId, name, choices) => known(guildId, name, (record) => change(record, choices)),
    remove: async (guildId, id) => {
      const record = (await store.sources.list(guildId)).find((source) => source.id === id);
      // Whoever presses twice, or after somebody else, is told so.
      if (record === undefined) return failed({ code: 'draft-gone' });
      const source = await shown(record);
      await store.sources.remove(guildId, id);
      return done(source);
    },
    toOpml: (guildId) => toOpml(parts, guildId),
    planImport: (guildId, file, personId) => planImport(parts, { guildId, file, personId }),
    import: (guildId, draftId, personId) => importPlanned(parts, { guildId, draftId, personId }),
  };
};
