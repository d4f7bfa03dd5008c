import type { Digest, Problem } from '#digests';
import type { Kysely } from 'kysely';
import { fromJsonOrNull, toJson } from './json.ts';
import type { Database } from './schema.ts';

/**
 * What became of a slot: an edition was `made` and is owed to its channel, there was nothing to tell (`quiet`), it was
 * missed by too much (`skipped`), or making it `failed`.
 */
export type EditionState = 'made' | 'quiet' | 'skipped' | 'failed';

/** One slot of a schedule, dealt with. Times are epoch ms. */
export type EditionRecord = {
  readonly id: number;
  readonly scheduleId: number;
  /** When it was due; a schedule deals with a slot once. */
  readonly slotAt: number;
  /** The window that it looked at: from (exclusive) to (inclusive). */
  readonly fromAt: number;
  readonly toAt: number;
  readonly state: EditionState;
  readonly digest: Digest | null;
  readonly problem: Problem | null;
  /** When it was dealt with. */
  readonly at: number;
};

/** An edition to be stored. */
export type NewEdition = Omit<EditionRecord, 'id'>;

/** What the schedules have published. */
export type Digests = {
  /** Stores an edition and gives its id; `null` where the slot was dealt with before. */
  add(edition: NewEdition): Promise<number | null>;
  /** Marks slots as missed; those dealt with before stay as they are. */
  skip(scheduleId: number, slots: readonly number[], at: number): Promise<void>;
  get(id: number): Promise<EditionRecord | null>;
  /** The newest edition that was made. */
  latest(scheduleId: number): Promise<EditionRecord | null>;
  /** Newest slots first, whatever became of them. */
  recent(scheduleId: number, max: number): Promise<readonly EditionRecord[]>;
};

const columns = [
  'id',
  'schedule_id as scheduleId',
  'slot_at as slotAt',
  'from_at as fromAt',
  'to_at as toAt',
  'state',
  'digest_json as digestJson',
  'problem_json as problemJson',
  'at',
] as const;

type Row = Omit<EditionRecord, 'digest' | 'problem' | 'state'> & {
  readonly state: string;
  readonly digestJson: string | null;
  readonly problemJson: string | null;
};

const toRecord = ({ digestJson, problemJson, state, ...row }: Row): EditionRecord => ({
  ...row,
  // The table's own check lets nothing else in.
  state: state as EditionState,
  digest: fromJsonOrNull<Digest>(digestJson),
  problem: fromJsonOrNull<Problem>(problemJson),
});

/** Editions in a database or a transaction. */
export const digestsIn = (db: Kysely<Database>): Digests => {
  const select = () => db.selectFrom('digests').select(columns);
  return {
    add: async ({ scheduleId, slotAt, fromAt, toAt, state, digest, problem, at }) => {
      const span = { schedule_id: scheduleId, slot_at: slotAt, from_at: fromAt, to_at: toAt, at };
      const row = await db
        .insertInto('digests')
        .values({ ...span, state, digest_json: toJson(digest), problem_json: toJson(problem) })
        .onConflict((conflict) => conflict.columns(['schedule_id', 'slot_at']).doNothing())
        .returning('id')
        .executeTakeFirst();
      return row?.id ?? null;
    },
    skip: async (scheduleId, slots, at) => {
      if (slots.length === 0) return;
      const rows = slots.map((slotAt) => {
        const span = { schedule_id: scheduleId, slot_at: slotAt, from_at: slotAt, to_at: slotAt, at };
        return { ...span, state: 'skipped', digest_json: null, problem_json: null };
      });
      const once = db.insertInto('digests').values(rows);
      await once.onConflict((conflict) => conflict.columns(['schedule_id', 'slot_at']).doNothing()).execute();
    },
    get: async (id) => {
      const row = await select().where('id', '=', id).executeTakeFirst();
      return row ? toRecord(row) : null;
    },
    latest: async (scheduleId) => {
      const made = select().where('schedule_id', '=', scheduleId).where('state', '=', 'made');
      const row = await made.orderBy('slot_at', 'desc').limit(1).executeTakeFirst();
      return row ? toRecord(row) : null;
    },
    recent: async (scheduleId, max) => {
      const rows = await select()
        .where('schedule_id', '=', scheduleId)
        .orderBy('slot_at', 'desc')
        .limit(max)
        .execute();
      return rows.map(toRecord);
    },
  };
};
