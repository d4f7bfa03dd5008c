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

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Journeys start real processes and sockets; two cores are the size of the machines this must pass on.
    // Much of their time is waiting for each other, so more of them than cores run side by side.
    maxWorkers: 4,
    testTimeout: 30_000,
    hookTimeout: 30_000,
  },
});
