import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect } from 'vitest';
import { sqliteBackend } from '../../../src/store/backends/sqlite.ts';
import { migrations } from '../../../src/store/migrations/index.ts';
import { openStore } from '../../../src/store/index.ts';
import { storeTest as test } from './store-test.ts';

const withDatabase = <T>(file: string, use: (database: DatabaseSync) => T): T => {
  const database = new DatabaseSync(file);
  try {
    return use(database);
  } finally {
    database.close();
  }
};

describe('opening a store', () => {
  test('makes the file, its folder and the schema, and keeps a power cut in mind', async ({
    store,
    file,
  }) => {
    expect(await store.settings.get('key')).toBeNull();
    const mode = withDatabase(file, (database) => database.prepare('pragma journal_mode').get());
    expect(mode).toEqual({ journal_mode: 'wal' });
  });

  test('a second time finds what the first one kept', async ({ file }) => {
    const first = await openStore(file, 10);
    await first.settings.set('key', 'old');
    await first.settings.set('key', 'new');
    await first.close();
    const second = await openStore(file, 20);
    expect(await second.settings.get('key')).toBe('new');
    await second.close();
    const steps = withDatabase(file, (database) =>
      database.prepare('select number, at from migrations').all(),
    );
    expect(steps).toEqual(migrations.map(({ number }) => ({ number, at: 10 })));
  });

  test('the checksum of a step that has been released does not change', () => {
    const database = new DatabaseSync(':memory:');
    const { words } = sqliteBackend(database);
    database.close();
    const text = migrations.map((step) => step.statements(words).join(';\n'));
    const sums = text.map((each) => createHash('sha256').update(each).digest('hex').slice(0, 12));
    expect(sums.slice(0, 2)).toEqual(['cd6ae8119bb9', '39410b10e63e']);
  });

  test('a database of a newer version is left alone', async ({ file }) => {
    await (await openStore(file, 0)).close();
    withDatabase(file, (database) => database.exec("insert into migrations values (999, 'later', 'x', 0)"));
    await expect(openStore(file, 0)).rejects.toThrow('migration 999 (later), which is newer');
  });

  test('a step that was changed after it ran is noticed', async ({ file }) => {
    await (await openStore(file, 0)).close();
    withDatabase(file, (database) => database.exec("update migrations set checksum = 'x' where number = 1"));
    await expect(openStore(file, 0)).rejects.toThrow('Migration 1 (founding) is not the one');
  });

  test('a file that is no database is left as it is', async ({ folder }) => {
    const file = join(folder, 'letter.txt');
    await writeFile(file, 'Dear reader, this is a letter and no database. '.repeat(30));
    await expect(openStore(file, 0)).rejects.toThrow('not a database');
  });
});

describe('a transaction', () => {
  test('takes turns with others of its process', async ({ store }) => {
    const order: string[] = [];
    const turn = (name: string) =>
      store.write(async ({ settings }) => {
        order.push(`${name} in`);
        await settings.set(name, name);
        order.push(`${name} out`);
      });
    await Promise.all([turn('a'), turn('b')]);
    expect(order).toEqual(['a in', 'a out', 'b in', 'b out']);
  });
});
