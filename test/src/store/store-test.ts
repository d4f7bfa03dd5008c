import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'vitest';
import { openStore, type Store } from '../../../src/store/index.ts';

/** A test with a real database file of its own, and a store that is open on it. */
export const storeTest = test.extend<{ folder: string; file: string; store: Store }>({
  folder: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'broadsheet-store-'));
    await use(folder);
    await rm(folder, { recursive: true, force: true });
  },
  file: async ({ folder }, use) => use(join(folder, 'below', 'store.db')),
  store: async ({ file }, use) => {
    const store = await openStore(file, 0);
    await use(store);
    await store.close();
  },
});
