import type { DigestStyle, RecipeKind, Timetable } from '#digests';
import type { Kysely } from 'kysely';
import { fromJson } from './json.ts';
import { nameKey } from './name-key.ts';
import type { Database } from './schema.ts';

/** When and where a server gets its digest. Times are epoch ms. */
export type ScheduleRecord = {
  readonly id: number;
  readonly guildId: string;
  readonly channelId: string;
  /** Unique in its server, whatever the letter case. */
  readonly name: string;
  readonly timetable: Timetable;
  /** IANA name. */
  readonly timezone: string;
  readonly storiesMax: number;
  readonly style: DigestStyle;
  readonly kind: RecipeKind;
  /** Names of the server's topics that it is about; none where it is about everything. */
  readonly topics: readonly string[];
  readonly nextRunAt: number;
  /** Up to here its editions have told everything: the next window begins after it. */
  readonly coveredUntil: number;
  /** The last slot that was dealt with, run or not. */
  readonly lastSlotAt: number | null;
  /** Since when it rests; `null` while it runs. */
  readonly pausedAt: number | null;
  /** What kind of place its channel is; `direct` is a person, whose id stands in the channel's place. */
  readonly place: 'channel' | 'forum' | 'direct';
  /** Tags of its posts in a forum. */
  readonly tagIds: readonly string[];
  /** Whether its posts in an announcement channel go to all that follow it. */
  readonly isPublished: boolean;
  /** Whether a thread is opened on its posts. */
  readonly hasDiscussion: boolean;
  /** Whether its posts notify nobody. */
  readonly isSilent: boolean;
  /** BCP 47 tag of the language that its posts are in; `null` where its server's is. */
  readonly language: string | null;
  readonly createdBy: string;
  readonly createdAt: number;
};

/** What a schedule need not say: the day's news about everything, silently, in a channel. */
type Usual = Pick<
  ScheduleRecord,
  'kind' | 'topics' | 'place' | 'tagIds' | 'isPublished' | 'hasDiscussion' | 'isSilent' | 'language'
>;

/** A schedule to be made. */
export type NewSchedule = Omit<ScheduleRecord, 'id' | 'lastSlotAt' | 'pausedAt' | keyof Usual> &
  Partial<Usual>;

/** Where a schedule stands after a slot; an absent part stays. */
type ScheduleProgress = {
  readonly lastSlotAt?: number;
  readonly nextRunAt?: number;
  readonly coveredUntil?: number;
};

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
  due(now: number, max: number): Promise<readonly ScheduleRecord[]>;
  /** How many those are. */
  dueCount(now: number): Promise<number>;
  advance(id: number, progress: ScheduleProgress): Promise<void>;
  /** Moves several on at once. */
  advanceAll(schedules: readonly ScheduleAdvance[]): Promise<void>;
  /** Lets it rest from then on (epoch ms), or go on (`null`) with its next run at `nextRunAt`. */
  pause(id: number, pausedAt: number | null, nextRunAt: number): Promise<void>;
  /** Removes a schedule with its editions and what it still owes; `false` where there was none. */
  remove(guildId: string, id: number): Promise<boolean>;
};

/** The columns that make a `ScheduleRecord`, for queries of this room. */
export const scheduleColumns = [
  'id',
  'guild_id as guildId',
  'channel_id as channelId',
  'name',
  'timetable_json as timetableJson',
  'timezone',
  'stories_max as storiesMax',
  'style',
  'kind',
  'topics_json as topicsJson',
  'next_run_at as nextRunAt',
  'covered_until as coveredUntil',
  'last_slot_at as lastSlotAt',
  'paused_at as pausedAt',
  'place',
  'tag_ids_json as tagIdsJson',
  'is_published as isPublished',
  'has_discussion as hasDiscussion',
  'is_silent as isSilent',
  'language',
  'created_by as createdBy',
  'created_at as createdAt',
] as const;

type Row = Omit<ScheduleRecord, 'timetable' | 'style' | keyof Usual> & {
  readonly timetableJson: string;
  readonly style: string;
  readonly kind: string;
  readonly topicsJson: string;
  readonly place: string;
  readonly tagIdsJson: string;
  readonly isPublished: number;
  readonly hasDiscussion: number;
  readonly isSilent: number;
  readonly language: string | null;
};

