import { afterAll, beforeAll, describe, expect, test, type TestContext } from 'vitest';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { openStore, type Store } from '../../../src/store/index.ts';
import { moveToServer } from '../../../src/store/moving/index.ts';
import { startPostgres } from './postgres-server.ts';
import { anArticle, aSchedule, followFeed } from './rows.ts';

let server: Awaited<ReturnType<typeof startPostgres>>;
beforeAll(async () => {
  server = await startPostgres();
});
afterAll(async () => {
  if (server.ok) await server.stop();
});

/** The address of a new database on the server; without a server the test is skipped with the reason. */
const database = async ({ skip }: Pick<TestContext, 'skip'>, name: string): Promise<string> => {
  if (!server.ok) return skip(server.reason);
  const client = new pg.Client(server.url);
  await client.connect();
  await client.query(`create database ${name}`);
  await client.end();
  return server.url.replace(/\/postgres$/u, `/${name}`);
};

/** Opens a store as several processes would, does the work, and closes all. */
const together = async <T>(url: string, count: number, work: (stores: readonly Store[]) => Promise<T>) => {
  const stores = await Promise.all(Array.from({ length: count }, () => openStore(url, 0)));
  try {
    return await work(stores);
  } finally {
    await Promise.all(stores.map((store) => store.close()));
  }
};

describe('several processes on one server', () => {
  test('that start together make the schema once', async (context) => {
    const url = await database(context, 'start');
    await together(url, 4, async (stores) => {
      await Promise.all(stores.map((store, at) => store.settings.set(`${at}`, 'here')));
      expect(await Promise.all(stores.map((_, at) => stores[0]?.settings.get(`${at}`)))).toEqual(
        stores.map(() => 'here'),
      );
    });
  });

  test('share what is due, and get nothing twice', async (context) => {
    const url = await database(context, 'sharing');
    await together(url, 3, async (stores) => {
      const [first] = stores;
      if (!first) throw new Error('There is no store');
      for (let at = 0; at < 60; at += 1) await followFeed(first, `https://h${at}.example.net/`);
      const order = { max: 4, leaseMs: 1_000, exceptHosts: [] };
      const claimAll = async (store: Store): Promise<readonly number[]> => {
        const ids: number[] = [];
        // What another holds at the moment is passed over: an empty hand does not mean that nothing is left.
        for (let empty = 0; empty < 20;) {
          const claimed = await store.write(({ feeds }) => feeds.claim(10, order));
          ids.push(...claimed.map((feed) => feed.id));
          empty = claimed.length === 0 ? empty + 1 : 0;
        }
        return ids;
      };
      const ids = (await Promise.all(stores.map(claimAll))).flat();
      expect(ids.length).toBe(60);
      expect(new Set(ids).size).toBe(60);
    });
  });

  test('do not hold each other up: who holds what is due leaves the rest to others', async (context) => {
    const url = await database(context, 'holding');
    await together(url, 2, async ([one, two]) => {
      if (!one || !two) throw new Error('There is no store');
      for (const name of ['a', 'b']) await one.schedules.add(aSchedule({ name, nextRunAt: 5 }));
      const ids = (await one.schedules.list('1')).map(({ id }) => id);
      const seen = await one.write(async ({ schedules }) => {
        const mine = await schedules.due(10, 1);
        const theirs = await two.write((shelves) => shelves.schedules.due(10, 5));
        return [mine, theirs].map((due) => due.map(({ id }) => id));
      });
      expect(seen).toEqual(ids.map((id) => [id]));
    });
  });

  test('that lock each other in come through, one after the other', async (context) => {
    const url = await database(context, 'deadlock');
    await together(url, 2, async ([one, two]) => {
      if (!one || !two) throw new Error('There is no store');
      for (const key of ['a', 'b']) await one.settings.set(key, '');
      const met = Promise.withResolvers<void>();
      let inside = 0;
      const cross = (store: Store, keys: readonly string[]) =>
        store.write(async ({ settings }) => {
          await settings.set(keys[0] ?? '', keys.join());
          inside += 1;
          if (inside === 2) met.resolve();
          await met.promise;
          await settings.set(keys[1] ?? '', keys.join());
        });
      await Promise.all([cross(one, ['a', 'b']), cross(two, ['b', 'a'])]);
      // Whoever was last has written both.
      expect(await one.settings.get('a')).toBe(await one.settings.get('b'));
    });
  });
});

