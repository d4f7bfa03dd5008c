import type { Log } from './log.ts';
import type { storyWork } from './story-work.ts';
import { createThreads, type Threads } from './threads.ts';

/** One thread of its own that groups articles and remembers them between its tasks. */
export type StoryKeeper = Pick<Threads<typeof storyWork>, 'run'> & {
  /** Ends the thread, and with it its memory; the next task starts another one. */
  end(): Promise<void>;
};

/** Makes a keeper; there is no thread before its first task. A task that takes longer than `timeoutMs` is ended. */
export const createStoryKeeper = (options: {
  readonly timeoutMs: number;
  readonly log: Log;
}): StoryKeeper => {
  const entry = new URL('./story-worker.ts', import.meta.url);
  let threads: Threads<typeof storyWork> | null = null;
  return {
    run: (name, ...input) => {
      threads ??= createThreads<typeof storyWork>({ entry, count: 1, ...options });
      return threads.run(name, ...input);
    },
    end: async () => {
      const ending = threads;
      threads = null;
      await ending?.stop();
    },
  };
};
