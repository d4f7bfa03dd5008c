import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

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

/** Rooms of tests that start processes, threads and servers, or measure. */
const longest = /\/test\/(?:soak|journeys|quality|contracts|bench|src\/(?:cli|jobs|store))\//u;

/**
 * What waits for others goes first: at the end it would run alone. Vitest knows how long a file took last time, but
 * on a new machine only how large it is, and the longest are among the smallest.
 */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isLong = ({ moduleId }: TestSpecification): boolean => longest.test(moduleId);
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Journeys start real processes and sockets; two cores are the size of the machines this must pass on.
    // Some of their time is waiting for each other, so one more of them than cores runs side by side. Each worker
    // loads what it tests and warms it up for itself, which costs more than further ones would use of the waiting.
    maxWorkers: 3,
    sequence: { sequencer: LongestFirst },
    // A worker goes on to the next file with what it has loaded, which halves the work of most. Files may not leave
    // anything behind for it: the laws forbid mocks and state of modules anyway.
    isolate: false,
    // Node itself loads the code, as it does for the bot, and finds it compiled: nothing is mocked or needs Vite.
    experimental: { viteModuleRunner: false, nodeLoader: false },
    testTimeout: 30_000,
    hookTimeout: 30_000,
  },
});
