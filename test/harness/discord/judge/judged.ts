import type { Json } from '../json.ts';
import type { RequestFacts } from './facts.ts';
import type { Violation } from './violation.ts';

/** A request as the judge sees it: with or without a server around it. */
export interface JudgedRequest {
  readonly method: string;
  /** Below `/api/v10`, percent signs decoded, without the query. */
  readonly path: string;
  readonly query?: URLSearchParams;
  readonly body: Json | undefined;
  readonly facts?: RequestFacts;
}

/** A response of this server; Discord's own would be judged in the same way. */
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
