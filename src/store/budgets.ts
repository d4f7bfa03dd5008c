import type { Kysely } from 'kysely';
import type { Database } from './schema.ts';

/** A bucket that fills by `perSecond` up to `burst`. */
type Budget = { readonly name: string; readonly perSecond: number; readonly burst: number };

/** Budgets that all processes of a store share. */
export type Budgets = {
  /** Takes as many tokens as there are, at most `wanted`; gives how many. Call it inside `write`. */
  take(budget: Budget, wanted: number, now: number): Promise<number>;
  /** Puts tokens back that were not used; where more were used, `tokens` is below 0 and has to be filled up first. */
  giveBack(budget: Budget, tokens: number): Promise<void>;
};

/** Token buckets in a database or a transaction. */
export const budgetsIn = (db: Kysely<Database>): Budgets => ({
  take: async ({ name, perSecond, burst }, wanted, now) => {
    await db
      .insertInto('budgets')
      .values({ name, tokens: burst, at: now })
      .onConflict((conflict) => conflict.column('name').doNothing())
      .execute();
    const held = await db
      .selectFrom('budgets')
      .select(['tokens', 'at'])
      .where('name', '=', name)
      .forUpdate()
      .executeTakeFirstOrThrow();
    // Clocks of several machines differ: time that seems to go back fills nothing.
    const filled = Math.min(burst, held.tokens + (Math.max(0, now - held.at) * perSecond) / 1_000);
    const taken = Math.max(0, Math.min(wanted, Math.floor(filled)));
    const left = { tokens: filled - taken, at: Math.max(now, held.at) };
    await db.updateTable('budgets').set(left).where('name', '=', name).execute();
    return taken;
  },
  giveBack: async ({ name }, tokens) => {
    await db
      .updateTable('budgets')
      .set((row) => ({ tokens: row('tokens', '+', tokens) }))
      .where('name', '=', name)
      .execute();
  },
});
