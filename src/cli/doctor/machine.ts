import { constants, existsSync } from 'node:fs';
import { access, rm, statfs, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { bad, good, warning, type Finding } from './finding.ts';

const megabyte = 1_000_000;

/** A day of a thousand feeds, and room for a backup of a young database. */
const freeBytesEnough = 500 * megabyte;

/** With less, the next pages that are written may be the last. */
const freeBytesMin = 50 * megabyte;

/** What is looked for is made at the first start, its folder too. */
const nearestFolder = (file: string): string => {
  const folder = dirname(resolve(file));
  return existsSync(folder) || folder === dirname(folder) ? folder : nearestFolder(folder);
};

const checkRoom = async (folder: string): Promise<Finding> => {
  const { bavail, bsize } = await statfs(folder);
  const free = bavail * bsize;
  const words = `${Math.floor(free / megabyte)} MB are free in ${folder}`;
  if (free < freeBytesMin)
    return bad('disk', `${words}, which is too little. Make room, then start the bot.`);
  return free < freeBytesEnough
    ? warning('disk', `${words}, which will not last. Make room, or move the database to a larger disk.`)
    : good('disk', `${words}.`);
};

/** More than any file system keeps in spare corners once it is full. */
const probeBytes = 65_536;

/** A right to write is not all it takes: the disk may be full, or read only. */
const writeProbe = async (folder: string): Promise<void> => {
  const probe = join(folder, `.broadsheet-doctor-${process.pid}`);
  try {
    await writeFile(probe, Buffer.alloc(probeBytes), { flush: true });
  } finally {
    await rm(probe, { force: true });
  }
};

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'the user that runs this may not',
  EPERM: 'the user that runs this may not',
  EROFS: 'it is mounted read only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the quota of the user that runs this is used up',
};

/** Whether the database's folder can be written to, and has room. */
export const examineDisk = async (file: string): Promise<Finding> => {
  const folder = nearestFolder(file);
  try {
    await writeProbe(folder);
    if (existsSync(file)) await access(file, constants.R_OK | constants.W_OK);
    return await checkRoom(folder);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    return bad(
      'disk',
      `Nothing can be written for ${file} in ${folder}: ${reasons[code] ?? code}. Mend that, or set DATABASE_FILE to ` +
        'another place.',
    );
  }
};

const secondMs = 1_000;

/** Discord tells its time in whole seconds, and its answer takes a moment too. */
const aheadMsMax = 10 * secondMs;

/** Whether the machine's clock agrees with Discord's. */
export const examineClock = (aheadMs: number | null): Finding => {
  if (aheadMs === null) return warning('clock', 'Discord told no time, so the clock could not be compared.');
  if (Math.abs(aheadMs) <= aheadMsMax) return good('clock', 'The clock agrees with Discord’s.');
  const seconds = Math.round(Math.abs(aheadMs) / secondMs);
  const way = aheadMs > 0 ? 'ahead of' : 'behind';
  return bad(
    'clock',
    `The clock of this machine is ${seconds} seconds ${way} Discord’s, so editions come at the wrong time. ` +
      'Let the system set it: timedatectl set-ntp true.',
  );
};
