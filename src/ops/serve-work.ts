import { parentPort } from 'node:worker_threads';
import type { Task, ThreadWord } from './thread.ts';
import type { Work } from './threads.ts';

/** Makes this thread run the functions of a table for the pool that started it. Throws outside a thread. */
export const serveWork = (table: Work): void => {
  const port = parentPort;
  if (!port) throw new Error('serveWork runs in a worker thread only');
  const say = (word: ThreadWord): void => port.postMessage(word);
  port.on('message', ({ name, input }: Task) => {
    try {
      const work = table[name];
      if (!work) throw new Error(`There is no work called ${name}`);
      // The pool's type has checked the input against this very function.
      say({ kind: 'result', result: work(...(input as never[])) });
    } catch (error) {
      say({ kind: 'threw', error });
    }
  });
  say({ kind: 'ready' });
};
