import { sql, type Kysely } from 'kysely';
import { archiveWords } from '../archive-words.ts';
import type { Database } from '../schema.ts';
import type { ArchiveIndex } from './backend.ts';

/** Words are folded before they come here: the configuration that changes nothing is the right one. */
const vectorOf = (title: string | null, text: string) => sql<string>`
  setweight(to_tsvector('simple', ${archiveWords(title ?? '')}), 'A') ||
  setweight(to_tsvector('simple', ${archiveWords(text)}), 'D')`;

const follow = async (db: Kysely<Database>, articleIds: readonly number[]): Promise<void> => {
  if (articleIds.length === 0) return;
  const rows = await db
    .selectFrom('articles')
    .select(['id', 'title', 'text'])
    .where('id', 'in', articleIds)
    .execute();
  if (rows.length === 0) return;
  const values = rows.map(({ id, title, text }) => ({ article_id: id, words: vectorOf(title, text) }));
  await db
    .insertInto('articles_search')
    .values(values)
    .onConflict((conflict) =>
      conflict.column('article_id').doUpdateSet(({ ref }) => ({ words: ref('excluded.words') })),
    )
    .execute();
};

/**
 * Full text on PostgreSQL: a `tsvector` in a table of its own, so that what is often written of an article beside its
 * text leaves the index alone. Relevance is `ts_rank`, where a word in the title counts most.
 */
export const postgresArchive: ArchiveIndex = {
  follow,
  matching: (words) => sql`
    select article_id as id, cast(ts_rank(words, question) as double precision) as relevance
    from articles_search, plainto_tsquery('simple', ${words.join(' ')}) as question
    where words @@ question`,
};
