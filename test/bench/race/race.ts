import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Memory, Report, Task, Turn } from './task.ts';

/** What became of a task. */
export type Outcome = {
  /** How the process ended: by itself, stopped at the time limit, or by a fault that took it down. */
  readonly end: 'done' | 'late' | 'crashed';
  /** The texts that were finished, in order. */
  readonly turns: readonly Turn[];
  /** `null` unless the process ended by itself. */
  readonly memory: Memory | null;
};

const lane = fileURLToPath(new URL('./lane.ts', import.meta.url));

/**
 * Lets a contestant do a task in a process of its own, which is ended when `limitMs` have passed: one that hangs or
 * crashes keeps what it had finished until then, and harms nobody else. Never throws for what a contestant does.
 */
export const race = async (task: Task, limitMs: number): Promise<Outcome> => {
  // Some peers print as they work; only their results count.
  const child = fork(lane, { stdio: ['ignore', 'ignore', 'ignore', 'ipc'], execArgv: [] });
  const turns: Turn[] = [];
  let memory: Memory | null = null;
  child.on('message', (report: Report) => {
    if ('turn' in report) turns.push(report.turn);
    else memory = report.memory;
  });
  child.send(task);
  const isLate = await endsLate(child, limitMs);
  return { end: memory !== null ? 'done' : isLate ? 'late' : 'crashed', turns, memory };
};

/** Waits until a process has ended and all that it said has been heard; ends it itself when it takes too long. */
const endsLate = async (child: ChildProcess, limitMs: number): Promise<boolean> => {
  let isLate = false;
  const limit = setTimeout(() => {
    isLate = true;
    child.kill('SIGKILL');
  }, limitMs);
  await Promise.all([once(child, 'exit'), once(child, 'disconnect')]);
  clearTimeout(limit);
  return isLate;
};
