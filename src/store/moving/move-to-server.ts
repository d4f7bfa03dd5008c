import type { DatabaseSync } from 'node:sqlite';
import { done, failed, type Result } from '#digests';
import { Kysely, sql, type Transaction } from 'kysely';
import { causeOf } from '../../ops/index.ts';
import { backendOf, type ArchiveIndex } from '../backends/index.ts';
import { openStore } from '../open.ts';
import type { JobKind } from '../queue/queue.ts';
import type { Database } from '../schema.ts';
import { aloneWith } from './alone.ts';
import { createTally, tablesOf, type Row, type Tally } from './tables.ts';

/** A table that has been moved. */
type MovedTable = { readonly name: string; readonly rows: number };

/** Rows of one statement: of the widest table, some 15,000 of the 65,535 values that one may have. */
const rowsPerStatement = 500;

const inBatches = function* (rows: Iterable<Row>): Generator<readonly Row[]> {
  let batch: Row[] = [];
  for (const row of rows) {
    batch.push(row);
    if (batch.length < rowsPerStatement) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
};

const insert = async (
  transaction: Transaction<Database>,
  table: string,
  batch: readonly Row[],
): Promise<void> => {
  const columns = Object.keys(batch[0] ?? {});
  const values = batch.map((row) => sql`(${sql.join(columns.map((column) => row[column]))})`);
  const into = sql`${sql.table(table)} (${sql.join(columns.map((column) => sql.ref(column)))})`;
  await sql`insert into ${into} values ${sql.join(values)}`.execute(transaction);
};

/** Ids that are given from now on follow those that were brought along. */
const continueIds = async (transaction: Transaction<Database>, table: string): Promise<void> => {
  await sql`select setval(pg_get_serial_sequence(${table}, 'id'), max(id)) from ${sql.table(table)}
    having max(id) is not null`.execute(transaction);
};

const readBack = async (transaction: Transaction<Database>, table: string): Promise<Tally> => {
  const tally = createTally();
  await sql`declare moved no scroll cursor for select * from ${sql.table(table)}`.execute(transaction);
  const fetch = sql<Row>`fetch ${sql.lit(rowsPerStatement)} from moved`;
  for (let read = await fetch.execute(transaction); read.rows.length > 0;) {
    tally.add(read.rows);
    read = await fetch.execute(transaction);
  }
  await sql`close moved`.execute(transaction);
  return tally.total();
};

/** Where a store is moved to. */
type Destination = { readonly transaction: Transaction<Database>; readonly archive: ArchiveIndex };

const moveTable = async (
  source: DatabaseSync,
  { transaction, archive }: Destination,
  name: string,
): Promise<Result<MovedTable>> => {
  const tally = createTally();
  let hasIds = false;
  const all = source.prepare(`select * from "${name}"`);
  for (const batch of inBatches(all.iterate())) {
    hasIds = batch.some((row) => 'id' in row);
    tally.add(batch);
    await insert(transaction, name, batch);
    if (name === 'articles') {
      await archive.follow(
        transaction,
        batch.map((row) => Number(row['id'])),
      );
    }
  }
  if (hasIds) await continueIds(transaction, name);
  const [sent, arrived] = [tally.total(), await readBack(transaction, name)];
  const isSame = sent.rows === arrived.rows && sent.hash === arrived.hash;
  return isSame ? done({ name, rows: sent.rows }) : failed({ code: 'database-differs', table: name });
};

const isEmpty = async (transaction: Transaction<Database>, table: string): Promise<boolean> => {
  const { rows } = await sql`select 1 from ${sql.table(table)} limit 1`.execute(transaction);
  return rows.length === 0;
};

/** Takes the transaction back, with what is to be said about it. */
class Undone extends Error {
  readonly result: Result<never>;
  constructor(result: Result<never>) {
    super('The move was undone');
    this.result = result;
  }
}

/**
 * Moves every table from a file into an empty store on a server: all of it in one transaction, read back and compared
 * before it is kept, or none.
 * Errors: `database-not-empty`, `database-differs`.
 */
const moveTables = async (
  source: DatabaseSync,
  db: Kysely<Database>,
  archive: ArchiveIndex,
): Promise<Result<readonly MovedTable[]>> => {
  const tables = tablesOf(source);
  const moving = db.transaction().execute(async (transaction) => {
    const moved: MovedTable[] = [];
    // A bot that runs on the server waits until this is over.
    const locked = sql.join(tables.map((table) => sql.table(table)));
    await sql`lock table ${locked} in exclusive mode`.execute(transaction);
    for (const table of tables) {
      if (!(await isEmpty(transaction, table)))
        throw new Undone(failed({ code: 'database-not-empty', table }));
    }
    for (const table of tables) {
      const result = await moveTable(source, { transaction, archive }, table);
      if (!result.ok) throw new Undone(result);
      moved.push(result.value);
    }
    return done(moved);
  });
  return moving.catch((error: unknown) => {
    if (error instanceof Undone) return error.result;
    throw error;
  });
};

/** The work that waited goes into the server's own queue. What is there already is not doubled. */
const moveJobs = async (source: DatabaseSync, url: string, now: number): Promise<void> => {
  const jobs = source.prepare('select kind, subject, run_at from jobs').all();
  const store = await openStore(url, now);
  try {
    await store.queue.enqueue(
      jobs.map((job) => ({
        // Only a `JobKind` is ever written.
        kind: String(job['kind']) as JobKind,
        subject: Number(job['subject']),
        at: Number(job['run_at']),
      })),
    );
  } finally {
    await store.close();
  }
};

/** Brings the store on a server to the schema of this version. Whatever goes wrong there is the server's word. */
const makeStore = async (url: string, now: number): Promise<Result<null>> => {
  try {
    await (await openStore(url, now)).close();
    return done(null);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return failed({ code: 'database-unreachable', cause: causeOf(error) });
  }
};

/** The move needs one. */
const connections = 1;

/**
 * Moves the store in a file to a PostgreSQL server, while no bot runs on it; the file stays as it is.
 * Errors: `database-unreachable`, `database-in-use`, `database-not-empty`, `database-differs`.
 */
export const moveToServer = async (
  file: string,
  url: string,
  now: number,
): Promise<Result<readonly MovedTable[]>> => {
  const made = await makeStore(url, now);
  if (!made.ok) return made;
  await (await openStore(file, now)).close();
  return aloneWith(file, async (source) => {
    const { dialect, archive } = backendOf(url, connections);
    const db = new Kysely<Database>({ dialect });
    try {
      const moved = await moveTables(source, db, archive);
      if (moved.ok) await moveJobs(source, url, now);
      return moved;
    } finally {
      await db.destroy();
    }
  });
};
