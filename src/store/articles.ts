import { createHash } from 'node:crypto';
import type { Article } from '#digests';
import { sql, type Insertable, type Kysely } from 'kysely';
import { articleColumns, toArticleRecord, type ArticleRecord } from './article-record.ts';
import { searchArticles, type FoundArticle, type SearchPage } from './archive.ts';
import type { ArchiveIndex } from './backends/index.ts';
import { noteFeedRead, noteListed } from './listing.ts';
import type { Database } from './schema.ts';

/** An entry of a feed: what stays the same when it is edited, and what it says now. */
export type Entry = {
  readonly identity: string;
  readonly article: Article;
  /** The page that its text is read from; absent where what the feed says is enough. */
  readonly pageUrl?: string;
};

/** Articles that became known in a window and are not older than it by much. Times are epoch ms. */
type ArticleWindow = {
  readonly guildId: string;
  /** Exclusive. */
  readonly fromAt: number;
  /** Inclusive. */
  readonly toAt: number;
  /** What a feed held long before anybody followed it is not news: published before this is left out. */
  readonly publishedAfter: number;
  readonly max: number;
};

/** What the feeds published. */
export type Articles = {
  /**
   * Stores a feed's entries: new ones as new, edited ones over what they said before, which makes nothing new of them.
   * Of an article whose text came from its page, an edit changes title and date alone. Call it inside `write`.
   */
  put(
    feedId: number,
    entries: readonly Entry[],
    at: number,
  ): Promise<{ readonly added: number; readonly changed: number }>;
  /** What the sources of a server brought in a window, newest first. */
  window(window: ArticleWindow): Promise<readonly ArticleRecord[]>;
  /** What the sources of a server published and holds all words of a question, the best first, a page at a time. */
  search(guildId: string, question: string, page: SearchPage): Promise<readonly FoundArticle[]>;
  /** How many articles a feed has brought. */
  count(feedId: number): Promise<number>;
  /** How many of them became known after then (epoch ms). */
  countSince(feedId: number, since: number): Promise<number>;
  /** A feed's articles, newest first. */
  ofFeed(feedId: number, max: number): Promise<readonly ArticleRecord[]>;
  /**
   * Empties the texts of articles first seen before then, and their words leave the archive, but for titles. Their
   * identities stay, so that none comes back as new. Call it inside `write`.
   */
  forgetTexts(before: number, max: number): Promise<number>;
};

/** Rows of one statement; the driver is synchronous, so this bounds how long the event loop stands still. */
const rowsPerStatement = 50;

const contentHash = (article: Article): string => {
  const { title, text, related, url, author, publishedAt, imageUrl, language, siteName } = article;
  const said = JSON.stringify([title, text, related, url, author, publishedAt, imageUrl, language, siteName]);
  return createHash('sha256').update(said).digest('base64url');
};

const headOf = (article: Article, hash: string) => ({
  content_hash: hash,
  title: article.title,
  published_at: article.publishedAt,
});

const contentOf = (article: Article, hash: string) => ({
  ...headOf(article, hash),
  text: article.text,
  related_json: JSON.stringify(article.related),
  url: article.url,
  author: article.author,
  image_url: article.imageUrl,
  language: article.language,
  site_name: article.siteName,
});

/** Where articles are kept, and the index that finds them by their words. */
type Place = { readonly db: Kysely<Database>; readonly archive: ArchiveIndex };

const knownOf = async (db: Kysely<Database>, feedId: number, identities: readonly string[]) => {
  const rows = await db
    .selectFrom('articles')
    .select(['id', 'identity', 'content_hash as hash', 'text_from as textFrom', 'listed_at as listedAt'])
    .where('feed_id', '=', feedId)
    .where('identity', 'in', identities)
    .execute();
  return new Map(rows.map((row) => [row.identity, row]));
};

const insertFresh = async (db: Kysely<Database>, rows: readonly Insertable<Database['articles']>[]) => {
  if (rows.length === 0) return [];
  const insert = db.insertInto('articles').values(rows).returning('id');
  // Two processes may have read the same feed: what the other has stored meanwhile is stored.
  return insert.onConflict((conflict) => conflict.columns(['feed_id', 'identity']).doNothing()).execute();
};

