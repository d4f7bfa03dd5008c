import { existsSync } from 'node:fs';
import { mkdir, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { done, failed, type Result } from '#digests';
import { openStore } from '../open.ts';
import { aloneWith } from './alone.ts';
import { copyDatabase } from './copy.ts';

/**
 * Copies the store in a file to another file, while a bot runs on it; gives the copy's size in bytes. The copy has its
 * name only when it is whole.
 * Errors: `file-exists`, `file-unreadable`, `file-unwritable`, `database-damaged`, `database-newer`.
 */
export const backUp = async (file: string, copy: string): Promise<Result<number>> => {
  if (existsSync(copy)) return failed({ code: 'file-exists', path: copy });
  const part = `${copy}.part`;
  const copied = await copyDatabase(file, part);
  if (!copied.ok) return copied;
  await rename(part, copy);
  return done((await stat(copy)).size);
};

const setAside = async (file: string, aside: string): Promise<void> => {
  for (const part of ['', '-wal', '-shm']) {
    if (existsSync(file + part)) await rename(file + part, aside + part);
  }
};

/** A file that is no database any more has no bot on it, and is set aside like any other. */
const replace = async (file: string, part: string, aside: string): Promise<Result<null>> => {
  const swap = async (): Promise<Result<null>> => {
    await setAside(file, aside);
    await rename(part, file);
    return done(null);
  };
  if (!existsSync(file)) return swap();
  try {
    return await aloneWith(file, swap);
  } catch {
    return swap();
  }
};

/**
 * Puts a backup in the place of a store, and brings it to the schema of this version. What was there before is kept
 * beside it.
 * @param now names what was there before, epoch ms
 * @returns where that is; `null` where there was nothing
 * Errors: `file-unreadable`, `file-unwritable`, `database-damaged`, `database-newer`, `database-in-use`; then all is as
 * it was.
 */
export const restoreStore = async (
  file: string,
  copy: string,
  now: number,
): Promise<Result<string | null>> => {
  await mkdir(dirname(file), { recursive: true });
  const part = `${file}.part`;
  const copied = await copyDatabase(copy, part);
  if (!copied.ok) return copied;
  try {
    await (await openStore(part, now)).close();
    const aside = existsSync(file) ? `${file}.${new Date(now).toISOString().replaceAll(':', '-')}` : null;
    const replaced = await replace(file, part, aside ?? file);
    return replaced.ok ? done(aside) : replaced;
  } finally {
    await rm(part, { force: true });
  }
};
