import type { Kysely } from 'kysely';
import type { Database } from './schema.ts';

/** How posts are laid out: in Discord's newer components, or in embeds, as older clients and bots know them. */
type Layout = 'components' | 'embeds';

/** What a server has decided for itself. Parts that it has not decided are `null`. */
export type GuildRecord = {
  readonly guildId: string;
  /** Where it wants to hear of what needs mending. */
  readonly alertsChannelId: string | null;
  /** IANA name of the zone that its schedules are in where they name none. */
  readonly timezone: string | null;
  /** BCP 47 tag of the language that its posts are in. */
  readonly language: string | null;
  readonly layout: Layout;
  readonly hasImages: boolean;
  /** Days that its editions are kept for. */
  readonly keepDays: number | null;
  /** When it was greeted, epoch ms. */
  readonly welcomedAt: number | null;
};

/** The servers' own settings. */
export type Guilds = {
  /** A server that has decided nothing has the record of one that has not. */
  get(guildId: string): Promise<GuildRecord>;
  put(record: GuildRecord): Promise<void>;
  /** Forgets what a server has decided. */
  reset(guildId: string): Promise<void>;
};

const undecided: Omit<GuildRecord, 'guildId'> = {
  alertsChannelId: null,
  timezone: null,
  language: null,
  layout: 'components',
  hasImages: true,
  keepDays: null,
  welcomedAt: null,
};

const columns = [
  'alerts_channel_id as alertsChannelId',
  'timezone',
  'language',
  'layout',
  'has_images as hasImages',
  'keep_days as keepDays',
  'welcomed_at as welcomedAt',
] as const;

const rowOf = (record: GuildRecord) => ({
  alerts_channel_id: record.alertsChannelId,
  timezone: record.timezone,
  language: record.language,
  layout: record.layout,
  has_images: Number(record.hasImages),
  keep_days: record.keepDays,
  welcomed_at: record.welcomedAt,
});

const get = async (db: Kysely<Database>, guildId: string): Promise<GuildRecord> => {
  const query = db.selectFrom('guilds').select(columns);
  const row = await query.where('guild_id', '=', guildId).executeTakeFirst();
  if (row === undefined) return { guildId, ...undecided };
  // Nothing else is ever written.
  return { ...row, guildId, layout: row.layout as Layout, hasImages: row.hasImages !== 0 };
};

/** Servers' settings in a database or a transaction. */
export const guildsIn = (db: Kysely<Database>): Guilds => ({
  get: (guildId) => get(db, guildId),
  put: async (record) => {
    const facts = rowOf(record);
    const insert = db.insertInto('guilds').values({ guild_id: record.guildId, ...facts });
    await insert.onConflict((conflict) => conflict.column('guild_id').doUpdateSet(facts)).execute();
  },
  reset: async (guildId) => {
    await db.deleteFrom('guilds').where('guild_id', '=', guildId).execute();
  },
});
