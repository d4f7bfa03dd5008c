import type { Kysely } from 'kysely';
import type { Database } from './schema.ts';

const dayMs = 86_400_000;

/** How closely it is noted when a feed last listed an article. Notes cost writes, so there are few of them. */
export const listingMs = {
  /** A note about an article is written again after a week. */
  againMs: 7 * dayMs,
  /** What is noted a day more than that before its feed is listed no more. */
  graceMs: 8 * dayMs,
} as const;

/** A feed was read then: it listed what it listed. A clock that was ahead is put right. */
export const noteFeedRead = async (db: Kysely<Database>, feedId: number, at: number): Promise<void> => {
  const stale = db.updateTable('feeds').set({ listed_at: at }).where('id', '=', feedId);
  await stale
    .where(({ or, eb }) => or([eb('listed_at', '<', at - dayMs), eb('listed_at', '>', at)]))
    .execute();
};

/** Articles that their feed lists, with when that was noted last. */
type Listed = { readonly id: number; readonly listedAt: number };

/** Their feed has listed these articles then. */
export const noteListed = async (
  db: Kysely<Database>,
  articles: readonly Listed[],
  at: number,
): Promise<void> => {
  const stale = articles.filter(({ listedAt }) => listedAt < at - listingMs.againMs).map(({ id }) => id);
  if (stale.length === 0) return;
  await db.updateTable('articles').set({ listed_at: at }).where('id', 'in', stale).execute();
};