/** A row selected by `scheduleColumns` as a record. */
export const toScheduleRecord = ({ timetableJson, topicsJson, tagIdsJson, ...row }: Row): ScheduleRecord => ({
  ...row,
  timetable: fromJson<Timetable>(timetableJson),
  topics: fromJson<readonly string[]>(topicsJson),
  tagIds: fromJson<readonly string[]>(tagIdsJson),
  isPublished: row.isPublished !== 0,
  hasDiscussion: row.hasDiscussion !== 0,
  isSilent: row.isSilent !== 0,
  // Nothing else is ever written.
  style: row.style as DigestStyle,
  kind: row.kind as RecipeKind,
  place: row.place as ScheduleRecord['place'],
});

/**
 * What a schedule's name is known by in its server. A digest of a person's own takes no name from the server: its key
 * begins with a blank, as no other does.
 */
const keyOf = ({ name, place, channelId }: NewSchedule): string =>
  place === 'direct' ? ` ${channelId}` : nameKey(name);

const rowOf = (schedule: NewSchedule) => ({
  guild_id: schedule.guildId,
  channel_id: schedule.channelId,
  name: schedule.name,
  name_key: keyOf(schedule),
  timetable_json: JSON.stringify(schedule.timetable),
  timezone: schedule.timezone,
  stories_max: schedule.storiesMax,
  style: schedule.style,
  kind: schedule.kind ?? 'morning',
  topics_json: JSON.stringify(schedule.topics ?? []),
  next_run_at: schedule.nextRunAt,
  covered_until: schedule.coveredUntil,
  last_slot_at: null,
  paused_at: null,
  place: schedule.place ?? 'channel',
  tag_ids_json: JSON.stringify(schedule.tagIds ?? []),
  is_published: Number(schedule.isPublished ?? false),
  has_discussion: Number(schedule.hasDiscussion ?? false),
  is_silent: Number(schedule.isSilent ?? true),
  language: schedule.language ?? null,
  created_by: schedule.createdBy,
  created_at: schedule.createdAt,
});

const one = (row: Row | undefined): ScheduleRecord | null => (row ? toScheduleRecord(row) : null);

const addSchedule = async (db: Kysely<Database>, schedule: NewSchedule): Promise<ScheduleRecord | null> => {
  const insert = db
    .insertInto('schedules')
    .values(rowOf(schedule))
    .onConflict((conflict) => conflict.columns(['guild_id', 'name_key']).doNothing());
  return one(await insert.returning(scheduleColumns).executeTakeFirst());
};

const countSchedules = async (db: Kysely<Database>, guildId: string): Promise<number> => {
  const count = db.selectFrom('schedules').select(({ fn }) => fn.countAll<number>().as('count'));
  const own = count.where('guild_id', '=', guildId).where('place', '<>', 'direct');
  return Number((await own.executeTakeFirstOrThrow()).count);
};

const dueSchedules = async (
  db: Kysely<Database>,
  now: number,
  max: number,
): Promise<readonly ScheduleRecord[]> => {
  const running = db.selectFrom('schedules').select(scheduleColumns).where('paused_at', 'is', null);
  const query = running.where('next_run_at', '<=', now).orderBy('next_run_at').orderBy('id');
  return (await query.limit(max).forUpdate().skipLocked().execute()).map(toScheduleRecord);
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
  const select = () => db.selectFrom('schedules').select(scheduleColumns);
  // What people have sent to themselves is theirs: see the shelf `personal`.
  const ofServer = (guildId: string) =>
    select().where('guild_id', '=', guildId).where('place', '<>', 'direct');
  return {
    add: (schedule) => addSchedule(db, schedule),
    get: async (id) => one(await select().where('id', '=', id).executeTakeFirst()),
    hold: async (id) => one(await select().where('id', '=', id).forUpdate().executeTakeFirst()),
    find: async (guildId, name) =>
      one(await ofServer(guildId).where('name_key', '=', nameKey(name)).executeTakeFirst()),
    list: async (guildId) => (await ofServer(guildId).orderBy('name_key').execute()).map(toScheduleRecord),
    count: (guildId) => countSchedules(db, guildId),
    due: (now, max) => dueSchedules(db, now, max),
    dueCount: (now) => countDue(db, now),
    advance: async (id, { lastSlotAt, nextRunAt, coveredUntil }) => {
      const progress = {
        ...(lastSlotAt === undefined ? {} : { last_slot_at: lastSlotAt }),
        ...(nextRunAt === undefined ? {} : { next_run_at: nextRunAt }),
        ...(coveredUntil === undefined ? {} : { covered_until: coveredUntil }),
      };
      await db.updateTable('schedules').set(progress).where('id', '=', id).execute();
    },
    advanceAll: (schedules) => advanceAll(db, schedules),
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
