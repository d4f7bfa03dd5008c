import type { Problem } from '#digests';
import { sql, type ExpressionBuilder, type Kysely } from 'kysely';
import { fromJsonOrNull, toJson } from './json.ts';
import { moveFeed } from './move.ts';
import type { Database } from './schema.ts';
import { leaveStories } from './stories.ts';

/** How often a feed's own document says that it changes. */
export type FeedPace = {
  /** Between two of its newest entries, the median; `null` where their dates do not tell. */
  readonly gapMs: number | null;
  /** When its newest entry was published. */
  readonly newestAt: number | null;
  /** What it asks for in words of its own, such as RSS's `ttl`. */
  readonly updateEveryMs: number | null;
  /** Hours of the day, UTC, in which it does not change. */
  readonly skipHours: readonly number[];
};

/** A feed as it was last seen. Times are epoch ms. */
export type FeedRecord = {
  readonly id: number;
  readonly url: string;
  /** Host and port of the address: what "one connection a host" counts. */
  readonly host: string;
  readonly title: string | null;
  readonly siteUrl: string | null;
  readonly etag: string | null;
  readonly lastModified: string | null;
  readonly nextCheckAt: number;
  /** Checks that failed since the last that worked. */
  readonly errors: number;
  readonly lastSuccessAt: number | null;
  /** Why the last check failed; `null` while it works. */
  readonly lastProblem: Problem | null;
  /** When the first of those checks failed; `null` while it works. */
  readonly failingSince: number | null;
  /** When its server said that it is gone for good; `null` while it is there. */
  readonly endedAt: number | null;
  /** Where its last check was led for good; the next one that is led there too moves it. */
  readonly movedTo: string | null;
  readonly pace: FeedPace | null;
};

/** What a check that worked leaves behind; an absent part keeps what was known. */
type FeedSeen = {
  readonly at: number;
  readonly nextCheckAt: number;
  readonly etag?: string | null;
  readonly lastModified?: string | null;
  readonly title?: string | null;
  readonly siteUrl?: string | null;
  readonly pace?: FeedPace;
  readonly movedTo?: string | null;
};

/** What a check that failed leaves behind. */
type FeedFailure = {
  readonly at: number;
  readonly problem: Problem;
  readonly nextCheckAt: number;
  /** Whether its server says that it is gone for good. */
  readonly hasEnded?: boolean;
};

/** Which due feeds are taken, how many, and for how long. */
type ClaimOrder = {
  readonly max: number;
  readonly leaseMs: number;
  readonly exceptHosts: readonly string[];
};

/** How many feeds are followed; of these, how many fail at the moment, and how many are gone for good. */
type FeedCensus = { readonly followed: number; readonly failing: number; readonly ended: number };

/** The feeds that anybody follows, each once. */
export type Feeds = {
  /** The feed of an address, new or known; it becomes due at once. One that nobody follows is swept away in time. */
  add(
    feed: { readonly url: string; readonly title: string | null; readonly siteUrl: string | null },
    at: number,
  ): Promise<FeedRecord>;
  get(id: number): Promise<FeedRecord | null>;
  /**
   * Takes followed feeds whose time has come, the longest due first, one a host and none of the hosts named, for a
   * while in which no other process takes them. Call it inside `write`.
   */
  claim(now: number, order: ClaimOrder): Promise<readonly FeedRecord[]>;
  succeeded(id: number, seen: FeedSeen): Promise<void>;
  failed(id: number, failure: FeedFailure): Promise<void>;
  /**
   * Gives a feed another address. Where a feed has that address already, the two become one: who followed either
   * follows it, and what was told of either is not told again. Call it inside `write`.
   */
  move(id: number, url: string): Promise<void>;
  /** Followed feeds, those that fail first, the longest failing before them, then the longest due. */
  worst(max: number): Promise<readonly FeedRecord[]>;
  /** Cost: it looks at every feed. */
  census(): Promise<FeedCensus>;
  /**
   * Forgets feeds that nobody follows and whose next check was due before then, with their articles; gives how many.
   * One that was looked at was due at that moment. Call it inside `write`.
   */
  removeUnfollowed(dueBefore: number, max: number): Promise<number>;
};

const columns = [
  'feeds.id',
  'feeds.url',
  'feeds.host',
  'feeds.title',
  'feeds.site_url as siteUrl',
  'feeds.etag',
  'feeds.last_modified as lastModified',
  'feeds.next_check_at as nextCheckAt',
  'feeds.errors',
  'feeds.last_success_at as lastSuccessAt',
  'feeds.last_problem_json as problemJson',
  'feeds.failing_since as failingSince',
  'feeds.ended_at as endedAt',
  'feeds.moved_to as movedTo',
  'feeds.pace_json as paceJson',
] as const;

type Row = Omit<FeedRecord, 'lastProblem' | 'pace'> & {
  readonly problemJson: string | null;
  readonly paceJson: string | null;
};

const toRecord = ({ problemJson, paceJson, ...row }: Row): FeedRecord => ({
  ...row,
  lastProblem: fromJsonOrNull<Problem>(problemJson),
  pace: fromJsonOrNull<FeedPace>(paceJson),
});