describe('a store that moves to a server', () => {
  const fill = async (file: string): Promise<void> => {
    const store = await openStore(file, 0);
    const feedId = await followFeed(store, 'https://news.example.net/feed');
    const entries = Array.from({ length: 1_203 }, (_, at) => ({
      identity: `${at}`,
      article: anArticle({
        title: `Title ${at} \u{1F4F0}`,
        text: at === 7 ? 'A brïdge\0.' : `Text\r\n${at}`,
      }),
    }));
    await store.write(({ articles }) => articles.put(feedId, entries, 100));
    const schedule = await store.schedules.add(aSchedule());
    const [told] = await store.articles.ofFeed(feedId, 1);
    await store.told.record(schedule?.id ?? 0, [told?.id ?? 0], 50);
    await store.queue.enqueue([{ kind: 'edition', subject: 3, at: 1 }]);
    await store.close();
  };

  const inFolder = async (work: (file: string) => Promise<void>): Promise<void> => {
    const folder = await mkdtemp(join(tmpdir(), 'broadsheet-moving-'));
    await work(join(folder, 'store.db'));
    await rm(folder, { recursive: true, force: true });
  };

  test('takes everything along, and goes on where it was', (context) =>
    inFolder(async (file) => {
      const url = await database(context, 'everything');
      await fill(file);
      const moved = await moveToServer(file, url, 0);
      const rows = Object.fromEntries((moved.ok ? moved.value : []).map((table) => [table.name, table.rows]));
      expect(rows).toMatchObject({
        feeds: 1,
        sources: 1,
        articles: 1_203,
        schedules: 1,
        told: 1,
        digests: 0,
      });
      const [here, there] = [await openStore(file, 0), await openStore(url, 0)];
      const [feed] = await here.sources.list('1');
      expect(await there.sources.list('1')).toEqual(await here.sources.list('1'));
      expect(await there.articles.count(feed?.feedId ?? 0)).toBe(1_203);
      expect(await there.schedules.list('1')).toEqual(await here.schedules.list('1'));
      const found = await there.articles.search('1', 'bridge', { sinceAt: 0, max: 5, after: null });
      expect(found.map(({ article }) => article.text)).toEqual(['A brïdge\uFFFD.']);
      expect(await there.queue.size('edition')).toBe(1);
      expect(await followFeed(there, 'https://new.example.net/')).toBe(2);
      await here.close();
      await there.close();
    }));

  test('moves only to where nothing is, and only while no bot runs', (context) =>
    inFolder(async (file) => {
      const url = await database(context, 'occupied');
      await fill(file);
      const running = await openStore(file, 0);
      expect(await moveToServer(file, url, 0)).toMatchObject({ problem: { code: 'database-in-use' } });
      await running.close();
      expect(await moveToServer(file, url, 0)).toMatchObject({ ok: true });
      expect(await moveToServer(file, url, 0)).toMatchObject({ problem: { code: 'database-not-empty' } });
    }));

  test('keeps nothing where what arrives is not what was sent', (context) =>
    inFolder(async (file) => {
      const url = await database(context, 'altering');
      await fill(file);
      await (await openStore(url, 0)).close();
      const client = new pg.Client(url);
      await client.connect();
      await client.query(`create function alter_title() returns trigger language plpgsql as
        $$ begin if new.identity = '900' then new.title := 'x'; end if; return new; end $$`);
      await client.query(
        'create trigger a before insert on articles for each row execute function alter_title()',
      );
      const problem = { code: 'database-differs', table: 'articles' };
      expect(await moveToServer(file, url, 0)).toEqual({ ok: false, problem });
      const { rows } = await client.query('select 1 from feeds union all select 1 from articles');
      expect(rows).toEqual([]);
      await client.end();
    }));

  test('says where there is no server', () =>
    inFolder(async (file) => {
      const moved = await moveToServer(file, 'postgres://nobody@127.0.0.1:1/nothing', 0);
      expect(moved).toMatchObject({ problem: { code: 'database-unreachable' } });
    }));
});
