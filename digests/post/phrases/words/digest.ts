import type { HeldReason, Line, StoryScore } from '../../../model/index.ts';

/** What `why` says of a story: its score, and when it was published and told before. Times are epoch ms. */
type StoryGrounds = {
  readonly score: StoryScore;
  readonly publishedAt: number | null;
  readonly updates: number | null;
};

/** The words of a digest's frame; the news itself is always quoted. */
export type DigestWords = {
  readonly counts: (stories: number, articles: number, publishers: number) => string;
  readonly readingMinutes: (minutes: number) => string;
  /** `days` is the window's length, rounded; an edition that carries quiet days over says how many it covers. */
  readonly window: (fromAt: number, toAt: number, days: number) => Line;
  /** Said in place of stories; `waiting` is how many the next edition will tell. */
  readonly nothing: (waiting: number) => string;
  readonly sources: (total: number) => string;
  /** Publishers that carry the same text: some by name, and how many there are. */
  readonly alsoIn: (names: readonly string[], total: number) => string;
  /** Said of a quoted sentence that several publishers have, each in words of its own. */
  readonly agreement: (publishers: number) => string;
  readonly updated: string;
  readonly toldBefore: (at: number) => Line;
  readonly untitled: string;
  readonly related: string;
  readonly inBrief: string;
  readonly promise: string;
  readonly next: (at: number) => Line;
  readonly whyButton: string;
  readonly whyTitle: (name: string) => string;
  readonly whyStory: (grounds: StoryGrounds) => Line;
  readonly whyHeldTitle: string;
  readonly whyHeld: (reason: HeldReason) => Line;
  readonly whyMethod: string;
  readonly nameNow: string;
};
