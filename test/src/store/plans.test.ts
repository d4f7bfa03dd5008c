import { DatabaseSync } from 'node:sqlite';
import { Kysely } from 'kysely';
import { describe, expect } from 'vitest';
import { sqliteBackend } from '../../../src/store/backends/sqlite.ts';
import { deliveriesIn } from '../../../src/store/deliveries.ts';
import { feedsIn } from '../../../src/store/feeds.ts';
import { pagesIn } from '../../../src/store/pages.ts';
import { queueTableIn } from '../../../src/store/queue/index.ts';
import { schedulesIn } from '../../../src/store/schedules.ts';
import type { Database } from '../../../src/store/schema.ts';
import { storiesIn } from '../../../src/store/stories.ts';
import { storeTest } from './store-test.ts';

const hourMs = 3_600_000;

const openBeside = (file: string) => {
  const database = new DatabaseSync(file);
  const backend = sqliteBackend(database);
  const asked: string[] = [];
  const log = ({ query }: { readonly query: { readonly sql: string } }): void => void asked.push(query.sql);
  return { database, backend, asked, db: new Kysely<Database>({ dialect: backend.dialect, log }) };
};

type Beside = ReturnType<typeof openBeside>;

/** What is asked each second, or for each message; each of these tables may hold hundreds of thousands of rows. */
const questions: Readonly<Record<string, (beside: Beside) => Promise<unknown>>> = {
  'since when a message is due': ({ db }) => deliveriesIn(db).oldestDueAt(),
  'the messages that are due': ({ db }) => deliveriesIn(db).claim(hourMs, { leaseMs: 1, max: 8 }),
  'what is too late': ({ db }) => deliveriesIn(db).skipExpired(hourMs, 200),
  'how many messages are owed': ({ db }) => deliveriesIn(db).owed(),
  'what was parked for a channel': ({ db }) =>
    deliveriesIn(db).release({ guildId: '1', channelId: '2' }, hourMs, 50),
  'the feeds that are due': ({ db }) => feedsIn(db).claim(hourMs, { max: 4, leaseMs: 1, exceptHosts: ['a'] }),
  'the pages that are due': ({ db, backend }) =>
    pagesIn(db, backend.archive).claim(hourMs, { max: 4, leaseMs: 1, exceptHosts: ['a'] }),
  'the schedules that are due': ({ db }) => schedulesIn(db).due(hourMs, 50),
  'the editions that are due': ({ db }) => queueTableIn(db).claim('edition', { now: hourMs, max: 2 }),
  'the articles without a story': ({ db }) => storiesIn(db).ungrouped({ since: 0, ripeAt: hourMs, max: 50 }),
};

/** Steps that read or sort a whole table, as SQLite's plan of a statement tells them. */
const scansOf = ({ database }: Beside, sql: string): readonly string[] =>
  database
    .prepare(`explain query plan ${sql}`)
    .all()
    .map(({ detail }) => String(detail))
    .filter((step) => /^SCAN (?!.*INDEX)|^USE TEMP B-TREE FOR ORDER BY$/u.test(step));

describe('the store on SQLite finds by an index', () => {
  for (const [what, ask] of Object.entries(questions)) {
    storeTest(what, async ({ store: _open, file }) => {
      const beside = openBeside(file);
      await ask(beside);
      expect(beside.asked.filter((sql) => /^(?:select|update)/u.test(sql))).not.toEqual([]);
      expect(beside.asked.flatMap((sql) => scansOf(beside, sql))).toEqual([]);
      await beside.db.destroy();
    });
  }
});
