import { PGlite } from '@electric-sql/pglite';
import { PGliteDialect } from 'kysely';
import { postgresBackend } from '../../src/store/backends/postgres.ts';
import { openStoreOn } from '../../src/store/open.ts';
import { chapters } from './store/chapters.ts';
import { proveOn, type Stage } from './store/contract.ts';
import { emptyTables } from './store/tables.ts';

/** PostgreSQL inside this process: the newest version, whatever is installed. It opens once, slowly. */
const openPglite = async (): Promise<Stage> => {
  const database = await PGlite.create();
  const store = await openStoreOn(postgresBackend(new PGliteDialect({ pglite: database }), null), 0);
  const run = async (statement: string): Promise<void> => void (await database.exec(statement));
  return {
    empty: async () => {
      await run(emptyTables);
      return { store, run };
    },
    close: () => store.close(),
  };
};

proveOn('PGlite', async () => ({ ok: true, stage: await openPglite() }), chapters);
