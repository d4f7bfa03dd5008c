import type { Interests } from '#digests';
import type { Kysely } from 'kysely';
import { fromJson } from './json.ts';
import type { Database } from './schema.ts';

/** What servers want to read of, and what not. */
export type InterestShelf = {
  /** A server that never said has no topics and no filters. */
  of(guildId: string): Promise<Interests>;
  keep(guildId: string, interests: Interests): Promise<void>;
};

/** Interests in a database or a transaction. */
export const interestsIn = (db: Kysely<Database>): InterestShelf => ({
  of: async (guildId) => {
    const row = await db
      .selectFrom('interests')
      .select('interests_json as json')
      .where('guild_id', '=', guildId)
      .executeTakeFirst();
    return row ? fromJson<Interests>(row.json) : { topics: [], filters: [] };
  },
  keep: async (guildId, interests) => {
    const interests_json = JSON.stringify(interests);
    const insert = db.insertInto('interests').values({ guild_id: guildId, interests_json });
    await insert
      .onConflict((conflict) => conflict.column('guild_id').doUpdateSet({ interests_json }))
      .execute();
  },
});
