import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test as base } from 'vitest';
import { openStore } from '../../../src/store/index.ts';
import { broadsheet, runBroadsheet } from './command-line.ts';

const test = base.extend<{ folder: string }>({
  folder: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'broadsheet-cli-'));
    await use(folder);
    await rm(folder, { recursive: true, force: true });
  },
});

const run = (folder: string, args: readonly string[], environment: Record<string, string> = {}) =>
  runBroadsheet(args, { environment: { DATABASE_FILE: join(folder, 'store.db'), ...environment } });

const onServer = { DATABASE_URL: 'postgres://me:secret@127.0.0.1:1/x' };

describe('the database, from the command line', () => {
  test('is made, copied while another process has it open, and put back when it is closed', async ({
    folder,
  }) => {
    const names = { folder, environment: { DATABASE_FILE: 'store.db' } };
    expect(await run(folder, ['migrate'])).toMatchObject({ code: 0, stderr: '' });
    const store = await openStore(join(folder, 'store.db'), 0);
    await store.settings.set('key', 'value');
    const copied = await broadsheet(['backup', 'copy.db'], names);
    expect(copied).toMatchObject({ code: 0, stderr: '' });
    expect(copied.stdout).toMatch(/^store\.db was copied to copy\.db \(\d+ bytes\)\.\n$/);
    const refused = await broadsheet(['restore', 'copy.db'], names);
    expect(refused).toMatchObject({ code: 1, stdout: '' });
    expect(refused.stderr).toMatch(/store\.db is in use: a bot runs on it.* Stop that, and try again\./);
    await store.close();
    const restored = await run(folder, ['restore', join(folder, 'copy.db')]);
    expect(restored).toMatchObject({ code: 0, stderr: '' });
    expect(restored.stdout).toMatch(
      /store\.db is what .*copy\.db holds\. What was there before is .*store\.db\.2/,
    );
  });

  test.for([
    [['backup'], {}, 2, /Say where the copy goes/],
    [['restore'], {}, 2, /Say which backup/],
    [['migrate', '--to', 'mysql://x/y'], {}, 2, /--to takes the address of a server/],
    [['backup', 'copy.db'], {}, 1, /store\.db could not be read: there is no such file/],
    [['backup', 'copy.db'], onServer, 1, /on a PostgreSQL server \(DATABASE_URL\).* Use pg_dump\./],
    [['restore', 'copy.db'], onServer, 1, /Use pg_restore\./],
    [
      ['migrate', '--to', onServer.DATABASE_URL],
      {},
      1,
      /The PostgreSQL server could not be used: .*ECONNREFUSED/,
    ],
    [
      ['backup', 'x.db'],
      { DATABASE_URL: 'mysql://x' },
      2,
      /DATABASE_URL is no address of a PostgreSQL server/,
    ],
  ] as const)('says what is wrong: %j %j', async ([args, environment, code, words], { folder }) => {
    const told = await run(folder, args, environment);
    expect({ code: told.code, stdout: told.stdout }).toEqual({ code, stdout: '' });
    expect(told.stderr).toMatch(words);
    expect(told.stderr).not.toContain('secret');
  });
});
