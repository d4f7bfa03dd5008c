import { readdirSync, readFileSync } from 'node:fs';
import type { LocalDiscord } from '../../harness/discord/index.ts';

/** Ticks of the kernel's clock, in which it accounts for CPU time, in a second: the same on all of Linux. */
const ticksPerSecond = 100;

const bytesOfKilobyte = 1_024;

/** How long each interaction waited for its first answer, ms, as it goes on; give what was collected so far. */
export const watchFirstAnswers = (discord: LocalDiscord): (() => readonly number[]) => {
  const sentAt = new Map<string, number>();
  let tookMs: number[] = [];
  discord.on('interaction', ({ id }) => void sentAt.set(id, performance.now()));
  discord.on('answered', ({ id, callback }) => {
    const sent = sentAt.get(id);
    if (sent === undefined || callback === null) return;
    sentAt.delete(id);
    tookMs.push(performance.now() - sent);
  });
  return () => {
    const collected = tookMs;
    tookMs = [];
    return collected;
  };
};

/** User and system time of a thread; its name, which stands before them in brackets, may hold spaces. */
const secondsOf = (stat: string): number => {
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) / ticksPerSecond;
};

/** CPU seconds of a process so far: those of its main thread, and those of all others, which have not ended. */
export const usedBy = (pid: number): { readonly main: number; readonly others: number } => {
  let others = 0;
  const main = secondsOf(readFileSync(`/proc/${pid}/task/${pid}/stat`, 'utf8'));
  for (const task of readdirSync(`/proc/${pid}/task`)) {
    if (task !== String(pid)) others += secondsOf(readFileSync(`/proc/${pid}/task/${task}/stat`, 'utf8'));
  }
  return { main, others };
};

/** What a process holds in memory now, and the most that it has held, bytes. */
export const heldBy = (pid: number): { readonly now: number; readonly most: number } => {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const bytes = (name: string): number =>
    Number(new RegExp(`^${name}:\\s+(\\d+) kB$`, 'm').exec(status)?.[1]) * bytesOfKilobyte;
  return { now: bytes('VmRSS'), most: bytes('VmHWM') };
};
