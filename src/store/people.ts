import type { DigestStyle } from '#digests';
import type { Kysely } from 'kysely';
import { fromJson } from './json.ts';
import type { Database } from './schema.ts';

/** What a person has decided for themselves, in every server. Parts that they have not decided are `null`. */
export type PersonRecord = {
  readonly personId: string;
  /** IANA name. */
  readonly timezone: string | null;
  readonly style: DigestStyle | null;
  readonly storiesMax: number | null;
  readonly hours: number | null;
};

/** People's own settings. */
export type People = {
  /** A person who has decided nothing has the record of one who has not. */
  get(personId: string): Promise<PersonRecord>;
  put(record: PersonRecord): Promise<void>;
  /** Forgets what a person has decided; `false` where that was nothing. */
  forget(personId: string): Promise<boolean>;
};

type SettingsJson = Omit<PersonRecord, 'personId' | 'timezone'>;

const undecided: Omit<PersonRecord, 'personId'> = {
  timezone: null,
  style: null,
  storiesMax: null,
  hours: null,
};

/** People in a database or a transaction. */
export const peopleIn = (db: Kysely<Database>): People => ({
  get: async (personId) => {
    const row = await db
      .selectFrom('people')
      .select(['timezone', 'settings_json as json'])
      .where('person_id', '=', personId)
      .executeTakeFirst();
    if (row === undefined) return { personId, ...undecided };
    return { ...undecided, ...fromJson<SettingsJson>(row.json), personId, timezone: row.timezone };
  },
  put: async ({ personId, timezone, ...settings }) => {
    const facts = { timezone, settings_json: JSON.stringify(settings) };
    const insert = db.insertInto('people').values({ person_id: personId, ...facts });
    await insert.onConflict((conflict) => conflict.column('person_id').doUpdateSet(facts)).execute();
  },
  forget: async (personId) => {
    const query = db.deleteFrom('people').where('person_id', '=', personId);
    return (await query.executeTakeFirst()).numDeletedRows > 0n;
  },
});
