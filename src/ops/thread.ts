import { Worker } from 'node:worker_threads';
import { failed, type Problem, type Result } from '#digests';
import type { Log } from './log.ts';

/** A function of a table of work, by its name, and what it is given. */
export type Task = { readonly name: string; readonly input: readonly unknown[] };

/** What a thread says: that it has loaded, what its task gave, or that its task threw. */
export type ThreadWord =
  | { readonly kind: 'ready' }
  | { readonly kind: 'result'; readonly result: Result<unknown> }
  | { readonly kind: 'threw'; readonly error: unknown };

/** How a thread is kept. */
export type ThreadOptions = {
  /** The module that it runs; it answers with `serveWork`. */
  readonly entry: URL;
  /** A task that takes longer ends the thread. Loading the module does not count. */
  readonly timeoutMs: number;
  readonly log: Log;
};

/** One thread, which runs one task at a time. */
export type Thread = {
  /** Errors: those of the function; `work-timeout`; `work-crashed` where it threw or brought the thread down. */
  run(task: Task): Promise<Result<unknown>>;
  /** `false` once it has ended: start another. */
  isAlive(): boolean;
  stop(): Promise<void>;
};

/**
 * Enough for the largest page that is let in, with its tree; past it V8 ends the thread. It is a net and no bound: a
 * single huge allocation ends the process all the same, so whatever runs here must bound its input itself.
 */
const heapMegabytesMax = 512;

/** What a thread may put aside for short-lived values: pages make many, and more room only holds them longer. */
const youngMegabytesMax = 16;

type Run = { readonly task: Task; readonly settle: (result: Result<unknown>) => void };

/** Starts a thread; it can be given its first task at once. */
export const startThread = ({ entry, timeoutMs, log }: ThreadOptions): Thread => {
  const worker = new Worker(entry, {
    resourceLimits: { maxOldGenerationSizeMb: heapMegabytesMax, maxYoungGenerationSizeMb: youngMegabytesMax },
  });
  let ready = false;
  let alive = true;
  let run: Run | null = null;
  let timer: NodeJS.Timeout | undefined;

  const settle = (result: Result<unknown>): void => {
    clearTimeout(timer);
    run?.settle(result);
    run = null;
  };
  const end = (problem: Problem): void => {
    alive = false;
    settle(failed(problem));
  };
  const threw = (error: unknown): void => {
    log.error('work-threw', { work: run?.task.name, error });
    settle(failed({ code: 'work-crashed' }));
  };
  const stop = async (): Promise<void> => {
    end({ code: 'work-crashed' });
    await worker.terminate();
  };
  const begin = ({ task }: Run): void => {
    timer = setTimeout(() => {
      log.warn('work-timeout', { work: task.name, timeoutMs });
      end({ code: 'work-timeout', timeoutMs });
      void worker.terminate();
    }, timeoutMs);
    try {
      worker.postMessage(task);
    } catch (error) {
      threw(error);
    }
  };

  worker.on('message', (word: ThreadWord) => {
    if (word.kind === 'ready') ready = true;
    if (word.kind === 'ready' && run) begin(run);
    if (word.kind === 'threw') threw(word.error);
    if (word.kind === 'result') settle(word.result);
  });
  worker.on('error', (error) => log.error('work-crashed', { work: run?.task.name, error }));
  worker.on('exit', () => end({ code: 'work-crashed' }));

  return {
    run: (task) =>
      new Promise((resolve) => {
        run = { task, settle: resolve };
        if (ready) begin(run);
      }),
    isAlive: () => alive,
    stop,
  };
};
