import type { Arrival, Known, Placement, TermFrequencies } from '#digests';
import { sql, type Kysely } from 'kysely';
import { articleColumns, toArticleRecord } from './article-record.ts';
import { fromJson } from './json.ts';
import type { Database } from './schema.ts';

/** Which articles are to be grouped. Times are epoch ms. */
type GroupingOrder = {
  /** What was first seen before this is left as it is. */
  readonly since: number;
  /** What was first seen after this waits for its page, where that is still to be read. */
  readonly ripeAt: number;
  readonly max: number;
};

/** A place in the order of arrival: what comes after it was first seen later, or has a larger id. */
export type ArrivalPlace = { readonly fetchedAt: number; readonly id: number };

/** Articles that were grouped before, in order of arrival, and the place after which the next ones come. */
type KnownArticles = { readonly known: readonly Known[]; readonly last: ArrivalPlace | null };

/** Which article belongs to which story. */
export type Stories = {
  /** Articles that are not grouped yet, in order of arrival. */
  ungrouped(order: GroupingOrder): Promise<readonly Arrival[]>;
  /** Articles that are grouped and came after a place. */
  grouped(after: ArrivalPlace, max: number): Promise<KnownArticles>;
  /** Ids of stories of which anything was told after `since` (epoch ms), by any schedule. */
  toldSince(since: number): Promise<readonly string[]>;
  /** A number that is another one after every change to what belongs where. */
  revision(): Promise<number>;
  /**
   * Puts articles where they belong, for somebody who knows everything up to `revision`. Gives the new revision, or
   * `null`, with nothing changed, where somebody else has changed something or told a story whose articles would move.
   * Call it inside `write`.
   */
  place(placements: readonly Placement[], revision: number): Promise<number | null>;
  frequencies(): Promise<readonly TermFrequencies[]>;
  keepFrequencies(frequencies: readonly TermFrequencies[]): Promise<void>;
};

const revisionKey = 'stories-revision';

const revisionOf = async (db: Kysely<Database>): Promise<number> => {
  const row = await db
    .selectFrom('settings')
    .select('value')
    .where('key', '=', revisionKey)
    .executeTakeFirst();
  return Number(row?.value ?? 0);
};

/** Goes from one revision to the next; `false` where somebody else went first. */
const passRevision = async (db: Kysely<Database>, revision: number): Promise<boolean> => {
  const first = db.insertInto('settings').values({ key: revisionKey, value: '0' });
  await first.onConflict((conflict) => conflict.doNothing()).execute();
  const { numUpdatedRows } = await db
    .updateTable('settings')
    .set({ value: String(revision + 1) })
    .where('key', '=', revisionKey)
    .where('value', '=', String(revision))
    .executeTakeFirst();
  return numUpdatedRows > 0n;
};

/**
 * Readies feeds for their removal: a story that goes by an article of theirs goes by the first of its others from here
 * on, since the database may give an id that is gone to a new article. Call it inside `write`.
 */
export const leaveStories = async (db: Kysely<Database>, feedIds: readonly number[]): Promise<void> => {
  const going = sql.join(feedIds);
  await sql`update articles set story_id = heirs.heir from (
      select story_id as story, min(id) as heir from articles
      where feed_id not in (${going}) and story_id in (select id from articles where feed_id in (${going}))
      group by story_id
    ) as heirs where articles.story_id = heirs.story and articles.feed_id not in (${going})`.execute(db);
  await passRevision(db, await revisionOf(db));
};

const ungrouped = async (db: Kysely<Database>, { since, ripeAt, max }: GroupingOrder) => {
  const rows = await db
    .selectFrom('articles')
    .select(articleColumns)
    .where('story_id', 'is', null)
    .where('fetched_at', '>', since)
    // What a page says is better evidence; one that was tried in vain may be tried again for hours.
    .where(({ or, eb }) =>
      or([
        eb('page_at', 'is', null),
        eb('page_problem_json', 'is not', null),
        eb('fetched_at', '<=', ripeAt),
      ]),
    )
    .orderBy('fetched_at')
    .orderBy('id')
    .limit(max)
    .execute();
  return rows.map(toArticleRecord).map((article) => ({ id: String(article.id), article }));
};

