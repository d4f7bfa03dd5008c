import { createHash } from 'node:crypto';
import { sql, type Kysely, type Transaction } from 'kysely';
import type { Backend } from './backends/index.ts';
import type { Migration } from './migrations/index.ts';
import type { Database } from './schema.ts';

/** What is to be done to a database: the steps, in its own words, while no other process does the same. */
type MigrationPlan = Pick<Backend, 'words' | 'migrationLock'> & { readonly steps: readonly Migration[] };

const checksumOf = (statements: readonly string[]): string =>
  createHash('sha256').update(statements.join(';\n')).digest('hex');

/** How many of the plan's steps the database has; throws where what it has is not the plan's beginning. */
const stepsTaken = async (transaction: Transaction<Database>, { steps, words }: MigrationPlan) => {
  const taken = await transaction.selectFrom('migrations').selectAll().orderBy('number').execute();
  for (const [index, { number, name, checksum }] of taken.entries()) {
    const step = steps[index];
    if (!step)
      throw new Error(`The database has migration ${number} (${name}), which is newer than this version`);
    if (checksumOf(step.statements(words)) !== checksum) {
      throw new Error(`Migration ${number} (${name}) is not the one that ran on this database`);
    }
  }
  return taken.length;
};

/**
 * Brings a database to the schema of this version; does nothing where it is there already.
 * All steps run in one transaction, so that two processes that start together take turns and a kill leaves the old
 * schema whole.
 * Errors: throws where the database was written by a newer version, or where a step was changed after it ran there.
 */
export const migrate = async (db: Kysely<Database>, plan: MigrationPlan, now: number): Promise<void> => {
  await db.transaction().execute(async (transaction) => {
    if (plan.migrationLock !== null) await sql.raw(plan.migrationLock).execute(transaction);
    await sql`create table if not exists migrations (
      number integer primary key, name text not null, checksum text not null, at bigint not null
    )`.execute(transaction);
    for (const step of plan.steps.slice(await stepsTaken(transaction, plan))) {
      const statements = step.statements(plan.words);
      for (const statement of statements) await sql.raw(statement).execute(transaction);
      const row = { number: step.number, name: step.name, checksum: checksumOf(statements), at: now };
      await transaction.insertInto('migrations').values(row).execute();
    }
  });
};
