import type { Filter } from '#digests';
import type { Kysely } from 'kysely';
import { nameKey } from './name-key.ts';
import type { Database } from './schema.ts';

/** What a person does not want to read of in a server. Times are epoch ms. */
export type MuteRecord = {
  readonly personId: string;
  readonly guildId: string;
  readonly match: Filter['match'];
  /** A word or phrase, or the name of a source, a topic or an author; the same in any letter case. */
  readonly value: string;
  /** Until when it holds; `null` where it holds for good. */
  readonly until: number | null;
  readonly at: number;
};

/** What people hide from themselves. */
export type Mutes = {
  /** Mutes, or changes until when. */
  put(mute: MuteRecord): Promise<void>;
  /** Shows something again; `false` where it was not hidden. */
  remove(mute: Pick<MuteRecord, 'personId' | 'guildId' | 'match' | 'value'>): Promise<boolean>;
  /** What holds for a person in a server then, the latest first. */
  of(personId: string, guildId: string, now: number): Promise<readonly MuteRecord[]>;
  /** Everything of a person, the latest first. */
  ofPerson(personId: string): Promise<readonly MuteRecord[]>;
  /** Forgets what a person has hidden; gives how much that was. */
  forget(personId: string): Promise<number>;
  /** Forgets what has run out, at most `max` of it; gives how much that was. */
  forgetExpired(now: number, max: number): Promise<number>;
};

const columns = ['person_id as personId', 'guild_id as guildId', 'match', 'value', 'until', 'at'] as const;

type Row = Omit<MuteRecord, 'match'> & { readonly match: string };

/** The table's own check lets no other kind in. */
const toRecord = (row: Row): MuteRecord => ({ ...row, match: row.match as MuteRecord['match'] });

const keyOf = ({
  personId,
  guildId,
  match,
  value,
}: Pick<MuteRecord, 'personId' | 'guildId' | 'match' | 'value'>) => ({
  person_id: personId,
  guild_id: guildId,
  match,
  value_key: nameKey(value),
});

/** Mutes in a database or a transaction. */
export const mutesIn = (db: Kysely<Database>): Mutes => {
  const latest = () => db.selectFrom('mutes').select(columns).orderBy('at', 'desc').orderBy('value_key');
  return {
    put: async (mute) => {
      const { value, until, at } = mute;
      const insert = db.insertInto('mutes').values({ ...keyOf(mute), value, until, at });
      await insert
        .onConflict((conflict) =>
          conflict.columns(['person_id', 'guild_id', 'match', 'value_key']).doUpdateSet({ value, until, at }),
        )
        .execute();
    },
    remove: async (mute) => {
      const query = db.deleteFrom('mutes').where((row) => row.and(keyOf(mute)));
      return (await query.executeTakeFirst()).numDeletedRows > 0n;
    },
    of: async (personId, guildId, now) => {
      const own = latest().where('person_id', '=', personId).where('guild_id', '=', guildId);
      const holding = own.where(({ or, eb }) => or([eb('until', 'is', null), eb('until', '>', now)]));
      return (await holding.execute()).map(toRecord);
    },
    ofPerson: async (personId) => (await latest().where('person_id', '=', personId).execute()).map(toRecord),
    forget: async (personId) => {
      const query = db.deleteFrom('mutes').where('person_id', '=', personId);
      return Number((await query.executeTakeFirst()).numDeletedRows);
    },
    forgetExpired: async (now, max) => {
      const expired = db
        .selectFrom('mutes')
        .select(['person_id', 'guild_id', 'match', 'value_key'])
        .where('until', '<=', now)
        .orderBy('until')
        .limit(max);
      const query = db
        .deleteFrom('mutes')
        .where(({ eb, refTuple }) =>
          eb(
            refTuple('person_id', 'guild_id', 'match', 'value_key'),
            'in',
            expired.$asTuple('person_id', 'guild_id', 'match', 'value_key'),
          ),
        );
      return Number((await query.executeTakeFirst()).numDeletedRows);
    },
  };
};
