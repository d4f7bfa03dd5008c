import { failed, type Result } from '#digests';
import { startThread, type Task, type Thread, type ThreadOptions } from './thread.ts';

/** Functions that threads run by name. What goes in and out is copied between threads, so it is plain values. */
export type Work = Readonly<Record<string, (...input: never[]) => Result<unknown>>>;

/** Whatever runs the functions of a table. */
export type Runner<W extends Work> = {
  /** Errors: those of the function; `work-timeout`; `work-crashed` where it threw or brought its thread down. */
  run<Name extends keyof W & string>(name: Name, ...input: Parameters<W[Name]>): Promise<ReturnType<W[Name]>>;
};

/** Threads that take tasks in the order in which they come. */
export type Threads<W extends Work> = Runner<W> & {
  /** The same threads for those who wait: their tasks go before others, of which every few still has its turn. */
  readonly urgent: Runner<W>;
  /** Ends all threads; what they were at, and what waited for them, is given up as `work-crashed`. */
  stop(): Promise<void>;
};

type Job = { readonly task: Task; readonly settle: (result: Result<unknown>) => void };

/** A pool of threads. */
type PoolOptions = ThreadOptions & {
  readonly count: number;
  /** A thread without work for so long is let go, and its memory with it. Left out, it is kept until the end. */
  readonly restMsMax?: number;
};

/** After so many urgent tasks one that is not has its turn, so that nothing waits for ever. */
const urgentRowMax = 4;

/** Tasks that wait, in two lines. */
const createLines = () => {
  const urgent: Job[] = [];
  const patient: Job[] = [];
  let row = 0;
  return {
    add: (job: Job, isUrgent: boolean): unknown => (isUrgent ? urgent : patient).push(job),
    take: (): Job | undefined => {
      const isUrgent = urgent.length > 0 && (row < urgentRowMax || patient.length === 0);
      row = isUrgent ? row + 1 : 0;
      return (isUrgent ? urgent : patient).shift();
    },
    all: (): readonly Job[] => [...urgent.splice(0), ...patient.splice(0)],
  };
};

/** Threads without work. The one that worked last is taken first, so that the others may go. */
const createRest = (restMsMax: number | undefined) => {
  const idle = new Map<Thread, NodeJS.Timeout | undefined>();
  const take = (thread: Thread): Thread => {
    clearTimeout(idle.get(thread));
    idle.delete(thread);
    return thread;
  };
  const letGo = (thread: Thread): void => void take(thread).stop();
  return {
    add: (thread: Thread): void => {
      const timer = restMsMax === undefined ? undefined : setTimeout(letGo, restMsMax, thread);
      idle.set(thread, timer?.unref());
    },
    take: (): Thread | undefined => {
      for (const thread of [...idle.keys()].reverse()) if (take(thread).isAlive()) return thread;
      return undefined;
    },
    all: (): readonly Thread[] => [...idle.keys()].map(take),
  };
};

/**
 * A pool of at most `count` threads. They are started when there is work for them; one that was ended for its task's
 * time or fault, or that was let go, is replaced when the next task comes.
 */
export const createThreads = <W extends Work>(options: PoolOptions): Threads<W> => {
  const waiting = createLines();
  let isStopped = false;
  const idle = createRest(options.restMsMax);
  const busy = new Set<Thread>();

  const work = async ({ task, settle }: Job): Promise<void> => {
    const thread = idle.take() ?? startThread(options);
    busy.add(thread);
    settle(await thread.run(task));
    busy.delete(thread);
    if (thread.isAlive()) idle.add(thread);
    next();
  };
  const next = (): void => {
    if (isStopped) for (const job of waiting.all()) job.settle(failed({ code: 'work-crashed' }));
    while (busy.size < options.count) {
      const job = waiting.take();
      if (!job) return;
      void work(job);
    }
  };

  const runnerFor = (isUrgent: boolean): Runner<W> => ({
    run: (name, ...input) =>
      new Promise((resolve) => {
        // The thread runs the function of this name in the same table, so its result has that function's type.
        const job = { task: { name, input }, settle: resolve as (result: Result<unknown>) => void };
        waiting.add(job, isUrgent);
        next();
      }),
  });

  return {
    ...runnerFor(false),
    urgent: runnerFor(true),
    stop: async () => {
      isStopped = true;
      next();
      await Promise.all([...idle.all(), ...busy].map((thread) => thread.stop()));
    },
  };
};
