import type { Problem } from './problem.ts';
import { failed, type Result } from './result.ts';

/** The same result, its problem with the name of what was read where it would name an address. */
export const named = <T>(name: string, result: Result<T>): Result<T> => {
  if (result.ok || !('url' in result.problem)) return result;
  const problem: Problem = { ...result.problem, url: name };
  return failed(problem);
};
