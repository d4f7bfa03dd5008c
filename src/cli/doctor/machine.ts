import { constants, existsSync } from 'node:fs';
import { access, statfs } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
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

/** Whether the database's folder can be written to, and has room. */
export const examineDisk = async (file: string): Promise<Finding> => {
  const folder = nearestFolder(file);
  // SQLite keeps two more files beside its own.
  const places = existsSync(file) ? [folder, file] : [folder];
  for (const place of places) {
    try {
      await access(place, constants.R_OK | constants.W_OK);
    } catch {
      const remedy = 'Give that user the right to, or set DATABASE_FILE to another place';
      return bad('disk', `${place} cannot be written to by the user that runs this. ${remedy}.`);
    }
  }
  return checkRoom(folder);
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
