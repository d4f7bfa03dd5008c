/** What the process of one contestant is told to do. All of it is given in one message. */
export type Task = {
  readonly contestant: string;
  /** Summarized first, again and again for a second, unmeasured: so the code runs compiled. May be empty. */
  readonly warmUp: readonly string[];
  /** Summarized one after the other, at least once each. */
  readonly texts: readonly string[];
  /** The texts are gone through again, all of them, until so much CPU time is measured. */
  readonly measuredMsMin: number;
};

/** How one text went. */
export type Turn = {
  /** CPU time. */
  readonly usedMs: number;
  /** Empty where there is a problem. */
  readonly sentences: readonly string[];
  /** What the contestant threw; `null` where it worked. */
  readonly problem: string | null;
};

/** Memory of a contestant's process, Node's own included: before the first text, and at most in the first round. */
export type Memory = { readonly loadedBytes: number; readonly peakBytes: number };

/** What the process of a contestant says: each turn when it is over, and at the end its memory. */
export type Report = { readonly turn: Turn } | { readonly memory: Memory };