/** What a check that worked changes; kysely leaves out what is undefined. */
const seenColumns = ({ at, nextCheckAt, lastModified, siteUrl, pace, movedTo, ...seen }: FeedSeen) => ({
  ...seen,
  last_modified: lastModified,
  site_url: siteUrl,
  pace_json: pace && toJson(pace),
  moved_to: movedTo,
  next_check_at: nextCheckAt,
  last_success_at: at,
  last_problem_json: null,
  errors: 0,
  failing_since: null,
  ended_at: null,
});

const isFollowed = (feeds: ExpressionBuilder<Database, 'feeds'>) =>
  feeds.exists(feeds.selectFrom('sources').select('sources.id').whereRef('sources.feed_id', '=', 'feeds.id'));

const claimDue = async (db: Kysely<Database>, now: number, { max, leaseMs, exceptHosts }: ClaimOrder) => {
  let query = db.selectFrom('feeds').select(columns).where('next_check_at', '<=', now).where(isFollowed);
  if (exceptHosts.length > 0) query = query.where('host', 'not in', exceptHosts);
  const due = await query
    .orderBy('next_check_at')
    .orderBy('id')
    .limit(max)
    .forUpdate()
    .skipLocked()
    .execute();
  const firstOfHost = new Map(due.toReversed().map((row) => [row.host, row]));
  const claimed = due.filter((row) => firstOfHost.get(row.host) === row);
  if (claimed.length === 0) return [];
  const lease = db.updateTable('feeds').set({ next_check_at: now + leaseMs });
  await lease
    .where(
      'id',
      'in',
      claimed.map((row) => row.id),
    )
    .execute();
  return claimed.map(toRecord);
};

const removeUnfollowed = async (db: Kysely<Database>, dueBefore: number, max: number): Promise<number> => {
  const isUnfollowed = (feeds: ExpressionBuilder<Database, 'feeds'>) =>
    feeds.and([feeds('next_check_at', '<', dueBefore), feeds.not(isFollowed(feeds))]);
  const unfollowed = db.selectFrom('feeds').select('id').where(isUnfollowed).limit(max);
  const rows = await unfollowed.forUpdate().skipLocked().execute();
  if (rows.length === 0) return 0;
  const ids = rows.map((row) => row.id);
  await leaveStories(db, ids);
  // Asked again: until the rows were held, somebody may have begun to follow one.
  const removal = db.deleteFrom('feeds').where('id', 'in', ids).where(isUnfollowed);
  return Number((await removal.executeTakeFirst()).numDeletedRows);
};

const census = async (db: Kysely<Database>): Promise<FeedCensus> => {
  const isFailing = (feeds: ExpressionBuilder<Database, 'feeds'>) =>
    feeds.and([feeds('failing_since', 'is not', null), feeds('ended_at', 'is', null)]);
  const counts = await db
    .selectFrom('feeds')
    .where(isFollowed)
    .select((feeds) => [
      feeds.fn.countAll<number>().as('followed'),
      feeds.fn.sum<number | null>(feeds.case().when(isFailing(feeds)).then(1).else(0).end()).as('failing'),
      feeds.fn.count<number>('ended_at').as('ended'),
    ])
    .executeTakeFirstOrThrow();
  const { followed, failing, ended } = counts;
  return { followed: Number(followed), failing: Number(failing ?? 0), ended: Number(ended) };
};

/** Feeds in a database or a transaction. */
export const feedsIn = (db: Kysely<Database>): Feeds => ({
  add: async ({ url, title, siteUrl }, at) => {
    const values = { url, host: new URL(url).host, title, site_url: siteUrl, next_check_at: at };
    const row = await db
      .insertInto('feeds')
      .values(values)
      .onConflict((conflict) => conflict.column('url').doUpdateSet({ next_check_at: at }))
      .returning(columns)
      .executeTakeFirstOrThrow();
    return toRecord(row);
  },
  get: async (id) => {
    const row = await db.selectFrom('feeds').select(columns).where('id', '=', id).executeTakeFirst();
    return row ? toRecord(row) : null;
  },
  claim: (now, order) => claimDue(db, now, order),
  succeeded: async (id, seen) => {
    await db.updateTable('feeds').set(seenColumns(seen)).where('id', '=', id).execute();
  },
  failed: async (id, { at, problem, nextCheckAt, hasEnded = false }) => {
    await db
      .updateTable('feeds')
      .set({
        next_check_at: nextCheckAt,
        errors: sql`errors + 1`,
        last_problem_json: toJson(problem),
        failing_since: sql`coalesce(failing_since, ${at})`,
        ended_at: hasEnded ? sql`coalesce(ended_at, ${at})` : null,
      })
      .where('id', '=', id)
      .execute();
  },
  move: (id, url) => moveFeed(db, id, url),
  worst: async (max) => {
    const followed = db.selectFrom('feeds').select(columns).where(isFollowed);
    const sorted = followed
      .orderBy(sql`case when failing_since is null then 1 else 0 end`)
      .orderBy('failing_since')
      .orderBy('next_check_at')
      .orderBy('id');
    return (await sorted.limit(max).execute()).map(toRecord);
  },
  census: () => census(db),
  removeUnfollowed: (dueBefore, max) => removeUnfollowed(db, dueBefore, max),
});
