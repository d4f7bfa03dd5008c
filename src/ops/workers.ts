import type { Log } from './log.ts';
import { createThreads, type Runner, type Threads } from './threads.ts';
import type { DigestWork } from './work.ts';

/** Threads that run the heavy functions of `digests` by name. */
export type Workers = Threads<DigestWork>;

/** Whatever runs the heavy functions of `digests`; who is handed it does not know for whom others wait. */
export type DigestRunner = Runner<DigestWork>;

/** A thread holds some 60 MB, and starts within half a second: between two rounds of feeds there need be none. */
const restMsMax = 60_000;

/** Opens a pool of `count` threads for the work of `digests`; a task that takes longer than `timeoutMs` is ended. */
export const createWorkers = (options: {
  readonly count: number;
  readonly timeoutMs: number;
  readonly log: Log;
}): Workers =>
  createThreads<DigestWork>({ entry: new URL('./worker.ts', import.meta.url), restMsMax, ...options });
