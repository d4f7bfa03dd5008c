import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

/** The store needs node:sqlite with FTS5 and the code is run as TypeScript: both need this Node. */
const nodeMajorMin = 24;

const major = Number(process.versions.node.split('.')[0]);
if (major < nodeMajorMin) {
  throw new Error(
    `The tests need Node ${nodeMajorMin} and this is ${process.version}. ` +
      'Start them with `npm test`, which uses the Node that `npm ci` installed.',
  );
}

/** What one process compiled the next need not, be it a worker, one of its threads or a bot that it starts. */
process.env['NODE_COMPILE_CACHE'] ??= join(tmpdir(), 'broadsheet-compile-cache');

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Journeys start real processes and sockets; two cores are the size of the machines this must pass on.
    // Much of their time is waiting for each other, so more of them than cores run side by side.
    maxWorkers: 4,
    // A worker goes on to the next file with what it has loaded, which halves the work of most. Files may not leave
    // anything behind for it: the laws forbid mocks and state of modules anyway.
    isolate: false,
    testTimeout: 30_000,
    hookTimeout: 30_000,
  },
});
