import { sql, type Kysely } from 'kysely';
import type { Database } from './schema.ts';
import { leaveStories } from './stories.ts';

/** Two feeds that turned out to be one. */
type Merger = { readonly fromId: number; readonly intoId: number };

const mergeSources = async (db: Kysely<Database>, { fromId, intoId }: Merger): Promise<void> => {
  const followers = db.selectFrom('sources').select('guild_id').where('feed_id', '=', intoId);
  await db.deleteFrom('sources').where('feed_id', '=', fromId).where('guild_id', 'in', followers).execute();
  await db.updateTable('sources').set({ feed_id: intoId }).where('feed_id', '=', fromId).execute();
};

/** Statements that are easier to check as they are than as calls of a builder. */
const mergeArticles = async (db: Kysely<Database>, { fromId, intoId }: Merger): Promise<void> => {
  await sql`insert into told (schedule_id, article_id, at)
    select told.schedule_id, kept.id, told.at
    from told join articles gone on gone.id = told.article_id
    join articles kept on kept.feed_id = ${intoId} and kept.identity = gone.identity
    where gone.feed_id = ${fromId}
    on conflict do nothing`.execute(db);
  // A window begins where the last edition ended: what one of the two brought late would fall out of it.
  await sql`update articles as kept set fetched_at = gone.fetched_at from articles as gone
    where kept.feed_id = ${intoId} and gone.feed_id = ${fromId} and gone.identity = kept.identity
    and gone.fetched_at > kept.fetched_at`.execute(db);
  await sql`update articles set feed_id = ${intoId} where feed_id = ${fromId}
    and identity not in (select identity from articles where feed_id = ${intoId})`.execute(db);
};

/** Gives a feed another address, or makes it one with the feed that has that address. */
export const moveFeed = async (db: Kysely<Database>, id: number, url: string): Promise<void> => {
  const there = await db.selectFrom('feeds').select('id').where('url', '=', url).executeTakeFirst();
  if (there?.id === id) return;
  if (!there) {
    const moved = { url, host: new URL(url).host, moved_to: null };
    await db.updateTable('feeds').set(moved).where('id', '=', id).execute();
    return;
  }
  const merger = { fromId: id, intoId: there.id };
  await mergeSources(db, merger);
  await mergeArticles(db, merger);
  await leaveStories(db, [id]);
  await db.deleteFrom('feeds').where('id', '=', id).execute();
};
