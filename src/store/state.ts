import { existsSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { pathToFileURL } from 'node:url';
import { Kysely, sql } from 'kysely';
import { causeOf } from '../ops/index.ts';
import { backendOf, type Backend } from './backends/index.ts';
import { sqliteBackend } from './backends/sqlite.ts';
import { migrations } from './migrations/index.ts';
import type { Database } from './schema.ts';

/** How a store is, found without changing anything in it. */
export type StoreState =
  | { readonly kind: 'current' }
  /** There is none yet: the first start makes it. */
  | { readonly kind: 'absent' }
  /** So many steps behind this version: the next start takes them. */
  | { readonly kind: 'older'; readonly steps: number }
  | { readonly kind: 'newer' }
  | { readonly kind: 'damaged' }
  | { readonly kind: 'unreachable'; readonly cause: string };

/** PostgreSQL's code for a table that is not there. */
const noSuchTableCode = '42P01';

const unreachable = (error: unknown): StoreState => ({ kind: 'unreachable', cause: causeOf(error) });

/** Looks in the one table that every version has. */
const compare = async (backend: Backend): Promise<StoreState> => {
  const db = new Kysely<Database>({ dialect: backend.dialect });
  try {
    const newest = sql<{ number: number | null }>`select max(number) as number from migrations`;
    const number = Number((await newest.execute(db)).rows[0]?.number ?? 0);
    const steps = (migrations.at(-1)?.number ?? 0) - number;
    if (steps < 0) return { kind: 'newer' };
    return steps === 0 ? { kind: 'current' } : { kind: 'older', steps };
  } finally {
    await db.destroy();
  }
};

const stateOfServer = async (url: string): Promise<StoreState> => {
  try {
    return await compare(backendOf(url, 1));
  } catch (error) {
    const isEmpty = error instanceof Error && 'code' in error && error.code === noSuchTableCode;
    return isEmpty ? { kind: 'absent' } : unreachable(error);
  }
};

/**
 * Opens a file to look at it. Where nobody has it open, it is said to be still: SQLite would leave two files beside it
 * otherwise, which belong to whoever looked, and the bot may not be allowed to write to them.
 */
const openToLook = (file: string): DatabaseSync => {
  const url = pathToFileURL(file);
  if (!existsSync(`${file}-wal`)) url.searchParams.set('immutable', '1');
  return new DatabaseSync(url, { readOnly: true });
};

/** Cost: it reads every page of the file, about a second for each gigabyte. */
const stateOfFile = async (file: string): Promise<StoreState> => {
  if (!existsSync(file)) return { kind: 'absent' };
  try {
    const database = openToLook(file);
    // `compare` closes it, where it comes to that.
    const [answer] = database.prepare('pragma quick_check(1)').all();
    if (answer?.['quick_check'] === 'ok') return await compare(sqliteBackend(database));
    database.close();
    return { kind: 'damaged' };
  } catch (error) {
    const isClosed = error instanceof Error && /unable to open/.test(error.message);
    return isClosed ? unreachable(error) : { kind: 'damaged' };
  }
};

/** How the store is at a `postgres://` address or in a file. Never rejects, and changes nothing. */
export const stateOfStore = async ({
  file,
  url,
}: {
  readonly file: string;
  readonly url: string | null;
}): Promise<StoreState> => (url === null ? stateOfFile(file) : stateOfServer(url));
