import { existsSync } from 'node:fs';
import { open, rm } from 'node:fs/promises';
import { backup, DatabaseSync } from 'node:sqlite';
import { done, failed, type Problem, type Result } from '#digests';
import { migrations } from '../migrations/index.ts';

/** All pages in one step: in several, each write of the bot would have the copy begin again. */
const pagesAtOnce = 2 ** 30;

const causes: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such folder',
  ENOTDIR: 'there is no such folder',
  EACCES: 'you may not write there',
  EPERM: 'you may not write there',
  EROFS: 'you may not write there',
  EISDIR: 'it is a folder',
  ENOSPC: 'the disk is full',
};

/** Whether the file can be made, which SQLite would not tell from other troubles. */
const makeFile = async (path: string): Promise<Result<null>> => {
  try {
    await (await open(path, 'w')).close();
    return done(null);
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error)) throw error;
    const code = String(error.code);
    return failed({ code: 'file-unwritable', path, cause: causes[code] ?? code });
  }
};

/** What is wrong with a copy, if anything is. It is left as a single file: WAL keeps two more. */
const findFault = (file: string, named: string): Problem | null => {
  const damaged: Problem = { code: 'database-damaged', path: named };
  const database = new DatabaseSync(file);
  try {
    database.exec('pragma journal_mode = delete');
    const answers = database.prepare('pragma integrity_check').all();
    if (answers.length !== 1 || answers[0]?.['integrity_check'] !== 'ok') return damaged;
    if (database.prepare('pragma foreign_key_check').get() !== undefined) return damaged;
    const newest = Number(database.prepare('select max(number) as number from migrations').get()?.['number']);
    return newest > (migrations.at(-1)?.number ?? 0) ? { code: 'database-newer', path: named } : null;
  } catch {
    // Whatever it is, it is no database of ours.
    return damaged;
  } finally {
    database.close();
  }
};

/**
 * Copies a database as it stands at one moment, while others read and write it, and checks that the copy is whole.
 * Errors: `file-unreadable`, `file-unwritable`, `database-damaged`, `database-newer`; then there is no copy.
 */
export const copyDatabase = async (file: string, copy: string): Promise<Result<null>> => {
  if (!existsSync(file)) {
    return failed({ code: 'file-unreadable', path: file, cause: 'there is no such file' });
  }
  const made = await makeFile(copy);
  if (!made.ok) return made;
  const source = new DatabaseSync(file, { readOnly: true });
  try {
    await backup(source, copy, { rate: pagesAtOnce });
  } catch {
    await rm(copy, { force: true });
    return failed({ code: 'database-damaged', path: file });
  } finally {
    source.close();
  }
  const fault = findFault(copy, file);
  if (fault === null) return done(null);
  await rm(copy, { force: true });
  return failed(fault);
};
