import type { SourceFacts } from '#digests';
import type { Kysely } from 'kysely';
import { articleColumns, toArticleRecord, type ArticleRecord } from './article-record.ts';
import type { Database } from './schema.ts';

/** An article as a server gets it, and the story that it belongs to. */
export type Report = ArticleRecord & {
  /** The id of the story's first article; `null` while the article is not grouped. */
  readonly storyId: number | null;
  /** The article whose text it repeats. */
  readonly copyOf: number | null;
  readonly source: SourceFacts;
};

/** An article that a schedule told. `toldAt` is epoch ms. */
export type ToldArticle = ArticleRecord & { readonly storyId: number | null; readonly toldAt: number };

/** Articles that became known in a window and are not older than it by much. Times are epoch ms. */
type ReportWindow = {
  readonly guildId: string;
  /** Exclusive. */
  readonly fromAt: number;
  /** Inclusive. */
  readonly toAt: number;
  /** What a feed held long before anybody followed it is not news: published before this is left out. */
  readonly publishedAfter: number;
  readonly max: number;
};

/** What a schedule told of some stories, or of all. */
type ToldWish = {
  readonly scheduleId: number;
  /** `null` asks for all of them. */
  readonly storyIds: readonly number[] | null;
  /** Told after this, epoch ms. */
  readonly since: number;
  readonly max: number;
};

/** A headline of another story that belongs beside an article. */
export type Pointer = {
  readonly articleId: number;
  readonly headline: string;
  readonly url: string | null;
  readonly storyId: number | null;
};

/** A headline that a server's sources brought. */
type HeadlineRecord = { readonly articleId: number; readonly title: string };

/**
 * The news as one server gets it: nothing of other servers' sources. Lists of ids are the caller's to keep short; the
 * driver may be synchronous, so the event loop stands still for as long as a statement reads.
 */
export type Coverage = {
  /** Ids of what the sources of a server brought in a window, the newest first. */
  arrived(window: ReportWindow): Promise<readonly number[]>;
  /** Those articles, in no order. */
  reports(guildId: string, ids: readonly number[]): Promise<readonly Report[]>;
  /** Ids of the articles of those stories that came after `since` (epoch ms). */
  ofStories(guildId: string, storyIds: readonly number[], since: number): Promise<readonly number[]>;
  /** What a schedule told, the latest first. */
  told(wish: ToldWish): Promise<readonly ToldArticle[]>;
  /** Headlines that those articles name between their lines, where the article that is meant is known. */
  named(guildId: string, ids: readonly number[]): Promise<readonly Pointer[]>;
  /** Articles that name one of those. */
  naming(guildId: string, ids: readonly number[]): Promise<readonly Pointer[]>;
  /** What a server's sources brought after `since` (epoch ms), by its titles, the newest first. */
  headlines(guildId: string, since: number, max: number): Promise<readonly HeadlineRecord[]>;
  /** Ids of a server's articles at any of these addresses, the newest first. */
  atAddresses(guildId: string, urls: readonly string[]): Promise<readonly number[]>;
};

const placeColumns = ['articles.story_id as storyId', 'articles.copy_of as copyOf'] as const;

const arrived = async (db: Kysely<Database>, window: ReportWindow): Promise<readonly number[]> => {
  const rows = await db
    .selectFrom('articles')
    .innerJoin('sources', 'sources.feed_id', 'articles.feed_id')
    .select('articles.id')
    .where('sources.guild_id', '=', window.guildId)
    .where('articles.fetched_at', '>', window.fromAt)
    .where('articles.fetched_at', '<=', window.toAt)
    .where((article) =>
      article(article.fn.coalesce('published_at', 'fetched_at'), '>', window.publishedAfter),
    )
    .orderBy((article) => article.fn.coalesce('published_at', 'fetched_at'), 'desc')
    .orderBy('articles.id')
    .limit(window.max)
    .execute();
  return rows.map((row) => row.id);
};

const reportsOf = async (db: Kysely<Database>, guildId: string, ids: readonly number[]) => {
  const rows = await db
    .selectFrom('articles')
    .innerJoin('sources', 'sources.feed_id', 'articles.feed_id')
    .select([...articleColumns, ...placeColumns])
    .select(['sources.name', 'sources.weight', 'sources.topic'])
    .where('sources.guild_id', '=', guildId)
    .where('articles.id', 'in', ids)
    .execute();
  return rows.map(({ name, weight, topic, storyId, copyOf, ...row }): Report => {
    return { ...toArticleRecord(row), storyId, copyOf, source: { name, weight, topic } };
  });
};

