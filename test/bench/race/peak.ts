import { existsSync, readFileSync } from 'node:fs';

const statusFile = '/proc/self/status';

/**
 * The most memory that this process has held at once, in bytes. On Linux it is read from the kernel's account of the
 * program, since `maxRSS` there begins with the size of the process that started this one.
 */
export const peakBytes = (): number => {
  const status = existsSync(statusFile) ? readFileSync(statusFile, 'utf8') : '';
  const kilobytes = /^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1] ?? process.resourceUsage().maxRSS;
  return Number(kilobytes) * 1024;
};
