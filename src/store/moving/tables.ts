import { createHash } from 'node:crypto';
import type { DatabaseSync, SQLOutputValue } from 'node:sqlite';

/** A row of any table, by column. */
export type Row = Readonly<Record<string, SQLOutputValue>>;

/** A table as it is moved: how many rows, and a hash of them that does not depend on their order. */
export type Tally = { readonly rows: number; readonly hash: string };

/** The ledger of migrations is each database's own, and the queue is filled anew: PostgreSQL has another. */
const unmoved: readonly string[] = ['migrations', 'jobs'];

const names = (rows: readonly Row[], column: string): readonly string[] =>
  rows.map((row) => String(row[column]));

/** The tables of a store, each after those that it refers to. */
export const tablesOf = (database: DatabaseSync): readonly string[] => {
  const all = database
    .prepare("select name from pragma_table_list where schema = 'main' and type = 'table'")
    .all();
  const tables = names(all, 'name').filter((name) => !name.startsWith('sqlite_') && !unmoved.includes(name));
  const ordered: string[] = [];
  const place = (table: string): void => {
    if (ordered.includes(table) || !tables.includes(table)) return;
    const referred = database.prepare('select "table" from pragma_foreign_key_list(?)').all(table);
    for (const other of names(referred, 'table')) if (other !== table) place(other);
    ordered.push(table);
  };
  for (const table of tables.toSorted()) place(table);
  return ordered;
};

/** A value as every backend keeps it: PostgreSQL has no U+0000, and times are numbers whatever brought them. */
const keptAs = (value: unknown): unknown => {
  if (typeof value === 'bigint') return Number(value);
  return typeof value === 'string' ? value.replaceAll('\0', '\uFFFD').toWellFormed() : value;
};

/** Half of a SHA-256 is more than enough to tell tables apart. */
const hashBits = 128n;
const hashCharacters = Number(hashBits / 4n);

const rowHash = (row: Readonly<Record<string, unknown>>): bigint => {
  const values = Object.keys(row)
    .toSorted()
    .map((column) => [column, keptAs(row[column])]);
  const hash = createHash('sha256').update(JSON.stringify(values)).digest('hex');
  return BigInt(`0x${hash.slice(0, hashCharacters)}`);
};

/** Counts rows as they pass. Their hashes are added up: the sum is the same in any order, and twins count twice. */
export const createTally = () => {
  let rows = 0;
  let sum = 0n;
  return {
    add: (passing: readonly Readonly<Record<string, unknown>>[]): void => {
      rows += passing.length;
      for (const row of passing) sum = BigInt.asUintN(Number(hashBits), sum + rowHash(row));
    },
    total: (): Tally => ({ rows, hash: sum.toString(16).padStart(hashCharacters, '0') }),
  };
};