const toldOf = async (db: Kysely<Database>, { scheduleId, storyIds, since, max }: ToldWish) => {
  let query = db
    .selectFrom('told')
    .innerJoin('articles', 'articles.id', 'told.article_id')
    .select([...articleColumns, 'articles.story_id as storyId', 'told.at as toldAt'])
    .where('told.schedule_id', '=', scheduleId)
    .where('told.at', '>', since);
  if (storyIds !== null) query = query.where('articles.story_id', 'in', storyIds);
  const rows = await query.orderBy('told.at', 'desc').orderBy('articles.id').limit(max).execute();
  return rows.map(({ storyId, toldAt, ...row }): ToldArticle => {
    return { ...toArticleRecord(row), storyId, toldAt };
  });
};

/** The index gives the newest first, so that few rows are read; an article of two sources comes once. */
const headlinesOf = async (
  db: Kysely<Database>,
  guildId: string,
  since: number,
  max: number,
): Promise<readonly HeadlineRecord[]> => {
  const followed = db.selectFrom('sources').select('feed_id').where('guild_id', '=', guildId);
  const rows = await db
    .selectFrom('articles')
    .select(['id as articleId', 'title'])
    .where('feed_id', 'in', followed)
    .where('fetched_at', '>', since)
    .where('title', 'is not', null)
    .orderBy('fetched_at', 'desc')
    .orderBy('id', 'desc')
    .limit(max)
    .execute();
  return rows.flatMap(({ articleId, title }) => (title === null ? [] : [{ articleId, title }]));
};

const atAddresses = async (
  db: Kysely<Database>,
  guildId: string,
  urls: readonly string[],
): Promise<readonly number[]> => {
  if (urls.length === 0) return [];
  const rows = await db
    .selectFrom('articles')
    .innerJoin('sources', 'sources.feed_id', 'articles.feed_id')
    .select('articles.id')
    .where('sources.guild_id', '=', guildId)
    .where('articles.url', 'in', urls)
    .orderBy('articles.fetched_at', 'desc')
    .orderBy('articles.id')
    .execute();
  return rows.map(({ id }) => id);
};

/** News in a database or a transaction. */
export const coverageIn = (db: Kysely<Database>): Coverage => ({
  arrived: (window) => arrived(db, window),
  reports: (guildId, ids) => reportsOf(db, guildId, ids),
  ofStories: async (guildId, storyIds, since) => {
    const rows = await db
      .selectFrom('articles')
      .innerJoin('sources', 'sources.feed_id', 'articles.feed_id')
      .select('articles.id')
      .where('sources.guild_id', '=', guildId)
      .where('articles.story_id', 'in', storyIds)
      .where('articles.fetched_at', '>', since)
      .execute();
    return rows.map((row) => row.id);
  },
  told: (wish) => toldOf(db, wish),
  named: (guildId, ids) =>
    db
      .selectFrom('ties')
      .innerJoin('articles', 'articles.id', 'ties.named_id')
      .innerJoin('sources', 'sources.feed_id', 'articles.feed_id')
      .select([
        'ties.article_id as articleId',
        'ties.headline',
        'articles.url',
        'articles.story_id as storyId',
      ])
      .where('sources.guild_id', '=', guildId)
      .where('ties.article_id', 'in', ids)
      .execute(),
  naming: async (guildId, ids) => {
    const rows = await db
      .selectFrom('ties')
      .innerJoin('articles', 'articles.id', 'ties.article_id')
      .innerJoin('sources', 'sources.feed_id', 'articles.feed_id')
      .select([
        'ties.named_id as articleId',
        'articles.title',
        'articles.url',
        'articles.story_id as storyId',
      ])
      .where('sources.guild_id', '=', guildId)
      .where('ties.named_id', 'in', ids)
      .orderBy('ties.article_id')
      .execute();
    return rows.flatMap(({ title, ...row }) => (title === null ? [] : [{ ...row, headline: title }]));
  },
  headlines: (guildId, since, max) => headlinesOf(db, guildId, since, max),
  atAddresses: (guildId, urls) => atAddresses(db, guildId, urls),
});
