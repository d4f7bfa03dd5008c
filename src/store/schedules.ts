import type { Timetable } from '#digests';
import type { Kysely } from 'kysely';
import { fromJson } from './json.ts';
import { nameKey } from './name-key.ts';
import {
  newScheduleRow,
  scheduleColumns as columns,
  toScheduleRecord as toRecord,
  wishColumns,
  type NewSchedule,
  type ScheduleRecord,
  type ScheduleWishes,
} from './schedule-record.ts';
import type { Database } from './schema.ts';

/** Where a schedule stands after a slot; an absent part stays. */
type ScheduleProgress = {
  readonly lastSlotAt?: number;
  readonly nextRunAt?: number;
  readonly coveredUntil?: number;
};

/** All that is asked of a schedule whose time has come; very many are due at once. */
export type DueSchedule = Pick<ScheduleRecord, 'id' | 'timetable' | 'timezone' | 'nextRunAt'>;

/** Where a schedule stands after its slots were opened. */
type ScheduleAdvance = {
  readonly id: number;
  readonly lastSlotAt: number;
  readonly nextRunAt: number;
};

/** When digests are due. */
export type Schedules = {
  /** `null` where the server has one of that name. */
  add(schedule: NewSchedule): Promise<ScheduleRecord | null>;
  get(id: number): Promise<ScheduleRecord | null>;
  /** The same, and nobody else changes it before the transaction ends. Call it inside `write`. */
  hold(id: number): Promise<ScheduleRecord | null>;
  find(guildId: string, name: string): Promise<ScheduleRecord | null>;
  /** A server's schedules by name; not those that people have made for themselves. */
  list(guildId: string): Promise<readonly ScheduleRecord[]>;
  count(guildId: string): Promise<number>;
  /**
   * Those whose time has come, the longest due first. Inside `write` they are this transaction's alone until it ends:
   * another process gets the others.
   */
  due(now: number, max: number): Promise<readonly DueSchedule[]>;
  /** How many those are. */
  dueCount(now: number): Promise<number>;
  /** Those that do not rest, the next to run first. */
  upcoming(max: number): Promise<readonly ScheduleRecord[]>;
  advance(id: number, progress: ScheduleProgress): Promise<void>;
  /** Moves several on at once. */
  advanceAll(schedules: readonly ScheduleAdvance[]): Promise<void>;
  /** Writes down what its server has decided; its next run is at `nextRunAt` then. */
  decide(id: number, wishes: ScheduleWishes, nextRunAt: number): Promise<void>;
  /** Lets it rest from then on (epoch ms), or go on (`null`) with its next run at `nextRunAt`. */
  pause(id: number, pausedAt: number | null, nextRunAt: number): Promise<void>;
  /** Removes a schedule with its editions and what it still owes; `false` where there was none. */
  remove(guildId: string, id: number): Promise<boolean>;
};

const one = (row: Parameters<typeof toRecord>[0] | undefined): ScheduleRecord | null =>
  row ? toRecord(row) : null;

const addSchedule = async (db: Kysely<Database>, schedule: NewSchedule): Promise<ScheduleRecord | null> => {
  const insert = db
    .insertInto('schedules')
    .values(newScheduleRow(schedule))
    .onConflict((conflict) => conflict.columns(['guild_id', 'name_key']).doNothing());
  return one(await insert.returning(columns).executeTakeFirst());
};

const countSchedules = async (db: Kysely<Database>, guildId: string): Promise<number> => {
  const count = db.selectFrom('schedules').select(({ fn }) => fn.countAll<number>().as('count'));
  const own = count.where('guild_id', '=', guildId).where('place', '<>', 'direct');
  return Number((await own.executeTakeFirstOrThrow()).count);
};

const dueColumns = ['id', 'timetable_json as json', 'timezone', 'next_run_at as nextRunAt'] as const;

