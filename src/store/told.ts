import type { Kysely } from 'kysely';
import { articleColumns, toArticleRecord, type ArticleRecord } from './article-record.ts';
import type { Database } from './schema.ts';

/** What each schedule has told already, so that no edition repeats an earlier one. */
export type Told = {
  record(scheduleId: number, articleIds: readonly number[], at: number): Promise<void>;
  /** What a schedule told after `since` (epoch ms), the latest first. */
  articles(scheduleId: number, since: number, max: number): Promise<readonly ArticleRecord[]>;
};

/** What was told, in a database or a transaction. */
export const toldIn = (db: Kysely<Database>): Told => ({
  record: async (scheduleId, articleIds, at) => {
    if (articleIds.length === 0) return;
    const rows = articleIds.map((articleId) => ({ schedule_id: scheduleId, article_id: articleId, at }));
    await db
      .insertInto('told')
      .values(rows)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  },
  articles: async (scheduleId, since, max) => {
    const rows = await db
      .selectFrom('told')
      .innerJoin('articles', 'articles.id', 'told.article_id')
      .select(articleColumns)
      .where('told.schedule_id', '=', scheduleId)
      .where('told.at', '>', since)
      .orderBy('told.at', 'desc')
      .orderBy('articles.id')
      .limit(max)
      .execute();
    return rows.map(toArticleRecord);
  },
});
