import { threadId } from 'node:worker_threads';
import { done, type Result } from '#digests';
import { serveWork } from '../../../src/ops/serve-work.ts';

/** Work that goes wrong in every way in which work can. */
export const hardWork = {
  echo: (value: string): Result<string> => done(value),
  never: (): Result<never> => {
    for (;;);
  },
  throws: (): Result<never> => {
    throw new Error('broken on purpose');
  },
  givesFunction: (): Result<() => void> => done(() => {}),
  threadId: (): Result<number> => done(threadId),
  exits: (): Result<never> => process.exit(3),
};

serveWork(hardWork);
