/**
 * Kinds of work that wait in the queue, and how long one may be at it before another takes over: longer than it can
 * take, so that two are at the same work only where one was frozen.
 */
export const jobKinds = {
  /** Making the edition of a slot: reading, a thread's time limit twice, writing. */
  edition: { leaseMs: 120_000 },
} as const satisfies Readonly<Record<string, { readonly leaseMs: number }>>;

/** What kind of work it is. */
export type JobKind = keyof typeof jobKinds;

/** Work to be done at a time, epoch ms. `subject` is the id of the row that it is about, and all a worker is told. */
type NewJob = { readonly kind: JobKind; readonly subject: number; readonly at: number };

/** Work that a worker has to itself until its lease runs out. */
export type Job = {
  readonly kind: JobKind;
  readonly subject: number;
  /** What the queue knows it by. */
  readonly id: string;
  /** Which attempt it is; the next holder has another number, so that a late one changes nothing. */
  readonly attempt: number;
};

/**
 * A queue of leased work, in the database that the work is about: what is enqueued inside `write` is there exactly if
 * the rest of the transaction is. The rows that jobs are about hold the truth; a job only says that somebody should
 * look at one.
 */
export type Queue = {
  /** Enqueues work; what waits already, or is being done, is not doubled. */
  enqueue(jobs: readonly NewJob[]): Promise<void>;
  /** Takes work that is due and that nobody has, the longest due first. */
  claim(kind: JobKind, order: { readonly now: number; readonly max: number }): Promise<readonly Job[]>;
  /** The work is done. A holder whose lease has run out changes nothing. */
  finish(job: Job): Promise<void>;
  /** The work is to be done again then, epoch ms. */
  again(job: Job, at: number): Promise<void>;
  /** How much work waits or is being done. */
  size(kind: JobKind): Promise<number>;
};
