import { copyFile, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setImmediate } from 'node:timers/promises';
import { describe, expect } from 'vitest';
import { openStore } from '../../../src/store/index.ts';
import { backUp, restoreStore } from '../../../src/store/moving/index.ts';
import { followFeed } from './rows.ts';
import { storeTest as test } from './store-test.ts';

const now = Date.UTC(2030, 0, 2, 3, 4, 5);

const keyIn = async (file: string): Promise<string | null> => {
  const store = await openStore(file, now);
  const value = await store.settings.get('key');
  await store.close();
  return value;
};

/** A store in a file of its own that remembers one word; closed again. */
const storeThatKnows = async (file: string, value: string): Promise<void> => {
  const store = await openStore(file, now);
  await store.settings.set('key', value);
  await store.close();
};

describe('a backup', () => {
  test('is a whole store in one file, also of what was written a moment ago', async ({
    store,
    folder,
    file,
  }) => {
    await store.settings.set('key', 'value');
    const copy = join(folder, 'copy.db');
    expect(await backUp(file, copy)).toEqual({ ok: true, value: (await stat(copy)).size });
    expect((await readdir(folder)).toSorted()).toEqual(['below', 'copy.db']);
    expect(await keyIn(copy)).toBe('value');
  });

  test('of a store that is being written is that of one moment', async ({ store, folder, file }) => {
    let isOver = false;
    const write = async (): Promise<number> => {
      for (let number = 1; ; number += 1) {
        await followFeed(store, `https://n${number}.example.net/`);
        // The driver is synchronous: without a pause nothing else would have its turn.
        await setImmediate();
        if (isOver) return number;
      }
    };
    const writing = write();
    const copies = [1, 2, 3].map((number) => join(folder, `${number}.db`));
    for (const copy of copies) expect(await backUp(file, copy)).toMatchObject({ ok: true });
    isOver = true;
    const written = await writing;
    const counts: number[] = [];
    for (const copy of copies) {
      const database = new DatabaseSync(copy);
      const odd = 'select count(*) as count from feeds where id not in (select feed_id from sources)';
      expect(database.prepare(odd).get()).toEqual({ count: 0 });
      counts.push(Number(database.prepare('select count(*) as count from feeds').get()?.['count']));
      database.close();
    }
    expect(counts).toEqual(counts.toSorted((a, b) => a - b));
    expect(counts.at(-1)).toBeLessThanOrEqual(written);
  });

  test('overwrites nothing, not even the store itself', async ({ store, file }) => {
    await store.settings.set('key', 'value');
    expect(await backUp(file, file)).toEqual({ ok: false, problem: { code: 'file-exists', path: file } });
    expect(await store.settings.get('key')).toBe('value');
  });

  test('of nothing, of a letter, and into a folder that is not there say why', async ({
    store,
    folder,
    file,
  }) => {
    await store.settings.set('key', 'value');
    const letter = join(folder, 'letter.txt');
    await writeFile(letter, 'Dear reader, this is a letter and no database. '.repeat(300));
    const problemOf = async (from: string, to: string) => {
      const copied = await backUp(join(folder, from), join(folder, to));
      return copied.ok ? null : copied.problem.code;
    };
    expect(await problemOf('missing.db', 'copy.db')).toBe('file-unreadable');
    expect(await problemOf('letter.txt', 'copy.db')).toBe('database-damaged');
    expect(await backUp(file, join(folder, 'no', 'copy.db'))).toMatchObject({
      problem: { code: 'file-unwritable', cause: 'there is no such folder' },
    });
    expect((await readdir(folder)).toSorted()).toEqual(['below', 'letter.txt']);
  });
});

describe('a restored store', () => {
  test('is the backup, and what was there before is kept', async ({ folder, file }) => {
    const copy = join(folder, 'copy.db');
    await storeThatKnows(file, 'old');
    await backUp(file, copy);
    await storeThatKnows(file, 'new');
    const restored = await restoreStore(file, copy, now);
    expect(restored).toEqual({ ok: true, value: `${file}.2030-01-02T03-04-05.000Z` });
    expect(await keyIn(file)).toBe('old');
    expect(await keyIn(restored.ok ? (restored.value ?? '') : '')).toBe('new');
    expect(await keyIn(copy)).toBe('old');
  });

  test('may be where there was none, or where something was damaged', async ({ folder, file }) => {
    const copy = join(folder, 'copy.db');
    await storeThatKnows(copy, 'old');
    expect(await restoreStore(file, copy, now)).toEqual({ ok: true, value: null });
    expect(await keyIn(file)).toBe('old');
    await writeFile(file, 'spoilt '.repeat(1_000));
    expect(await restoreStore(file, copy, now)).toMatchObject({ ok: true });
    expect(await keyIn(file)).toBe('old');
  });

  test('waits until no bot runs on it', async ({ store, folder, file }) => {
    const copy = join(folder, 'copy.db');
    await storeThatKnows(copy, 'old');
    await store.settings.set('key', 'running');
    const problem = { code: 'database-in-use', path: file };
    expect(await restoreStore(file, copy, now)).toEqual({ ok: false, problem });
    expect(await store.settings.get('key')).toBe('running');
    await store.settings.set('key', 'still');
    expect((await readdir(join(folder, 'below'))).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  test('is not made of a damaged backup, nor of one from the future', async ({ folder, file }) => {
    await storeThatKnows(file, 'here');
    const copy = join(folder, 'copy.db');
    await copyFile(file, copy);
    const bytes = await readFile(copy);
    bytes.fill(7, 8_192, 40_000);
    await writeFile(join(folder, 'damaged.db'), bytes);
    const newer = new DatabaseSync(copy);
    newer.exec("insert into migrations values (999, 'later', 'x', 0)");
    newer.close();
    for (const [name, code] of [
      ['damaged.db', 'database-damaged'],
      ['copy.db', 'database-newer'],
    ] as const) {
      expect(await restoreStore(file, join(folder, name), now)).toMatchObject({ problem: { code } });
    }
    expect(await keyIn(file)).toBe('here');
  });
});
