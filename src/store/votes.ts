import type { Kysely } from 'kysely';
import { fromJson } from './json.ts';
import type { Database } from './schema.ts';

/** What a person thinks of an edition or a story. Times are epoch ms. */
export type VoteRecord = {
  readonly personId: string;
  readonly guildId: string;
  /** What was voted on: `digest:` or `story:`, and its id. */
  readonly subject: string;
  readonly value: 1 | -1;
  /** Whose work it is about, as publishers are told apart. */
  readonly publishers: readonly string[];
  readonly at: number;
};

/** What people think. A person has one vote on a subject. */
export type Votes = {
  /** Votes, or changes the vote. */
  put(vote: VoteRecord): Promise<void>;
  /** Takes a vote back; `false` where there was none. */
  remove(personId: string, guildId: string, subject: string): Promise<boolean>;
  of(personId: string, guildId: string, subject: string): Promise<VoteRecord['value'] | null>;
  /** The votes of a server after `since`, the latest first. */
  ofGuild(guildId: string, since: number, max: number): Promise<readonly VoteRecord[]>;
  /** All votes of a person, the latest first. */
  ofPerson(personId: string): Promise<readonly VoteRecord[]>;
  /** Forgets the votes of a person; gives how many those were. */
  forget(personId: string): Promise<number>;
};

const columns = [
  'person_id as personId',
  'guild_id as guildId',
  'subject',
  'value',
  'publishers_json as publishersJson',
  'at',
] as const;

type Row = Omit<VoteRecord, 'value' | 'publishers'> & {
  readonly value: number;
  readonly publishersJson: string;
};

const toRecord = ({ publishersJson, value, ...row }: Row): VoteRecord => ({
  ...row,
  value: value > 0 ? 1 : -1,
  publishers: fromJson<readonly string[]>(publishersJson),
});

/** Votes in a database or a transaction. */
export const votesIn = (db: Kysely<Database>): Votes => {
  const one = (personId: string, guildId: string, subject: string) => ({
    person_id: personId,
    guild_id: guildId,
    subject,
  });
  const latest = () => db.selectFrom('votes').select(columns).orderBy('at', 'desc').orderBy('subject');
  return {
    put: async ({ personId, guildId, subject, value, publishers, at }) => {
      const facts = { value, publishers_json: JSON.stringify(publishers), at };
      const insert = db.insertInto('votes').values({ ...one(personId, guildId, subject), ...facts });
      await insert
        .onConflict((conflict) => conflict.columns(['person_id', 'guild_id', 'subject']).doUpdateSet(facts))
        .execute();
    },
    remove: async (personId, guildId, subject) => {
      const query = db
        .deleteFrom('votes')
        .where((row) => row.and(one(personId, guildId, subject)))
        .executeTakeFirst();
      return (await query).numDeletedRows > 0n;
    },
    of: async (personId, guildId, subject) => {
      const row = await db
        .selectFrom('votes')
        .select('value')
        .where((vote) => vote.and(one(personId, guildId, subject)))
        .executeTakeFirst();
      return row === undefined ? null : row.value > 0 ? 1 : -1;
    },
    ofGuild: async (guildId, since, max) =>
      (await latest().where('guild_id', '=', guildId).where('at', '>', since).limit(max).execute()).map(
        toRecord,
      ),
    ofPerson: async (personId) => (await latest().where('person_id', '=', personId).execute()).map(toRecord),
    forget: async (personId) => {
      const query = db.deleteFrom('votes').where('person_id', '=', personId);
      return Number((await query.executeTakeFirst()).numDeletedRows);
    },
  };
};
