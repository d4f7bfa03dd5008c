import type { Filter, Interests, Topic } from '#digests';
import type { Kysely } from 'kysely';
import { fromJson } from './json.ts';
import type { Database } from './schema.ts';

/** A filter as a server keeps it. `scheduleId` is the one schedule that it holds for; `null` for all of them. */
export type GuildFilter = Filter & { readonly id: number; readonly scheduleId: number | null };

/** Everything that a server wants to read of, and what not. */
export type GuildInterests = { readonly topics: readonly Topic[]; readonly filters: readonly GuildFilter[] };

/** The same as it may be handed in: filters without a number get one, and hold for every schedule. */
type GivenInterests = {
  readonly topics: readonly Topic[];
  readonly filters: readonly (Filter & Partial<GuildFilter>)[];
};

/** What servers want to read of, and what not. A server that never said has no topics and no filters. */
export type InterestShelf = {
  /** What holds for a schedule; for none in particular where it is left out. */
  of(guildId: string, scheduleId?: number): Promise<Interests>;
  all(guildId: string): Promise<GuildInterests>;
  keep(guildId: string, interests: GivenInterests): Promise<void>;
};

const numbered = ({ topics, filters }: GivenInterests): GuildInterests => {
  let last = Math.max(0, ...filters.map(({ id = 0 }) => id));
  return {
    topics,
    filters: filters.map((filter) => ({
      ...filter,
      id: filter.id ?? (last += 1),
      scheduleId: filter.scheduleId ?? null,
    })),
  };
};

const all = async (db: Kysely<Database>, guildId: string): Promise<GuildInterests> => {
  const query = db.selectFrom('interests').select('interests_json as json');
  const row = await query.where('guild_id', '=', guildId).executeTakeFirst();
  return row ? numbered(fromJson<GivenInterests>(row.json)) : { topics: [], filters: [] };
};

/** Interests in a database or a transaction. */
export const interestsIn = (db: Kysely<Database>): InterestShelf => ({
  of: async (guildId, scheduleId) => {
    const { topics, filters } = await all(db, guildId);
    const holding = filters.filter(
      (filter) => filter.scheduleId === null || filter.scheduleId === scheduleId,
    );
    return { topics, filters: holding.map(({ action, match, value }) => ({ action, match, value })) };
  },
  all: (guildId) => all(db, guildId),
  keep: async (guildId, interests) => {
    const interests_json = JSON.stringify(numbered(interests));
    const insert = db.insertInto('interests').values({ guild_id: guildId, interests_json });
    await insert
      .onConflict((conflict) => conflict.column('guild_id').doUpdateSet({ interests_json }))
      .execute();
  },
});
