import type { Kysely } from 'kysely';
import { articleColumns, toArticleRecord, type ArticleRecord } from './article-record.ts';
import type { Database } from './schema.ts';

/** An edition that told some articles. `at` is epoch ms. */
export type TellingEdition = {
  readonly scheduleId: number;
  readonly schedule: string;
  readonly at: number;
  /** `null` where the edition itself is no longer kept. */
  readonly digestId: number | null;
};

/** What each schedule has told already, so that no edition repeats an earlier one. */
export type Told = {
  record(scheduleId: number, articleIds: readonly number[], at: number): Promise<void>;
  /** What a schedule told after `since` (epoch ms), the latest first. */
  articles(scheduleId: number, since: number, max: number): Promise<readonly ArticleRecord[]>;
  /**
   * The editions of a server that told any of these articles, the latest first; of what people have sent to themselves
   * only this person's.
   */
  editions(wish: {
    readonly guildId: string;
    readonly personId: string;
    readonly articleIds: readonly number[];
    readonly max: number;
  }): Promise<readonly TellingEdition[]>;
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
  editions: ({ guildId, personId, articleIds, max }) =>
    db
      .selectFrom('told')
      .innerJoin('schedules', 'schedules.id', 'told.schedule_id')
      .leftJoin('digests', (join) =>
        join.onRef('digests.schedule_id', '=', 'told.schedule_id').onRef('digests.at', '=', 'told.at'),
      )
      .select(['schedules.id as scheduleId', 'schedules.name as schedule', 'told.at'])
      .select((row) => row.fn.max('digests.id').as('digestId'))
      .where('schedules.guild_id', '=', guildId)
      .where(({ or, eb }) => or([eb('place', '<>', 'direct'), eb('channel_id', '=', personId)]))
      .where('told.article_id', 'in', articleIds)
      .groupBy(['schedules.id', 'schedules.name', 'told.at'])
      .orderBy('told.at', 'desc')
      .limit(max)
      .execute(),
});
