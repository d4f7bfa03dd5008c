import { sql, type Kysely } from 'kysely';
import { listingMs } from './listing.ts';
import type { Database } from './schema.ts';

/**
 * What is kept no longer. Each call forgets rows of before a time (epoch ms), the oldest first and at most `max` of
 * them, and gives how many those were; fewer than `max` means that nothing more is old.
 */
export type Retention = {
  /** Articles without a text, that no schedule remembers to have told and that their feed no longer lists. */
  forgetArticles(before: number, max: number): Promise<number>;
  /** That schedules told articles. */
  forgetTold(before: number, max: number): Promise<number>;
  /** Messages that are settled, one way or another. */
  forgetDeliveries(before: number, max: number): Promise<number>;
  /** Of the same editions those that are older at `now` than their server wants to keep them. */
  forgetUnwanted(now: number, max: number): Promise<number>;
  /** Editions that owe nothing any more, but for the newest of each schedule. */
  forgetDigests(before: number, max: number): Promise<number>;
  /** What people thought. */
  forgetVotes(before: number, max: number): Promise<number>;
};

const dayMs = 24 * 3_600_000;

const countOf = ({ numAffectedRows = 0n }: { readonly numAffectedRows?: bigint | undefined }): number =>
  Number(numAffectedRows);

/** An edition `old` that another came after, and that owes nobody anything. */
const isOver = sql`exists (
  select 1 from digests newer where newer.schedule_id = old.schedule_id
  and newer.slot_at > old.slot_at and (newer.state = 'made' or old.state <> 'made'))
  and not exists (
    select 1 from deliveries where deliveries.digest_id = old.id and deliveries.state in ('pending', 'sending'))`;

/** Statements that are easier to check as they are than as calls of a builder. */
export const retentionIn = (db: Kysely<Database>): Retention => ({
  forgetArticles: async (before, max) =>
    countOf(
      await sql`delete from articles where id in (
        select old.id from articles old join feeds on feeds.id = old.feed_id
        where old.text = ${sql.lit('')} and old.fetched_at < ${before}
        and old.listed_at < feeds.listed_at - ${sql.lit(listingMs.graceMs)}
        and not exists (select 1 from told where told.article_id = old.id)
        order by old.fetched_at limit ${max})`.execute(db),
    ),
  forgetTold: async (before, max) =>
    countOf(
      await sql`delete from told where (schedule_id, article_id) in (
        select schedule_id, article_id from told where at < ${before} order by at limit ${max})`.execute(db),
    ),
  forgetDeliveries: async (before, max) =>
    countOf(
      await sql`delete from deliveries where id in (
        select id from deliveries where settled_at is not null and settled_at < ${before}
        order by settled_at limit ${max})`.execute(db),
    ),
  forgetUnwanted: async (now, max) =>
    countOf(
      await sql`delete from digests where id in (
        select old.id from digests old
        join schedules on schedules.id = old.schedule_id
        join guilds on guilds.guild_id = schedules.guild_id
        where guilds.keep_days is not null and old.at + cast(guilds.keep_days as bigint) * ${sql.lit(dayMs)} < ${now}
        and ${isOver}
        order by old.at limit ${max})`.execute(db),
    ),
  forgetDigests: async (before, max) =>
    countOf(
      await sql`delete from digests where id in (
        select old.id from digests old where old.at < ${before}
        and ${isOver}
        order by old.at limit ${max})`.execute(db),
    ),
  forgetVotes: async (before, max) =>
    countOf(
      await sql`delete from votes where (person_id, guild_id, subject) in (
        select person_id, guild_id, subject from votes where at < ${before} order by at limit ${max})`.execute(
        db,
      ),
    ),
});
