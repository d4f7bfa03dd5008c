import type { Kysely } from 'kysely';
import type { Database } from './schema.ts';
import { scheduleColumns, toScheduleRecord, type ScheduleRecord } from './schedule-record.ts';

/** What can be changed of a person's own digest; the rest of it stays, and what it has told. */
type PersonalPlan = Pick<
  ScheduleRecord,
  'name' | 'timetable' | 'timezone' | 'storiesMax' | 'style' | 'topics' | 'nextRunAt' | 'language'
>;

/** Digests that people have sent to themselves out of a server's sources: one for a person and server. */
export type PersonalSchedules = {
  of(guildId: string, personId: string): Promise<ScheduleRecord | null>;
  /** All of a person's, whatever the server. */
  ofPerson(personId: string): Promise<readonly ScheduleRecord[]>;
  /** How many people of a server have one. */
  count(guildId: string): Promise<number>;
  change(id: number, plan: PersonalPlan): Promise<void>;
  /** Ends all of a person's, with what they have told and still owe; gives how many those were. */
  forget(personId: string): Promise<number>;
};

/** Personal schedules in a database or a transaction; they are made and removed as others are. */
export const personalIn = (db: Kysely<Database>): PersonalSchedules => {
  const select = () => db.selectFrom('schedules').select(scheduleColumns).where('place', '=', 'direct');
  const ofPerson = (personId: string) => select().where('channel_id', '=', personId);
  return {
    of: async (guildId, personId) => {
      const row = await ofPerson(personId).where('guild_id', '=', guildId).executeTakeFirst();
      return row ? toScheduleRecord(row) : null;
    },
    ofPerson: async (personId) => (await ofPerson(personId).orderBy('id').execute()).map(toScheduleRecord),
    count: async (guildId) => {
      const direct = db.selectFrom('schedules').where('guild_id', '=', guildId).where('place', '=', 'direct');
      const query = direct.select(({ fn }) => fn.countAll<number>().as('count'));
      return Number((await query.executeTakeFirstOrThrow()).count);
    },
    change: async (id, { name, timetable, timezone, storiesMax, style, topics, nextRunAt, language }) => {
      const facts = { name, timezone, style, language, stories_max: storiesMax, next_run_at: nextRunAt };
      const json = { timetable_json: JSON.stringify(timetable), topics_json: JSON.stringify(topics) };
      await db
        .updateTable('schedules')
        .set({ ...facts, ...json })
        .where('id', '=', id)
        .execute();
    },
    forget: async (personId) => {
      const own = db.deleteFrom('schedules').where('place', '=', 'direct').where('channel_id', '=', personId);
      const removed = Number((await own.executeTakeFirst()).numDeletedRows);
      // That nothing could be sent to them is about them too.
      await db.deleteFrom('targets').where('channel_id', '=', personId).execute();
      return removed;
    },
  };
};