const dueSchedules = async (
  db: Kysely<Database>,
  now: number,
  max: number,
): Promise<readonly DueSchedule[]> => {
  const running = db.selectFrom('schedules').select(dueColumns).where('paused_at', 'is', null);
  const query = running.where('next_run_at', '<=', now).orderBy('next_run_at').orderBy('id');
  const rows = await query.limit(max).forUpdate().skipLocked().execute();
  // Most that are due together have the same timetable.
  const timetables = new Map<string, Timetable>();
  return rows.map(({ json, ...row }) => {
    const timetable = timetables.get(json) ?? fromJson<Timetable>(json);
    timetables.set(json, timetable);
    return { ...row, timetable };
  });
};

const countDue = async (db: Kysely<Database>, now: number): Promise<number> => {
  const running = db.selectFrom('schedules').where('paused_at', 'is', null).where('next_run_at', '<=', now);
  const count = running.select(({ fn }) => fn.countAll<number>().as('count'));
  return Number((await count.executeTakeFirstOrThrow()).count);
};

/** Most that are due together go on to the same time, and one statement moves them all. */
const advanceAll = async (db: Kysely<Database>, schedules: readonly ScheduleAdvance[]): Promise<void> => {
  const together = Map.groupBy(schedules, ({ lastSlotAt, nextRunAt }) => `${lastSlotAt} ${nextRunAt}`);
  for (const group of together.values()) {
    const [first] = group;
    if (first === undefined) continue;
    const ids = group.map(({ id }) => id);
    const progress = { last_slot_at: first.lastSlotAt, next_run_at: first.nextRunAt };
    await db.updateTable('schedules').set(progress).where('id', 'in', ids).execute();
  }
};

/** Schedules in a database or a transaction. */
export const schedulesIn = (db: Kysely<Database>): Schedules => {
  const select = () => db.selectFrom('schedules').select(columns);
  // What people have sent to themselves is theirs: see the shelf `personal`.
  const ofServer = (guildId: string) =>
    select().where('guild_id', '=', guildId).where('place', '<>', 'direct');
  return {
    add: (schedule) => addSchedule(db, schedule),
    get: async (id) => one(await select().where('id', '=', id).executeTakeFirst()),
    hold: async (id) => one(await select().where('id', '=', id).forUpdate().executeTakeFirst()),
    find: async (guildId, name) =>
      one(await ofServer(guildId).where('name_key', '=', nameKey(name)).executeTakeFirst()),
    list: async (guildId) => (await ofServer(guildId).orderBy('name_key').execute()).map(toRecord),
    count: (guildId) => countSchedules(db, guildId),
    due: (now, max) => dueSchedules(db, now, max),
    dueCount: (now) => countDue(db, now),
    upcoming: async (max) => {
      const running = select().where('paused_at', 'is', null).orderBy('next_run_at').orderBy('id');
      return (await running.limit(max).execute()).map(toRecord);
    },
    advance: async (id, { lastSlotAt, nextRunAt, coveredUntil }) => {
      const progress = {
        ...(lastSlotAt === undefined ? {} : { last_slot_at: lastSlotAt }),
        ...(nextRunAt === undefined ? {} : { next_run_at: nextRunAt }),
        ...(coveredUntil === undefined ? {} : { covered_until: coveredUntil }),
      };
      await db.updateTable('schedules').set(progress).where('id', '=', id).execute();
    },
    advanceAll: (schedules) => advanceAll(db, schedules),
    decide: async (id, wishes, nextRunAt) => {
      const decided = { ...wishColumns(wishes), next_run_at: nextRunAt };
      await db.updateTable('schedules').set(decided).where('id', '=', id).execute();
    },
    pause: async (id, pausedAt, nextRunAt) => {
      const rest = { paused_at: pausedAt, next_run_at: nextRunAt };
      await db.updateTable('schedules').set(rest).where('id', '=', id).execute();
    },
    remove: async (guildId, id) => {
      const query = db.deleteFrom('schedules').where('guild_id', '=', guildId).where('id', '=', id);
      return (await query.executeTakeFirst()).numDeletedRows > 0n;
    },
  };
};
