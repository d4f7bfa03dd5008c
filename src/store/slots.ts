import type { Kysely } from 'kysely';
import type { Database } from './schema.ts';

/** A time at which a schedule was due and whose edition is still to be made. Times are epoch ms. */
type SlotRecord = {
  readonly id: number;
  readonly scheduleId: number;
  readonly slotAt: number;
  readonly openedAt: number;
};

/** A slot to be opened. */
type NewSlot = Omit<SlotRecord, 'id'>;

/** The slots that are open. What became of one that is closed is in the digests. */
export type Slots = {
  /** Opens slots; one that is open already stays as it is. Gives those that are new. */
  open(slots: readonly NewSlot[]): Promise<readonly SlotRecord[]>;
  get(id: number): Promise<SlotRecord | null>;
  close(id: number): Promise<void>;
};

const columns = ['id', 'schedule_id as scheduleId', 'slot_at as slotAt', 'opened_at as openedAt'] as const;

/** Slots in a database or a transaction. */
export const slotsIn = (db: Kysely<Database>): Slots => ({
  open: async (slots) => {
    if (slots.length === 0) return [];
    const rows = slots.map((slot) => ({
      schedule_id: slot.scheduleId,
      slot_at: slot.slotAt,
      opened_at: slot.openedAt,
    }));
    return db
      .insertInto('slots')
      .values(rows)
      .onConflict((conflict) => conflict.columns(['schedule_id', 'slot_at']).doNothing())
      .returning(columns)
      .execute();
  },
  get: async (id) =>
    (await db.selectFrom('slots').select(columns).where('id', '=', id).executeTakeFirst()) ?? null,
  close: async (id) => {
    await db.deleteFrom('slots').where('id', '=', id).execute();
  },
});
