import type { Problem } from '#digests';
import type { Kysely } from 'kysely';
import { fromJsonOrNull } from './json.ts';
import { nameKey } from './name-key.ts';
import type { Database } from './schema.ts';

/** A feed as a server follows it, with its health. Times are epoch ms. */
export type SourceRecord = {
  readonly id: number;
  readonly guildId: string;
  readonly feedId: number;
  /** As the server calls it; unique there, whatever the letter case. */
  readonly name: string;
  readonly addedBy: string;
  readonly addedAt: number;
  /** What the server thinks of it, 1 to 5; 3 is neither more nor less than others. */
  readonly weight: number;
  /** The topic that all of it belongs to. */
  readonly topic: string | null;
  readonly url: string;
  readonly siteUrl: string | null;
  readonly nextCheckAt: number;
  readonly errors: number;
  readonly lastSuccessAt: number | null;
  readonly lastProblem: Problem | null;
  readonly failingSince: number | null;
  readonly endedAt: number | null;
};

/** A feed that a server begins to follow. */
type NewSource = Pick<SourceRecord, 'guildId' | 'feedId' | 'name' | 'addedBy' | 'addedAt'> &
  Partial<SourceWishes>;

/** What a server may decide about a source. */
export type SourceWishes = Pick<SourceRecord, 'name' | 'weight' | 'topic'>;

/** A source that cannot be read, and why. */
type BrokenSource = Pick<SourceRecord, 'id' | 'guildId' | 'name' | 'addedBy'> & { readonly problem: Problem };

/** Which server follows which feed. */
export type Sources = {
  /** Follows a feed; a name that the server uses already gets a number. `null` where it follows the feed already. */
  add(source: NewSource): Promise<SourceRecord | null>;
  /** A server's sources by name. */
  list(guildId: string): Promise<readonly SourceRecord[]>;
  /** By name, or by the feed's address. */
  find(guildId: string, nameOrUrl: string): Promise<SourceRecord | null>;
  count(guildId: string): Promise<number>;
  /** Sources that have been failing since before then, or ended, of whose failure their servers were not told. */
  untold(since: number, max: number): Promise<readonly BrokenSource[]>;
  /** Notes that their servers were told. */
  told(ids: readonly number[], at: number): Promise<void>;
  /** Writes down what its server has decided; a name that another source has gets a number. */
  decide(guildId: string, id: number, wishes: Partial<SourceWishes>): Promise<void>;
  /** `false` where there was nothing to remove. The feed stays until it is swept, for those who follow it too. */
  remove(guildId: string, id: number): Promise<boolean>;
};

const columns = [
  'sources.id',
  'sources.guild_id as guildId',
  'sources.feed_id as feedId',
  'sources.name',
  'sources.added_by as addedBy',
  'sources.added_at as addedAt',
  'sources.weight',
  'sources.topic',
  'feeds.url',
  'feeds.site_url as siteUrl',
  'feeds.next_check_at as nextCheckAt',
  'feeds.errors',
  'feeds.last_success_at as lastSuccessAt',
  'feeds.last_problem_json as problemJson',
  'feeds.failing_since as failingSince',
  'feeds.ended_at as endedAt',
] as const;

type Row = Omit<SourceRecord, 'lastProblem'> & { readonly problemJson: string | null };

const toRecord = ({ problemJson, ...row }: Row): SourceRecord => ({
  ...row,
  lastProblem: fromJsonOrNull<Problem>(problemJson),
});

const ofGuild = (db: Kysely<Database>, guildId: string) =>
  db
    .selectFrom('sources')
    .innerJoin('feeds', 'feeds.id', 'sources.feed_id')
    .select(columns)
    .where('sources.guild_id', '=', guildId);

