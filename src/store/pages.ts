import type { Article, Problem } from '#digests';
import { sql, type Kysely } from 'kysely';
import { articleColumns, toArticleRecord, type ArticleRecord } from './article-record.ts';
import { toJson } from './json.ts';
import type { ArchiveIndex } from './backends/index.ts';
import type { Database } from './schema.ts';

/** An article whose page is to be read. */
export type PageRecord = {
  readonly articleId: number;
  readonly url: string;
  readonly host: string;
  /** Reads that were begun before this one. */
  readonly tries: number;
};

/** Which pages are taken, how many, and for how long. */
type PageOrder = {
  readonly max: number;
  readonly leaseMs: number;
  readonly exceptHosts: readonly string[];
};

/** The pages that articles are read from. Times are epoch ms. */
export type Pages = {
  /**
   * Takes pages whose time has come, the newest articles first, one a host and none of the hosts named, for a while
   * in which no other process takes them. Call it inside `write`.
   */
  claim(now: number, order: PageOrder): Promise<readonly PageRecord[]>;
  /** An article that was read from this page for another feed: the page need not be asked again. */
  find(url: string): Promise<ArticleRecord | null>;
  /**
   * Lays what a page says over what the feed said; where the page says nothing, the feed's word stays. Call it inside
   * `write`.
   */
  read(articleId: number, page: Article): Promise<void>;
  /** Keeps the feed's text, and why; `nextAt` null where the page is not tried again. */
  failed(
    articleId: number,
    failure: { readonly problem: Problem; readonly nextAt: number | null },
  ): Promise<void>;
  /** Lets a host rest: none of its pages is due before then. */
  rest(host: string, until: number): Promise<void>;
  /** How many pages are still to be read. */
  count(): Promise<number>;
};

/** The order of the index `articles_page_wanted`, which holds nothing but pages that are wanted. */
const newestFirst = sql`coalesce(published_at, fetched_at) desc`;

const claimNewest = async (db: Kysely<Database>, now: number, order: PageOrder): Promise<PageRecord[]> => {
  const claimed: PageRecord[] = [];
  const busy = [...order.exceptHosts];
  while (claimed.length < order.max) {
    let query = db
      .selectFrom('articles')
      .select(['id as articleId', 'page_url as url', 'page_host as host', 'page_tries as tries'])
      .where('page_at', 'is not', null)
      .where('page_at', '<=', now);
    if (busy.length > 0) query = query.where('page_host', 'not in', busy);
    const row = await query.orderBy(newestFirst).limit(1).forUpdate().skipLocked().executeTakeFirst();
    if (!row || row.url === null || row.host === null) return claimed;
    const lease = { page_at: now + order.leaseMs, page_tries: row.tries + 1 };
    await db.updateTable('articles').set(lease).where('id', '=', row.articleId).execute();
    claimed.push({ ...row, url: row.url, host: row.host });
    busy.push(row.host);
  }
  return claimed;
};

const pageColumns = (page: Article) => ({
  text: page.text,
  related_json: JSON.stringify(page.related),
  title: sql<string | null>`coalesce(title, ${page.title})`,
  published_at: sql<number | null>`coalesce(published_at, ${page.publishedAt})`,
  site_name: sql<string | null>`coalesce(site_name, ${page.siteName})`,
  url: sql<string | null>`coalesce(${page.url}, url)`,
  author: sql<string | null>`coalesce(${page.author}, author)`,
  image_url: sql<string | null>`coalesce(${page.imageUrl}, image_url)`,
  language: sql<string | null>`coalesce(${page.language}, language)`,
});

/** Pages in a database or a transaction. */
export const pagesIn = (db: Kysely<Database>, archive: ArchiveIndex): Pages => ({
  claim: (now, order) => claimNewest(db, now, order),
  find: async (url) => {
    const row = await db
      .selectFrom('articles')
      .select(articleColumns)
      .where('page_url', '=', url)
      // A literal, since the index of pages that were read holds nothing else. A text may have been swept away.
      .where('text_from', '=', sql.lit('page'))
      .where('text', '<>', '')
      .limit(1)
      .executeTakeFirst();
    return row ? toArticleRecord(row) : null;
  },
  read: async (articleId, page) => {
    await db
      .updateTable('articles')
      .set({ ...pageColumns(page), text_from: 'page', page_at: null, page_problem_json: null })
      .where('id', '=', articleId)
      .execute();
    await archive.follow(db, [articleId]);
  },
  failed: async (articleId, { problem, nextAt }) => {
    await db
      .updateTable('articles')
      .set({ page_at: nextAt, page_problem_json: toJson(problem) })
      .where('id', '=', articleId)
      .execute();
  },
  rest: async (host, until) => {
    await db
      .updateTable('articles')
      .set({ page_at: until })
      .where('page_host', '=', host)
      .where('page_at', 'is not', null)
      .where('page_at', '<', until)
      .execute();
  },
  count: async () => {
    const count = db.selectFrom('articles').select((articles) => articles.fn.countAll<number>().as('count'));
    return Number((await count.where('page_at', 'is not', null).executeTakeFirstOrThrow()).count);
  },
});
