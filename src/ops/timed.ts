import type { Clock } from './clock.ts';
import type { Metrics } from './metrics.ts';
import type { Threads, Work } from './threads.ts';

/** The same threads, with the time told that each task took, from the question to its result. */
export const timedRun =
  <W extends Work>(run: Threads<W>['run'], metrics: Metrics, clock: Clock): Threads<W>['run'] =>
  async (name, ...input) => {
    const beganAt = clock.now();
    const result = await run(name, ...input);
    metrics.work(name, result.ok ? 'done' : result.problem.code, clock.now() - beganAt);
    return result;
  };
