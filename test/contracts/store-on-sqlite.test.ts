import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { openStore, type Store } from '../../src/store/index.ts';
import { chapters } from './store/chapters.ts';
import { proveOn, type Stage } from './store/contract.ts';

/** A new file is quicker than emptying one. */
const openFiles = async (): Promise<Stage> => {
  const folder = await mkdtemp(join(tmpdir(), 'broadsheet-contract-'));
  const stores: Store[] = [];
  const closeLast = async (): Promise<void> => stores.pop()?.close();
  return {
    empty: async () => {
      await closeLast();
      const file = join(await mkdtemp(join(folder, 'store-')), 'store.db');
      const store = await openStore(file, 0);
      stores.push(store);
      const run = async (statement: string): Promise<void> => {
        const other = new DatabaseSync(file);
        other.exec(statement);
        other.close();
      };
      return { store, run };
    },
    close: async () => {
      await closeLast();
      await rm(folder, { recursive: true, force: true });
    },
  };
};

proveOn('SQLite', async () => ({ ok: true, stage: await openFiles() }), chapters);
