import { sql } from 'kysely';
import type { ArchiveIndex } from './backend.ts';

/** How much more a word in the title counts than one in the text. */
const titleWeight = sql.lit(4);
const textWeight = sql.lit(1);

/**
 * Full text on SQLite: FTS5, kept by triggers (migration 4). Relevance is BM25, which SQLite gives as a negative.
 * Source: SQLite's manual, "FTS5", 5.1.1.
 */
export const sqliteArchive: ArchiveIndex = {
  follow: async () => {},
  // In quotation marks a word is a word and nothing else, even NEAR; it holds no such mark itself.
  matching: (words) => sql`
    select rowid as id, -bm25(articles_search, ${titleWeight}, ${textWeight}) as relevance
    from articles_search
    where articles_search match ${words.map((word) => `"${word}"`).join(' ')}`,
};
