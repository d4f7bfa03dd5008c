import type { NewsStory } from '#digests';
import { inChunks, storyOfReports } from '../jobs/index.ts';
import type { Report, Store } from '../store/index.ts';

/** Articles of one story that are read: of more nobody sees a difference. */
const articlesMax = 100;

/** A story as a server's sources tell it, and those articles. */
export type ReportedStory = { readonly story: NewsStory; readonly reports: readonly Report[] };

const storyIdOf = ({ id, storyId }: Report): number => storyId ?? id;

const withPointers = async (
  { coverage }: Store,
  guildId: string,
  reports: readonly Report[],
): Promise<NewsStory> => {
  const ids = reports.map(({ id }) => id);
  const named = await coverage.named(guildId, ids);
  const naming = await coverage.naming(guildId, ids);
  const [first] = reports;
  const storyId = first === undefined ? 0 : storyIdOf(first);
  return storyOfReports({ storyId, members: reports, told: [], pointers: [...named, ...naming] });
};

/**
 * The story that an article belongs to now, with all that a server's sources say of it; `null` where the server has no
 * such article. A story goes by its first article's id, and its articles may have moved to another since.
 */
export const storyAt = async (
  store: Store,
  guildId: string,
  articleId: number,
): Promise<ReportedStory | null> => {
  const { coverage } = store;
  const [own] = await coverage.reports(guildId, [articleId]);
  const storyId = own === undefined ? articleId : own.storyId;
  const ids = storyId === null ? [articleId] : await coverage.ofStories(guildId, [storyId], 0);
  const found = await inChunks(ids.slice(-articlesMax), (chunk) => coverage.reports(guildId, chunk));
  // Two sources of a server may be the same feed's: each article counts once.
  const reports = [...new Map(found.map((report) => [report.id, report])).values()];
  return reports.length === 0 ? null : { story: await withPointers(store, guildId, reports), reports };
};

/** The newest stories of a server, without what stands beside them. */
export const newestStories = async (
  { coverage }: Store,
  {
    guildId,
    fromAt,
    now,
    max,
  }: {
    readonly guildId: string;
    readonly fromAt: number;
    readonly now: number;
    readonly max: number;
  },
): Promise<readonly NewsStory[]> => {
  const window = { guildId, fromAt, toAt: now, publishedAfter: fromAt, max: max * 4 };
  const arrived = await coverage.arrived(window);
  const reports = await inChunks(arrived, (chunk) => coverage.reports(guildId, chunk));
  const place = new Map(arrived.map((id, index) => [id, index]));
  const newestFirst = reports.toSorted((a, b) => (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0));
  return [...Map.groupBy(newestFirst, storyIdOf)]
    .slice(0, max)
    .map(([storyId, members]) => storyOfReports({ storyId, members, told: [], pointers: [] }));
};
