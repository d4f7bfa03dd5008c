import type { Violation } from './judge/violation.ts';

/** What was left of the bucket that a request was counted in. */
interface Budget {
  readonly requestsMax: number;
  readonly remaining: number;
  /** When the bucket is full again, epoch ms. */
  readonly resetAtMs: number;
}

/** What happens on one gateway connection. */
export type Frame = { readonly atMs: number; readonly connection: number } & (
  | { readonly what: 'opened' }
  | { readonly what: 'sent'; readonly payload: object }
  /** What a bot sent, which may be anything. */
  | { readonly what: 'received'; readonly text: string }
  | { readonly what: 'closed'; readonly code: number }
);

/** One request and its response. */
export interface Exchange {
  readonly number: number;
  readonly atMs: number;
  readonly method: string;
  /** Without `/api/v10` and the query, percent signs decoded. */
  readonly path: string;
  readonly query: string;
  readonly body: unknown;
  /** Names of the files that came with it. */
  readonly files: readonly string[];
  /** The status sent, or what became of the connection where nothing was sent. */
  readonly status: number | 'dropped before' | 'dropped after';
  readonly response: unknown;
  /** Those that the server answers with beside the usual ones, such as what is left of a rate limit. */
  readonly headers: Readonly<Record<string, string>>;
  readonly tookMs: number;
  readonly requestViolations: readonly Violation[];
  readonly responseViolations: readonly Violation[];
  /** Properties that Discord does not know: it ignores them, but they are most often typing mistakes. */
  readonly warnings: readonly Violation[];
  /** Whether a fault of the script changed what happened. */
  readonly faulty: boolean;
  /** Empty where no bucket counts it. */
  readonly budget: Budget | null;
}

/** Keeps the newest entries and forgets the oldest, so that a server that runs for days stays small. */
export class Ring<Entry> {
  private readonly entries: Entry[] = [];
  private readonly entriesMax: number;

  constructor(entriesMax: number) {
    this.entriesMax = entriesMax;
  }

  add(entry: Entry): void {
    this.entries.push(entry);
    if (this.entries.length > this.entriesMax) this.entries.shift();
  }

  /** Oldest first. */
  list(): readonly Entry[] {
    return this.entries;
  }

  clear(): void {
    this.entries.length = 0;
  }
}
