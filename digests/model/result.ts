import type { Problem } from './problem.ts';

/** What an operation that may fail in an expected way gives: its value, or the problem as facts. */
export type Result<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };

/** A result that worked. */
export const done = <T>(value: T): Result<T> => ({ ok: true, value });

/** A result that did not work, with the problem's facts. */
export const failed = (problem: Problem): Result<never> => ({ ok: false, problem });
