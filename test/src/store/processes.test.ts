import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { describe, expect } from 'vitest';
import { openStore } from '../../../src/store/index.ts';
import { storeTest as test } from './store-test.ts';

const script = fileURLToPath(new URL('./writer.ts', import.meta.url));

/** Starts a process that writes to a store; gives what it says and how to end it. */
const startWriter = (file: string, name: string, order: string) => {
  const child = spawn(process.execPath, [script, file, name, order], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const words: string[] = [];
  const lines = createInterface({ input: child.stdout });
  lines.on('line', (word) => words.push(word));
  const closed = once(child, 'close');
  const heard = async (word: string): Promise<void> => {
    while (!words.includes(word)) await once(lines, 'line');
  };
  const kill = async (): Promise<void> => {
    child.kill('SIGKILL');
    await closed;
  };
  return { words, heard, kill, closed };
};

const integrityOf = (file: string): unknown => {
  const database = new DatabaseSync(file);
  const [row] = database.prepare('pragma integrity_check').all();
  database.close();
  return row;
};

describe('a store', () => {
  test('of two processes that write at the same time loses nothing', async ({ file }) => {
    const writers = ['a', 'b'].map((name) => startWriter(file, name, '150'));
    await Promise.all(writers.map((writer) => writer.closed));
    const store = await openStore(file, 0);
    expect(await store.sources.count('1')).toBe(300);
    await store.close();
    expect(integrityOf(file)).toEqual({ integrity_check: 'ok' });
  });

  test('whose process is killed in the middle of a transaction has none of it', async ({ file }) => {
    const writer = startWriter(file, 'a', 'stall');
    await writer.heard('inside');
    await writer.kill();
    const store = await openStore(file, 0);
    expect(await store.feeds.get(1)).toBeNull();
    expect(await store.write(async ({ settings }) => settings.set('key', 'value'))).toBeUndefined();
    await store.close();
  });
});
