import type { Kysely } from 'kysely';
import type { Database } from './schema.ts';

/** What a server has decided for itself. */
type GuildRecord = {
  readonly guildId: string;
  /** Where it wants to hear of what needs mending; `null` where it has not said. */
  readonly alertsChannelId: string | null;
};

/** The servers' own settings. */
export type Guilds = {
  /** A server that has decided nothing has the record of one that has not. */
  get(guildId: string): Promise<GuildRecord>;
  put(record: GuildRecord): Promise<void>;
};

/** Servers' settings in a database or a transaction. */
export const guildsIn = (db: Kysely<Database>): Guilds => ({
  get: async (guildId) => {
    const query = db.selectFrom('guilds').select('alerts_channel_id as alertsChannelId');
    const row = await query.where('guild_id', '=', guildId).executeTakeFirst();
    return { guildId, alertsChannelId: row?.alertsChannelId ?? null };
  },
  put: async ({ guildId, alertsChannelId }) => {
    const facts = { alerts_channel_id: alertsChannelId };
    await db
      .insertInto('guilds')
      .values({ guild_id: guildId, ...facts })
      .onConflict((conflict) => conflict.column('guild_id').doUpdateSet(facts))
      .execute();
  },
});
