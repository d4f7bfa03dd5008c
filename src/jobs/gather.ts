import { setImmediate } from 'node:timers/promises';
import { done, type NewsStory, type Result } from '#digests';
import type { Pointer, Report, Store, ToldArticle } from '../store/index.ts';
import type { Grouping } from './grouping.ts';
import { storyOfReports } from './report-story.ts';

/** Groups articles that have no story yet, together with what was told; runs in a thread. */
type GroupLoose = (news: {
  readonly articles: readonly Report[];
  readonly told: readonly ToldArticle[];
}) => Promise<Result<readonly NewsStory[]>>;

/** What gathering needs. */
export type GatherParts = {
  readonly store: Store;
  readonly grouping: Pick<Grouping, 'catchUp'>;
  readonly groupLoose: GroupLoose;
};

/** Whose news, and of which window. Times are epoch ms. */
type NewsWish = {
  readonly guildId: string;
  /** The schedule whose editions count as told; `null` where nothing does. */
  readonly scheduleId: number | null;
  /** Exclusive. */
  readonly fromAt: number;
  /** Inclusive. */
  readonly toAt: number;
  readonly publishedAfter: number;
};

/** Stories, and by the id of each the articles that telling it would tell. */
type News = {
  readonly stories: readonly NewsStory[];
  readonly articleIds: ReadonlyMap<string, readonly number[]>;
};

/** What was read of the store: what the window brought, what came before it, what was told. */
type Read = {
  readonly fresh: readonly Report[];
  readonly earlier: readonly Report[];
  readonly told: readonly ToldArticle[];
  readonly pointers: readonly Pointer[];
};

const dayMs = 86_400_000;

/** More articles than this are more than a day of fifty busy feeds; the newest are read. */
const articlesMax = 1_000;

/** What was told longer ago than this may be told again: it would be news again. */
const memoryMs = 7 * dayMs;

/** What earlier editions told that is compared with; some twenty editions of ten stories. */
const toldMax = 500;

/** Rows that are read at once: the driver is synchronous, and others get their turn after each statement. */
const chunkMax = 100;

/** Reads something for many ids, a few at a time. */
export const inChunks = async <T>(
  ids: readonly number[],
  read: (chunk: readonly number[]) => Promise<readonly T[]>,
): Promise<readonly T[]> => {
  const rows: T[] = [];
  for (let start = 0; start < ids.length; start += chunkMax) {
    rows.push(...(await read(ids.slice(start, start + chunkMax))));
    await setImmediate();
  }
  return rows;
};

const storyIdsOf = (reports: readonly Report[]): readonly number[] => [
  ...new Set(reports.flatMap(({ storyId }) => storyId ?? [])),
];

/** What the schedule told of the stories, and of all stories where some articles may belong to any of them. */
const readTold = async (
  { told }: Store['coverage'],
  { scheduleId, toAt }: NewsWish,
  fresh: readonly Report[],
): Promise<readonly ToldArticle[]> => {
  if (scheduleId === null) return [];
  const wish = { scheduleId, since: toAt - memoryMs, max: toldMax };
  if (fresh.some(({ storyId }) => storyId === null)) return told({ ...wish, storyIds: null });
  return inChunks(storyIdsOf(fresh), (storyIds) => told({ ...wish, storyIds }));
};

const readNews = async (coverage: Store['coverage'], wish: NewsWish): Promise<Read> => {
  const { guildId, toAt } = wish;
  const reportsOf = (ids: readonly number[]) => inChunks(ids, (chunk) => coverage.reports(guildId, chunk));
  const arrived = await reportsOf(await coverage.arrived({ ...wish, max: articlesMax }));
  const told = await readTold(coverage, wish, arrived);
  const toldIds = new Set(told.map(({ id }) => id));
  const fresh = arrived.filter(({ id }) => !toldIds.has(id));
  const known = new Set([...arrived.map(({ id }) => id), ...toldIds]);
  const ofStories = await inChunks(storyIdsOf(fresh), (storyIds) =>
    coverage.ofStories(guildId, storyIds, toAt - memoryMs),
  );
  const earlier = await reportsOf(ofStories.filter((id) => !known.has(id)).slice(-articlesMax));
  const ids = [...fresh, ...earlier].map(({ id }) => id);
  const named = await inChunks(ids, (chunk) => coverage.named(guildId, chunk));
  const naming = await inChunks(ids, (chunk) => coverage.naming(guildId, chunk));
  return { fresh, earlier, told, pointers: [...named, ...naming] };
};

const byStory = <T extends { readonly storyId: number | null }>(
  items: readonly T[],
): Map<number | null, T[]> => Map.groupBy(items, ({ storyId }) => storyId);

/** The stories of articles that were grouped as they came. */
const groupedStories = ({ fresh, earlier, told, pointers }: Read): News => {
  const [reports, toldOf] = [byStory([...fresh, ...earlier]), byStory(told)];
  const pointersOf = Map.groupBy(pointers, ({ articleId }) => articleId);
  const stories: NewsStory[] = [];
  const articleIds = new Map<string, readonly number[]>();
  for (const storyId of storyIdsOf(fresh)) {
    const members = reports.get(storyId) ?? [];
    const beside = members.flatMap(({ id }) => pointersOf.get(id) ?? []);
    stories.push(storyOfReports({ storyId, members, told: toldOf.get(storyId) ?? [], pointers: beside }));
    articleIds.set(
      String(storyId),
      members.map(({ id }) => id),
    );
  }
  return { stories, articleIds };
};

/** A copy from another thread is the article that has its id. */
const idOf = (article: object): number => ('id' in article ? Number(article.id) : 0);

/** The stories of articles that grouping did not come to in time, by what it would call them. */
const looseStories = async ({ groupLoose }: GatherParts, { fresh, told }: Read): Promise<Result<News>> => {
  const articles = fresh.filter(({ storyId }) => storyId === null);
  if (articles.length === 0) return done({ stories: [], articleIds: new Map() });
  const grouped = await groupLoose({ articles, told });
  if (!grouped.ok) return grouped;
  const toldAt = new Map(told.map((each) => [each.id, each.toldAt]));
  const named = grouped.value.map((story) => {
    const ids = [...story.articles, ...story.copies].map(idOf);
    const times = story.told.flatMap((article) => toldAt.get(idOf(article)) ?? []);
    const known = { id: String(Math.min(...ids)), toldAt: times.length === 0 ? null : Math.max(...times) };
    return { ids, story: { ...story, ...known } };
  });
  return done({
    stories: named.map(({ story }) => story),
    articleIds: new Map(named.map(({ story, ids }) => [story.id, ids])),
  });
};

/**
 * The stories that a window brought a server, once grouping has caught up: each with what its sources said of it
 * before, and with what the schedule told of it. Errors: those of the thread that groups what is left over.
 * Cost: the event loop never stands still for longer than a chunk takes to read.
 */
export const gatherNews = async (parts: GatherParts, wish: NewsWish): Promise<Result<News>> => {
  await parts.grouping.catchUp(wish.toAt);
  const read = await readNews(parts.store.coverage, wish);
  const loose = await looseStories(parts, read);
  if (!loose.ok) return loose;
  const grouped = groupedStories(read);
  return done({
    stories: [...grouped.stories, ...loose.value.stories],
    articleIds: new Map([...grouped.articleIds, ...loose.value.articleIds]),
  });
};
