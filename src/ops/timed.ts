import type { Clock } from './clock.ts';
import type { Metrics } from './metrics.ts';
import type { Runner, Work } from './threads.ts';

/** The same runner, with the time told that each task took, from the question to its result. */
export const timed = <W extends Work>(runner: Runner<W>, metrics: Metrics, clock: Clock): Runner<W> => ({
  run: async (name, ...input) => {
    const beganAt = clock.now();
    const result = await runner.run(name, ...input);
    metrics.work(name, result.ok ? 'done' : result.problem.code, clock.now() - beganAt);
    return result;
  },
});
