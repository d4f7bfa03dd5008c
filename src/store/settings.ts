import type { Kysely } from 'kysely';
import type { Database } from './schema.ts';

/** What the bot remembers of itself, by key. */
export type Settings = {
  get(key: string): Promise<string | null>;
  set(key: string, value: string): Promise<void>;
};

/** Settings in a database or a transaction. */
export const settingsIn = (db: Kysely<Database>): Settings => ({
  get: async (key) => {
    const row = await db.selectFrom('settings').select('value').where('key', '=', key).executeTakeFirst();
    return row?.value ?? null;
  },
  set: async (key, value) => {
    const insert = db.insertInto('settings').values({ key, value });
    await insert.onConflict((conflict) => conflict.column('key').doUpdateSet({ value })).execute();
  },
});
