import { failed, type Result } from '#digests';
import { startThread, type Task, type Thread, type ThreadOptions } from './thread.ts';

/** Functions that threads run by name. What goes in and out is copied between threads, so it is plain values. */
export type Work = Readonly<Record<string, (...input: never[]) => Result<unknown>>>;

/** Threads that take tasks in the order in which they come. */
export type Threads<W extends Work> = {
  /** Errors: those of the function; `work-timeout`; `work-crashed` where it threw or brought its thread down. */
  run<Name extends keyof W & string>(name: Name, ...input: Parameters<W[Name]>): Promise<ReturnType<W[Name]>>;
  /** Ends all threads; what they were at, and what waited for them, is given up as `work-crashed`. */
  stop(): Promise<void>;
};

type Job = { readonly task: Task; readonly settle: (result: Result<unknown>) => void };

/**
 * A pool of at most `count` threads. They are started when there is work for them and kept afterwards; one that was
 * ended for its task's time or fault is replaced when the next task comes.
 */
export const createThreads = <W extends Work>(
  options: ThreadOptions & { readonly count: number },
): Threads<W> => {
  const waiting: Job[] = [];
  let isStopped = false;
  const idle = new Set<Thread>();
  const busy = new Set<Thread>();

  const rested = (): Thread | undefined => {
    for (const thread of idle) {
      idle.delete(thread);
      if (thread.isAlive()) return thread;
    }
    return undefined;
  };
  const work = async ({ task, settle }: Job): Promise<void> => {
    const thread = rested() ?? startThread(options);
    busy.add(thread);
    settle(await thread.run(task));
    busy.delete(thread);
    if (thread.isAlive()) idle.add(thread);
    next();
  };
  const next = (): void => {
    if (isStopped) for (const job of waiting.splice(0)) job.settle(failed({ code: 'work-crashed' }));
    while (busy.size < options.count) {
      const job = waiting.shift();
      if (!job) return;
      void work(job);
    }
  };

  return {
    run: (name, ...input) =>
      new Promise((resolve) => {
        // The thread runs the function of this name in the same table, so its result has that function's type.
        waiting.push({ task: { name, input }, settle: resolve as (result: Result<unknown>) => void });
        next();
      }),
    stop: async () => {
      isStopped = true;
      next();
      await Promise.all([...idle, ...busy].map((thread) => thread.stop()));
    },
  };
};