/** The name itself, or the name with the first number from 2 that sets it apart. */
const nameApart = async (
  db: Kysely<Database>,
  guildId: string,
  { name, except = 0 }: { readonly name: string; readonly except?: number },
): Promise<string> => {
  const others = db.selectFrom('sources').select('name_key').where('guild_id', '=', guildId);
  const rows = await others.where('id', '<>', except).execute();
  const taken = new Set(rows.map((row) => row.name_key));
  let apart = name;
  for (let number = 2; taken.has(nameKey(apart)); number += 1) apart = `${name} ${number}`;
  return apart;
};

const addSource = async (db: Kysely<Database>, source: NewSource): Promise<SourceRecord | null> => {
  const { guildId, feedId } = source;
  const name = await nameApart(db, guildId, source);
  const inserted = await db
    .insertInto('sources')
    .values({
      guild_id: guildId,
      feed_id: feedId,
      name,
      name_key: nameKey(name),
      added_by: source.addedBy,
      added_at: source.addedAt,
      ...(source.weight === undefined ? {} : { weight: source.weight }),
      topic: source.topic ?? null,
    })
    .onConflict((conflict) => conflict.columns(['guild_id', 'feed_id']).doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!inserted) return null;
  return toRecord(await ofGuild(db, guildId).where('sources.id', '=', inserted.id).executeTakeFirstOrThrow());
};

const untold = async (db: Kysely<Database>, since: number, max: number): Promise<readonly BrokenSource[]> => {
  const rows = await db
    .selectFrom('sources')
    .innerJoin('feeds', 'feeds.id', 'sources.feed_id')
    .select(columns)
    .where('feeds.failing_since', '<', since)
    .where(({ or, eb, ref }) =>
      or([eb('sources.alerted_at', 'is', null), eb('sources.alerted_at', '<', ref('feeds.failing_since'))]),
    )
    .orderBy('sources.guild_id')
    .orderBy('sources.name_key')
    .limit(max)
    .execute();
  return rows
    .map(toRecord)
    .flatMap(({ lastProblem: problem, ...source }) => (problem === null ? [] : [{ ...source, problem }]));
};

const decide = async (
  db: Kysely<Database>,
  { guildId, id }: { readonly guildId: string; readonly id: number },
  { name, ...wishes }: Partial<SourceWishes>,
): Promise<void> => {
  const apart = name === undefined ? null : await nameApart(db, guildId, { name, except: id });
  const named = apart === null ? {} : { name: apart, name_key: nameKey(apart) };
  const update = db.updateTable('sources').set({ ...wishes, ...named });
  if (Object.keys({ ...wishes, ...named }).length === 0) return;
  await update.where('guild_id', '=', guildId).where('id', '=', id).execute();
};

/** Sources in a database or a transaction. */
export const sourcesIn = (db: Kysely<Database>): Sources => ({
  add: (source) => addSource(db, source),
  list: async (guildId) => {
    const rows = await ofGuild(db, guildId).orderBy('sources.name_key').execute();
    return rows.map(toRecord);
  },
  find: async (guildId, nameOrUrl) => {
    const row = await ofGuild(db, guildId)
      .where((source) =>
        source.or([
          source('sources.name_key', '=', nameKey(nameOrUrl)),
          source('feeds.url', '=', nameOrUrl.trim()),
        ]),
      )
      .executeTakeFirst();
    return row ? toRecord(row) : null;
  },
  count: async (guildId) => {
    const count = db.selectFrom('sources').select((sources) => sources.fn.countAll<number>().as('count'));
    return Number((await count.where('guild_id', '=', guildId).executeTakeFirstOrThrow()).count);
  },
  untold: (since, max) => untold(db, since, max),
  told: async (ids, at) => {
    if (ids.length === 0) return;
    await db.updateTable('sources').set({ alerted_at: at }).where('id', 'in', ids).execute();
  },
  decide: (guildId, id, wishes) => decide(db, { guildId, id }, wishes),
  remove: async (guildId, id) => {
    const { numDeletedRows } = await db
      .deleteFrom('sources')
      .where('guild_id', '=', guildId)
      .where('id', '=', id)
      .executeTakeFirst();
    return numDeletedRows > 0n;
  },
});
