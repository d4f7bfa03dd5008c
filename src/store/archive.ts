import { sql, type Kysely } from 'kysely';
import { articleColumns, toArticleRecord, type ArticleRecord } from './article-record.ts';
import { questionWords } from './archive-words.ts';
import type { ArchiveIndex } from './backends/index.ts';
import type { Database } from './schema.ts';

/** An article that a question found, and how well it answers: its words, and that it is recent. */
export type FoundArticle = { readonly article: ArticleRecord; readonly score: number };

/** Which part of what is found is wanted. */
export type SearchPage = {
  /** Nothing older than this is found, epoch ms. */
  readonly sinceAt: number;
  readonly max: number;
  /** The last one of the page before; `null` for the first page. */
  readonly after: { readonly score: number; readonly articleId: number } | null;
};

/** Of two articles with the same words, one that is so much older counts half: a month of news. */
const halvingMs = 30 * 24 * 3_600_000;

/** SQLite calls words that most articles hold worth next to nothing; a logarithm wants more than that. */
const relevanceMin = 1e-9;

/** When an article was published, or first seen where it says nothing, or says that it comes from the future. */
const publishedAt = sql<number>`case when published_at < fetched_at then published_at else fetched_at end`;

/** The logarithm of relevance halved with every month: it orders the same whenever it is asked. */
const score = sql<number>`
  ln(case when relevance > ${sql.lit(relevanceMin)} then relevance else ${sql.lit(relevanceMin)} end)
  + cast(${publishedAt} as double precision) * ${sql.lit(Math.LN2 / halvingMs)}`;

/**
 * What the feeds that a server follows published and that holds all words of a question, the best first.
 * @param question any text at all: it is read as words, never as the syntax of a query.
 * @returns nothing where the question holds no word.
 */
export const searchArticles = async (
  { db, archive }: { readonly db: Kysely<Database>; readonly archive: ArchiveIndex },
  guildId: string,
  question: string,
  { sinceAt, max, after }: SearchPage,
): Promise<readonly FoundArticle[]> => {
  const words = questionWords(question);
  if (words.length === 0) return [];
  const followed = db.selectFrom('sources').select('feed_id').where('guild_id', '=', guildId);
  const scored = db
    .selectFrom(sql<{ id: number; relevance: number }>`(${archive.matching(words)})`.as('found'))
    .innerJoin('articles', 'articles.id', 'found.id')
    .select(['articles.id', score.as('score')])
    .where('articles.feed_id', 'in', followed)
    .where(publishedAt, '>=', sinceAt);
  let query = db.selectFrom(scored.as('scored')).innerJoin('articles', 'articles.id', 'scored.id');
  if (after !== null) {
    query = query.where(({ or, and, eb }) =>
      or([
        eb('score', '<', after.score),
        and([eb('score', '=', after.score), eb('scored.id', '<', after.articleId)]),
      ]),
    );
  }
  const best = query.orderBy('score', 'desc').orderBy('scored.id', 'desc').limit(max);
  const rows = await best.select(articleColumns).select('score').execute();
  return rows.map(({ score: value, ...row }) => ({ article: toArticleRecord(row), score: value }));
};
