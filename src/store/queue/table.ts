import { sql, type Kysely } from 'kysely';
import type { Database } from '../schema.ts';
import { jobKinds, type Job, type JobKind, type Queue } from './queue.ts';

/** Rows of one statement: bounds how long the event loop stands still on SQLite. */
const rowsPerStatement = 200;

const claimDue = async (
  db: Kysely<Database>,
  kind: JobKind,
  { now, max }: { readonly now: number; readonly max: number },
): Promise<readonly Job[]> => {
  const due = await db
    .selectFrom('jobs')
    .select(['id', 'subject', 'attempt'])
    .where('kind', '=', kind)
    .where('run_at', '<=', now)
    .orderBy('run_at')
    .orderBy('id')
    .limit(max)
    .forUpdate()
    .skipLocked()
    .execute();
  if (due.length === 0) return [];
  const ids = due.map(({ id }) => id);
  const lease = { run_at: now + jobKinds[kind].leaseMs, attempt: sql<number>`attempt + 1` };
  await db.updateTable('jobs').set(lease).where('id', 'in', ids).execute();
  return due.map(({ id, subject, attempt }) => ({ kind, subject, id: String(id), attempt: attempt + 1 }));
};

/**
 * The queue as a table of our own, for a store that is one file: a row is due when its time has come, and a lease puts
 * that time off. It works on every backend.
 */
export const queueTableIn = (db: Kysely<Database>): Queue => ({
  enqueue: async (jobs) => {
    for (let start = 0; start < jobs.length; start += rowsPerStatement) {
      const batch = jobs.slice(start, start + rowsPerStatement);
      await db
        .insertInto('jobs')
        .values(batch.map(({ kind, subject, at }) => ({ kind, subject, run_at: at, attempt: 0 })))
        .onConflict((conflict) => conflict.columns(['kind', 'subject']).doNothing())
        .execute();
    }
  },
  claim: (kind, order) =>
    // Outside a transaction of somebody else's the rows are looked for and taken in one of its own.
    db.isTransaction
      ? claimDue(db, kind, order)
      : db.transaction().execute((transaction) => claimDue(transaction, kind, order)),
  finish: async ({ id, attempt }) => {
    await db.deleteFrom('jobs').where('id', '=', Number(id)).where('attempt', '=', attempt).execute();
  },
  again: async ({ id, attempt }, at) => {
    const held = db.updateTable('jobs').where('id', '=', Number(id)).where('attempt', '=', attempt);
    await held.set({ run_at: at }).execute();
  },
  size: async (kind) => {
    const count = db.selectFrom('jobs').select((jobs) => jobs.fn.countAll<number>().as('count'));
    return Number((await count.where('kind', '=', kind).executeTakeFirstOrThrow()).count);
  },
});
