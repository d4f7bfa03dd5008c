import { createTask } from 'node-cron';
import type { Clock, Log } from '../ops/index.ts';
import { createTroubles } from './troubles.ts';

/** Something that looks, every second, whether it has anything to do. */
export type Job = {
  readonly name: string;
  /** Does what is due at `now` (epoch ms). The next call comes after this one has ended, however long that takes. */
  run(now: number): Promise<void>;
  /** Finishes what is under way and begins nothing more. */
  stop(): Promise<void>;
};

/** The pulse of a process. */
type Beat = { start(): void; stop(): Promise<void> };

const everySecond = '* * * * * *';

/**
 * Calls every job each second. There is one timer a process and what is due is asked of the database: a timer for each
 * schedule forgets everything in a restart, and node-cron drops tasks that fall together.
 * A job that throws is written down and called again at the next beat; the others do not notice.
 */
export const createBeat = (parts: {
  readonly jobs: readonly Job[];
  readonly clock: Clock;
  readonly log: Log;
}): Beat => {
  const { jobs, clock, log } = parts;
  const running = new Map<Job, Promise<void>>();
  const troubles = createTroubles({ clock, log });

  const call = async (job: Job): Promise<void> => {
    try {
      await job.run(clock.now());
      troubles.worked(job.name);
    } catch (error) {
      troubles.broke(job.name, error);
    } finally {
      running.delete(job);
    }
  };
  const beat = (): void => {
    for (const job of jobs) {
      if (!running.has(job)) running.set(job, call(job));
    }
  };
  const say = (level: 'debug' | 'warn') => (message: string | Error) =>
    log[level]('cron-said', { message: String(message) });
  const logger = { info: say('debug'), debug: say('debug'), warn: say('warn'), error: say('warn') };
  // A beat that comes late or falls out is no loss: the next one finds all that is due.
  const task = createTask(everySecond, beat, { name: 'beat', suppressMissedWarning: true, logger });

  return {
    start: () => void task.start(),
    stop: async () => {
      await task.destroy();
      await Promise.all(jobs.map((job) => job.stop()));
      await Promise.all(running.values());
    },
  };
};