const groupedAfter = async (db: Kysely<Database>, after: ArrivalPlace, max: number) => {
  const rows = await db
    .selectFrom('articles')
    .select([...articleColumns, 'story_id as storyId', 'copy_of as copyOf'])
    .select(({ exists, selectFrom }) =>
      exists(selectFrom('told').select('at').whereRef('told.article_id', '=', 'articles.id')).as('isTold'),
    )
    .where('story_id', 'is not', null)
    .where(({ and, or, eb }) =>
      or([
        eb('fetched_at', '>', after.fetchedAt),
        and([eb('fetched_at', '=', after.fetchedAt), eb('id', '>', after.id)]),
      ]),
    )
    .where('fetched_at', '>=', after.fetchedAt)
    .orderBy('fetched_at')
    .orderBy('id')
    .limit(max)
    .execute();
  const known = rows.map(({ storyId, copyOf, isTold, ...row }): Known => ({
    id: String(row.id),
    article: toArticleRecord(row),
    story: String(storyId),
    duplicateOf: copyOf === null ? null : String(copyOf),
    isPublished: Boolean(isTold),
  }));
  const last = rows.at(-1);
  return { known, last: last ? { fetchedAt: last.fetchedAt, id: last.id } : null };
};

const isAnyTold = async (db: Kysely<Database>, ids: readonly number[]): Promise<boolean> => {
  if (ids.length === 0) return false;
  const told = db.selectFrom('told').select('article_id').where('article_id', 'in', ids);
  return (await told.limit(1).executeTakeFirst()) !== undefined;
};

/** Of some articles those that have another story than the one that they are to have. */
const movedOf = async (db: Kysely<Database>, placements: readonly Placement[]): Promise<number[]> => {
  const storyOf = new Map(placements.map(({ id, story }) => [Number(id), Number(story)]));
  const rows = await db
    .selectFrom('articles')
    .select(['id', 'story_id as storyId'])
    .where('id', 'in', [...storyOf.keys()])
    .where('story_id', 'is not', null)
    .execute();
  return rows.flatMap(({ id, storyId }) => (storyId === storyOf.get(id) ? [] : [id]));
};

const putTies = async (db: Kysely<Database>, placements: readonly Placement[]): Promise<void> => {
  const rows = placements.flatMap(({ id, ties }) =>
    ties.map((tie) => ({ article_id: Number(id), headline: tie.headline, named_id: Number(tie.articleId) })),
  );
  // One headline names one article; which, the grouper said last.
  const once = [...new Map(rows.map((row) => [`${row.article_id} ${row.headline}`, row])).values()];
  if (once.length === 0) return;
  await db
    .insertInto('ties')
    .values(once)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
};

const place = async (db: Kysely<Database>, placements: readonly Placement[], revision: number) => {
  if (await isAnyTold(db, await movedOf(db, placements))) return null;
  if (!(await passRevision(db, revision))) return null;
  for (const { id, story, duplicateOf } of placements) {
    const columns = { story_id: Number(story), copy_of: duplicateOf === null ? null : Number(duplicateOf) };
    await db.updateTable('articles').set(columns).where('id', '=', Number(id)).execute();
  }
  await putTies(db, placements);
  return revision + 1;
};

const keepFrequencies = async (db: Kysely<Database>, frequencies: readonly TermFrequencies[]) => {
  for (const each of frequencies) {
    const frequencies_json = JSON.stringify(each);
    const insert = db.insertInto('term_frequencies').values({ language: each.language, frequencies_json });
    await insert
      .onConflict((conflict) => conflict.column('language').doUpdateSet({ frequencies_json }))
      .execute();
  }
};

/** Stories in a database or a transaction. */
export const storiesIn = (db: Kysely<Database>): Stories => ({
  ungrouped: (order) => ungrouped(db, order),
  grouped: (after, max) => groupedAfter(db, after, max),
  toldSince: async (since) => {
    const told = db.selectFrom('told').innerJoin('articles', 'articles.id', 'told.article_id');
    const rows = await told
      .select('articles.story_id as storyId')
      .distinct()
      .where('told.at', '>', since)
      .where('articles.story_id', 'is not', null)
      .execute();
    return rows.map((row) => String(row.storyId));
  },
  revision: () => revisionOf(db),
  place: (placements, revision) => place(db, placements, revision),
  frequencies: async () => {
    const rows = await db.selectFrom('term_frequencies').select('frequencies_json as json').execute();
    return rows.map((row) => fromJson<TermFrequencies>(row.json));
  },
  keepFrequencies: (frequencies) => keepFrequencies(db, frequencies),
});
