import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import {
  SqliteAdapter,
  SqliteIntrospector,
  type SelectModifierNode,
  SqliteQueryCompiler,
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
} from 'kysely';
import { archiveWords } from '../archive-words.ts';
import type { BackendWords } from '../migrations/index.ts';
import type { Backend } from './backend.ts';
import { sqliteArchive } from './sqlite-archive.ts';

const words: BackendWords = {
  kind: 'sqlite',
  rowId: 'integer primary key',
  sortedText: 'text',
  indexOfLong: (column) => `(${column})`,
};

/** How long a write waits for another process's write. The driver is synchronous: the event loop waits with it. */
const busyTimeoutMs = 5_000;

/** Texts of queries kept prepared: 5 times as many reads a second. Lists of varying length make the texts vary. */
const preparedStatementsMax = 500;

/**
 * Opens a database file for one writer among possibly several processes; makes its folder.
 * WAL lets readers go on beside the writer; FULL survives a power cut. The wait for locks comes first, since switching
 * to WAL needs the lock itself.
 */
export const openSqliteFile = (file: string): DatabaseSync => {
  mkdirSync(dirname(file), { recursive: true });
  const database = new DatabaseSync(file, { timeout: busyTimeoutMs, enableForeignKeyConstraints: true });
  database.exec('pragma journal_mode = wal');
  database.exec('pragma synchronous = full');
  // The triggers of the archive call it: words are folded here as they are for the other backend.
  database.function('archive_words', { deterministic: true }, (text) => archiveWords(String(text ?? '')));
  return database;
};

type Prepared = { readonly statement: StatementSync; readonly givesRows: boolean };

const preparing = (database: DatabaseSync): ((text: string) => Prepared) => {
  const kept = new Map<string, Prepared>();
  return (text) => {
    const found = kept.get(text);
    if (found) return found;
    const statement = database.prepare(text);
    const prepared = { statement, givesRows: statement.columns().length > 0 };
    if (kept.size >= preparedStatementsMax) kept.clear();
    kept.set(text, prepared);
    return prepared;
  };
};

const connectTo = (database: DatabaseSync): DatabaseConnection => {
  const prepare = preparing(database);
  return {
    async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
      const { statement, givesRows } = prepare(sql);
      // The query builder only lets values through that the columns' types allow, and those are what SQLite stores.
      const values = parameters as readonly SQLInputValue[];
      if (givesRows) return { rows: statement.all(...values) as R[] };
      const { changes, lastInsertRowid } = statement.run(...values);
      return { rows: [], numAffectedRows: BigInt(changes), insertId: BigInt(lastInsertRowid) };
    },
    async *streamQuery<R>(query: CompiledQuery): AsyncIterableIterator<QueryResult<R>> {
      yield await this.executeQuery<R>(query);
    },
  };
};

const driveWith = (database: DatabaseSync): Driver => {
  const connection = connectTo(database);
  return {
    init: async () => {},
    acquireConnection: async () => connection,
    releaseConnection: async () => {},
    // Immediate: one that reads first and asks for the write lock later is refused at once, instead of waiting.
    beginTransaction: async () => database.exec('begin immediate'),
    commitTransaction: async () => database.exec('commit'),
    rollbackTransaction: async () => {
      // A full disk or a failed write has rolled back by itself already.
      if (database.isTransaction) database.exec('rollback');
    },
    destroy: async () => database.close(),
  };
};

/** Rows cannot be locked one by one, and need not: whoever writes has the whole file to themselves. */
class SqliteLocklessCompiler extends SqliteQueryCompiler {
  protected override visitSelectModifier(node: SelectModifierNode): void {
    if (node.modifier === 'Distinct') super.visitSelectModifier(node);
  }
}

const dialectFor = (database: DatabaseSync): Dialect => ({
  createDriver: () => driveWith(database),
  createAdapter: () => new SqliteAdapter(),
  createQueryCompiler: () => new SqliteLocklessCompiler(),
  createIntrospector: (db) => new SqliteIntrospector(db),
});

/** The store in an open `node:sqlite` database, which it owns from here on. */
export const sqliteBackend = (database: DatabaseSync): Backend => ({
  dialect: dialectFor(database),
  words,
  // `begin immediate` is the lock.
  migrationLock: null,
  passingErrors: [],
  archive: sqliteArchive,
  bossUrl: null,
});
