import { done, failed, writeOpml, type ListedFeed, type Result } from '#digests';
import type { ImportPlan, ListedSource } from '#commands';
import { followKept, type FetchFile, type Scout } from '../../feeds/index.ts';
import type { Clock } from '../../ops/index.ts';
import type { Store } from '../../store/index.ts';
import { keepDraft, settleDraft } from '../drafts.ts';

/** What lists of feeds need. */
export type ImportParts = {
  readonly store: Store;
  readonly clock: Clock;
  readonly scout: Scout;
  readonly fetchFile: FetchFile;
  /** Reads a list of feeds; in a thread. */
  readonly readList: (bytes: Uint8Array, name: string) => Promise<Result<readonly ListedFeed[]>>;
};

/** A file of somebody's, and who and where they are. */
type Import = {
  readonly guildId: string;
  readonly personId: string;
  readonly file: { readonly name: string; readonly url: string };
};

/** Feeds of a list that are looked at in one go: a server has room for no more. */
const feedsMax = 100;

/** Feeds that are asked for at the same time; requests to one host wait for each other. */
const asksMax = 8;

const draftKind = 'import';

/** A feed that was found and waits for the button. */
type Found = {
  readonly feedId: number;
  readonly url: string;
  readonly name: string;
  readonly topic: string | null;
};

const nameOf = ({ title, url }: ListedFeed): string => title ?? URL.parse(url)?.hostname ?? url;

/** Does something with each of several, a few at a time, and gives what came of it in their order. */
const eachOf = async <T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<readonly R[]> => {
  const results = new Map<number, R>();
  const waiting = [...items.entries()];
  const workOn = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      results.set(next[0], await work(next[1]));
    }
  };
  await Promise.all(Array.from({ length: asksMax }, workOn));
  return items.flatMap((_, place) => results.get(place) ?? []);
};

/** Says of each feed of a list whether it is new, followed already, or cannot be read. */
export const planImport = async (
  { store, clock, scout, fetchFile, readList }: ImportParts,
  { guildId, personId, file }: Import,
): Promise<Result<ImportPlan>> => {
  const bytes = await fetchFile(file);
  if (!bytes.ok) return bytes;
  const listed = await readList(bytes.value, file.name);
  if (!listed.ok) return listed;
  if (listed.value.length === 0) return failed({ code: 'list-not-readable', name: file.name });
  const followed = new Set((await store.sources.list(guildId)).map(({ url }) => url));
  const known = listed.value.filter(({ url }) => followed.has(url));
  const others = listed.value.filter(({ url }) => !followed.has(url));
  const looked = await eachOf(others.slice(0, feedsMax), async (feed) => ({
    feed,
    scouted: await scout(feed.url),
  }));
  const found = new Map<number, Found>();
  const unreachable: ListedSource[] = [];
  for (const { feed, scouted } of looked) {
    if (!scouted.ok) unreachable.push({ name: nameOf(feed), problem: scouted.problem });
    else if (followed.has(scouted.value.url)) known.push(feed);
    else {
      const { feedId, url, name } = scouted.value;
      found.set(feedId, { feedId, url, name: feed.title ?? name, topic: feed.topics[0] ?? null });
    }
  }
  const fresh = [...found.values()];
  const draft = { guildId, personId, kind: draftKind, at: clock.now() };
  return done({
    draftId: await store.write((shelves) => keepDraft(shelves, draft, fresh)),
    fresh: fresh.map(({ name }) => ({ name })),
    known: known.map((feed) => ({ name: nameOf(feed) })),
    unreachable,
    left: Math.max(0, others.length - feedsMax),
  });
};

/** Follows what the plan found; what others have changed meanwhile stays. Gives how many there are more. */
export const importPlanned = async (
  { store, clock }: ImportParts,
  {
    guildId,
    draftId,
    personId,
  }: { readonly guildId: string; readonly draftId: number; readonly personId: string },
): Promise<Result<number>> =>
  settleDraft<number, readonly Found[]>(
    store,
    { guildId, id: draftId, kind: draftKind },
    async (found, shelves) => {
      let added = 0;
      for (const each of found) {
        if ((await shelves.feeds.get(each.feedId)) === null) continue;
        const plan = { ...each, guildId, addedBy: personId, at: clock.now() };
        const followed = await followKept(shelves, plan);
        if (followed.ok) added += 1;
        else if (followed.problem.code === 'sources-too-many' && added === 0) return followed;
      }
      return done(added);
    },
  );

/** A server's sources as an OPML file. */
export const toOpml = async ({ store }: Pick<ImportParts, 'store'>, guildId: string): Promise<string> => {
  const sources = await store.sources.list(guildId);
  const listed = sources.map(({ name, url, siteUrl, topic }): ListedFeed => {
    return { title: name, url, siteUrl, topics: topic === null ? [] : [topic] };
  });
  return writeOpml(listed, 'Broadsheet');
};
