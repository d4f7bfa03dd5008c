import pg from 'pg';
import { openStore } from '../../src/store/index.ts';
import { startPostgres } from '../src/store/postgres-server.ts';
import { chapters } from './store/chapters.ts';
import { proveOn, type StageOpener } from './store/contract.ts';
import { emptyTables } from './store/tables.ts';

const openServer: StageOpener = async () => {
  const server = await startPostgres();
  if (!server.ok) return server;
  const store = await openStore(server.url, 0);
  const other = new pg.Client(server.url);
  await other.connect();
  const run = async (statement: string): Promise<void> => void (await other.query(statement));
  const stage = {
    empty: async () => {
      await run(emptyTables);
      return { store, run };
    },
    close: async () => {
      await other.end();
      await store.close();
      await server.stop();
    },
  };
  return { ok: true, stage };
};

proveOn('PostgreSQL', openServer, chapters);
