import type { Kysely } from 'kysely';
import type { Database } from './schema.ts';

/** What somebody is about to decide for a server. `content` is JSON text; `at` is epoch ms. */
type DraftRecord = {
  readonly guildId: string;
  readonly personId: string;
  readonly content: string;
  readonly at: number;
};

/** What is between a question and the button that settles it: buttons hold an id of it, and work after a restart. */
export type Drafts = {
  /** Keeps a draft and gives its id. */
  add(draft: DraftRecord): Promise<number>;
  /** `null` where it is another server's, was settled, or is too old. */
  get(guildId: string, id: number): Promise<DraftRecord | null>;
  /** Takes it away; `false` where somebody else has, so that it is settled once. */
  take(guildId: string, id: number): Promise<boolean>;
  /** Forgets those of before then. */
  forget(before: number): Promise<void>;
};

/** Drafts in a database or a transaction. */
export const draftsIn = (db: Kysely<Database>): Drafts => ({
  add: async ({ guildId, personId, content, at }) => {
    const row = { guild_id: guildId, person_id: personId, content_json: content, at };
    return (await db.insertInto('drafts').values(row).returning('id').executeTakeFirstOrThrow()).id;
  },
  get: async (guildId, id) => {
    const query = db
      .selectFrom('drafts')
      .select(['guild_id as guildId', 'person_id as personId', 'content_json as content', 'at']);
    return (await query.where('id', '=', id).where('guild_id', '=', guildId).executeTakeFirst()) ?? null;
  },
  take: async (guildId, id) => {
    const query = db.deleteFrom('drafts').where('id', '=', id).where('guild_id', '=', guildId);
    return (await query.executeTakeFirst()).numDeletedRows > 0n;
  },
  forget: async (before) => {
    await db.deleteFrom('drafts').where('at', '<', before).execute();
  },
});
