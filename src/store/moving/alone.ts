import { DatabaseSync } from 'node:sqlite';
import { failed, type Result } from '#digests';

/** Whoever writes is done within moments; a bot stays. */
const patienceMs = 1_000;

/** SQLite's code where somebody else holds what is asked for. */
const busyCode = 5;

const isBusy = (error: unknown): boolean =>
  error instanceof Error && 'errcode' in error && error.errcode === busyCode;

/**
 * Does some work while no other process has the database open, nor can write to it. Leaving WAL wants the file for
 * oneself, and the system itself gives back what a killed process held: there is no note that could be out of date.
 * Source: SQLite's manual, "Write-Ahead Logging", 2.1 and 8.
 * Errors: `database-in-use`. Throws where the file is no database.
 */
export const aloneWith = async <T>(
  file: string,
  work: (database: DatabaseSync) => Promise<Result<T>>,
): Promise<Result<T>> => {
  const database = new DatabaseSync(file, { timeout: patienceMs });
  try {
    try {
      database.exec('pragma journal_mode = delete');
      database.exec('begin exclusive');
    } catch (error) {
      if (isBusy(error)) return failed({ code: 'database-in-use', path: file });
      throw error;
    }
    return await work(database);
  } finally {
    database.close();
  }
};
