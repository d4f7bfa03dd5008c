import {
  done,
  failed,
  plainRecipe,
  type Digest,
  type NewsArticle,
  type NewsStory,
  type Result,
} from '#digests';
import type { Pack, PackDigestWish, PackFeed, PackReport, PacksPort } from '#commands';
import type { Discover, Follow } from '../../feeds/index.ts';
import type { DraftParts } from '../../jobs/index.ts';
import type { Clock } from '../../ops/index.ts';

export { openPacks } from './read.ts';

/** What starter packs need. */
type PackParts = Pick<DraftParts, 'compose'> & {
  readonly packs: readonly Pack[];
  readonly follow: Follow;
  readonly discover: Discover;
  readonly groupNews: (news: {
    readonly articles: readonly NewsArticle[];
    readonly told: readonly [];
  }) => Promise<Result<readonly NewsStory[]>>;
  readonly clock: Clock;
};

const hourMs = 3_600_000;

/** What a first digest looks back on; feeds of weeklies have nothing newer than two days. */
const windowHours = 48;

/** Articles of one feed that a look at a pack takes in: the newest, as a busy feed has a hundred. */
const articlesMax = 30;

const followPack = async (
  { follow }: PackParts,
  guildId: string,
  { feeds }: Pack,
  addedBy: string,
): Promise<PackReport> => {
  const report = {
    added: [] as string[],
    known: [] as string[],
    failed: [] as PackReport['failed'][number][],
  };
  const results = await Promise.all(
    feeds.map(async (feed) => ({
      feed,
      followed: await follow({ guildId, url: feed.url, name: feed.name, addedBy }),
    })),
  );
  for (const { feed, followed } of results) {
    if (followed.ok) report.added.push(followed.value.source.name);
    else if (followed.problem.code === 'source-known') report.known.push(feed.name);
    else report.failed.push({ name: feed.name, problem: followed.problem });
  }
  return report;
};

/** The newest articles of a feed within the window, as its source would bring them. */
const articlesOf = async (
  { discover }: PackParts,
  { name, url }: PackFeed,
  fromAt: number,
): Promise<Result<readonly NewsArticle[]>> => {
  const found = await discover(url);
  if (!found.ok) return found;
  const articles = found.value.feed.entries
    .map(({ article }) => ({ ...article, source: { name, weight: 3, topic: null } }))
    .filter(({ publishedAt }) => publishedAt === null || publishedAt > fromAt);
  return done(articles.toSorted((a, b) => (b.publishedAt ?? 0) - (a.publishedAt ?? 0)).slice(0, articlesMax));
};

const packDigest = async (
  parts: PackParts,
  { feeds }: Pack,
  { name, storiesMax, style }: PackDigestWish,
): Promise<Result<Digest>> => {
  const at = parts.clock.now();
  const span = { fromAt: at - windowHours * hourMs, toAt: at };
  const read = await Promise.all(feeds.map((feed) => articlesOf(parts, feed, span.fromAt)));
  const articles = read.flatMap((result) => (result.ok ? result.value : []));
  const failure = read.find((result) => !result.ok);
  // Where nothing at all could be read, the first reason is the likeliest to hold for all.
  if (articles.length === 0 && failure !== undefined) return failure;
  if (articles.length === 0) return failed({ code: 'nothing-new', hours: windowHours });
  const stories = await parts.groupNews({ articles, told: [] });
  if (!stories.ok) return stories;
  const recipe = plainRecipe({ name, storiesMax, style });
  return parts.compose({ stories: stories.value, recipe, at, ...span, nextAt: null, isAsked: true });
};

/** Implements what commands ask of starter packs. */
export const createPacks = (parts: PackParts): PacksPort => {
  const withPack = async <T>(id: string, use: (pack: Pack) => Promise<Result<T>>): Promise<Result<T>> => {
    const pack = parts.packs.find((each) => each.id === id);
    return pack === undefined ? failed({ code: 'pack-unknown', name: id }) : use(pack);
  };
  return {
    list: () => parts.packs,
    follow: (guildId, packId, personId) =>
      withPack(packId, async (pack) => done(await followPack(parts, guildId, pack, personId))),
    digest: (wish) => withPack(wish.packId, (pack) => packDigest(parts, pack, wish)),
  };
};
