import type { Json } from '../json.ts';
import type { Violation } from './violation.ts';

/** A request as the judge sees it: with or without a server around it. */
export interface JudgedRequest {
  readonly method: string;
  /** Below `/api/v10`, percent signs decoded. */
  readonly path: string;
  readonly body: Json | undefined;
  /** How many files came with it; a message with a file is not empty. */
  readonly filesCount?: number;
}

export interface JudgedResponse {
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly body: object | undefined;
}

export interface Verdict {
  /** What Discord would refuse. */
  readonly violations: readonly Violation[];
  /** What Discord would ignore. */
  readonly warnings: readonly Violation[];
}

/** Knows what Discord accepts. */
export interface Judge {
  readonly request: (request: JudgedRequest) => Verdict;
  readonly response: (response: JudgedResponse) => readonly Violation[];
}

export function createJudge(): Judge {
  return { request: () => ({ violations: [], warnings: [] }), response: () => [] };
}
