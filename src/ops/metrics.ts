/** What the parts of the bot tell of their work. Every method is cheap and never throws. */
export type Metrics = {
  /** A slot came to its edition, `made`, `quiet` or `failed`, so long after it was due. */
  edition(outcome: string, lateMs: number): void;
  /** An attempt at a message ended so. */
  delivery(outcome: string): void;
  /** A message arrived, so long after its edition was made. */
  posted(lateMs: number): void;
  /** A check of a feed ended so, `read` or the code of its problem, and brought so many new articles. */
  feedCheck(outcome: string, articles: number): void;
  /** A thread did a piece of work, `done` or the code of its problem. */
  work(name: string, outcome: string, durationMs: number): void;
  /** Discord answered a request with this HTTP status; a 429 says whose limit it is, as `shared`. */
  discordResponse(status: number, scope: string | null): void;
  /** A request had to wait for a limit of Discord's, which holds for `user`, `shared` or `global`. */
  discordRateLimit(scope: string): void;
};

/** For a process that nobody asks: nothing is counted. */
export const noMetrics: Metrics = {
  edition: () => {},
  delivery: () => {},
  posted: () => {},
  feedCheck: () => {},
  work: () => {},
  discordResponse: () => {},
  discordRateLimit: () => {},
};