const putBatch = async ({ db, archive }: Place, feedId: number, batch: readonly Entry[], at: number) => {
  const known = await knownOf(
    db,
    feedId,
    batch.map((entry) => entry.identity),
  );
  const hashed = batch.map((entry) => ({ ...entry, hash: contentHash(entry.article) }));
  const fresh = hashed.filter(({ identity }) => !known.has(identity));
  const changed = hashed.filter(
    ({ identity, hash }) => known.has(identity) && known.get(identity)?.hash !== hash,
  );
  const added = await insertFresh(
    db,
    fresh.map(({ identity, article, pageUrl, hash }) => {
      const page = pageUrl === undefined ? null : new URL(pageUrl);
      const wish = { page_url: page?.href ?? null, page_host: page?.host ?? null, page_at: page && at };
      const times = { fetched_at: at, listed_at: at };
      return { feed_id: feedId, identity, ...times, ...contentOf(article, hash), ...wish };
    }),
  );
  for (const { identity, article, hash } of changed) {
    const isFromPage = known.get(identity)?.textFrom === 'page';
    const update = db
      .updateTable('articles')
      .set(isFromPage ? headOf(article, hash) : contentOf(article, hash));
    await update.where('feed_id', '=', feedId).where('identity', '=', identity).execute();
  }
  await noteListed(db, [...known.values()], at);
  const changedIds = changed.flatMap(({ identity }) => known.get(identity)?.id ?? []);
  await archive.follow(db, [...added.map((row) => row.id), ...changedIds]);
  return { added: added.length, changed: changed.length };
};

/** PostgreSQL's unique indexes hold no more than 2,704 bytes, and a UTF-16 unit takes three at the most. */
const identityLengthMax = 800;

/** An identity as it is kept: a publisher's id may be as long as it likes. */
const shortIdentity = (identity: string): string =>
  identity.length <= identityLengthMax
    ? identity
    : `sha256:${createHash('sha256').update(identity).digest('base64url')}`;

const putEntries = async (place: Place, feedId: number, entries: readonly Entry[], at: number) => {
  // A feed may list an entry twice; what it says first is what it says.
  const named = entries.map((entry) => ({ ...entry, identity: shortIdentity(entry.identity) }));
  const once = [...new Map(named.toReversed().map((entry) => [entry.identity, entry])).values()].toReversed();
  const count = { added: 0, changed: 0 };
  for (let start = 0; start < once.length; start += rowsPerStatement) {
    const { added, changed } = await putBatch(place, feedId, once.slice(start, start + rowsPerStatement), at);
    count.added += added;
    count.changed += changed;
  }
  if (once.length > 0) await noteFeedRead(place.db, feedId, at);
  return count;
};

/** Articles in a database or a transaction. */
export const articlesIn = (db: Kysely<Database>, archive: ArchiveIndex): Articles => ({
  put: (feedId, entries, at) => putEntries({ db, archive }, feedId, entries, at),
  search: (guildId, question, page) => searchArticles({ db, archive }, guildId, question, page),
  window: async ({ guildId, fromAt, toAt, publishedAfter, max }) => {
    const rows = await db
      .selectFrom('articles')
      .innerJoin('sources', 'sources.feed_id', 'articles.feed_id')
      .select(articleColumns)
      .where('sources.guild_id', '=', guildId)
      .where('articles.fetched_at', '>', fromAt)
      .where('articles.fetched_at', '<=', toAt)
      .where((article) => article(article.fn.coalesce('published_at', 'fetched_at'), '>', publishedAfter))
      .orderBy((article) => article.fn.coalesce('published_at', 'fetched_at'), 'desc')
      .orderBy('articles.id')
      .limit(max)
      .execute();
    return rows.map(toArticleRecord);
  },
  count: async (feedId) => {
    const count = db.selectFrom('articles').select((articles) => articles.fn.countAll<number>().as('count'));
    return Number((await count.where('feed_id', '=', feedId).executeTakeFirstOrThrow()).count);
  },
  countSince: async (feedId, since) => {
    const count = db.selectFrom('articles').select((articles) => articles.fn.countAll<number>().as('count'));
    const recent = count.where('feed_id', '=', feedId).where('fetched_at', '>', since);
    return Number((await recent.executeTakeFirstOrThrow()).count);
  },
  ofFeed: async (feedId, max) => {
    const query = db.selectFrom('articles').select(articleColumns).where('feed_id', '=', feedId);
    const rows = await query
      .orderBy((article) => article.fn.coalesce('published_at', 'fetched_at'), 'desc')
      .orderBy('articles.id')
      .limit(max)
      .execute();
    return rows.map(toArticleRecord);
  },
  forgetTexts: async (before, max) => {
    // A literal, since the index of what still has a text is the one that this must not miss.
    const full = db.selectFrom('articles').select('id').where('text', '<>', sql.lit(''));
    const old = full.where('fetched_at', '<', before).orderBy('fetched_at');
    const emptied = await db
      .updateTable('articles')
      .set({ text: '', related_json: '[]', page_at: null })
      .where('id', 'in', old.limit(max))
      .returning('id')
      .execute();
    await archive.follow(
      db,
      emptied.map((row) => row.id),
    );
    return emptied.length;
  },
});
