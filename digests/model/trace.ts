import type { HeldReason, StoryScore } from './digest.ts';
import type { Problem } from './problem.ts';

/**
 * What became of a story with one schedule: told in an edition, left out of one, or not looked at, since it came
 * before the schedule did or was too old by then. Times are epoch ms.
 */
export type TraceVerdict =
  | {
      readonly code: 'told';
      readonly at: number;
      readonly messageUrl: string | null;
      /** Which place it had among how many; `null` where the edition is no longer kept. */
      readonly rank: { readonly place: number; readonly of: number; readonly score: StoryScore } | null;
    }
  | {
      readonly code: 'held';
      readonly at: number;
      readonly reason: HeldReason;
      readonly score: StoryScore | null;
    }
  /** An edition looked at so much that it did not note down what became of this. */
  | { readonly code: 'unlisted'; readonly at: number }
  /** The edition at that time would tell it, as things stand. */
  | {
      readonly code: 'will-tell';
      readonly nextAt: number;
      readonly rank: { readonly place: number; readonly of: number; readonly score: StoryScore };
    }
  /** The edition at that time would not tell it, as things stand; `reason` is null where nobody can say yet. */
  | { readonly code: 'will-hold'; readonly nextAt: number; readonly reason: HeldReason | null }
  | { readonly code: 'too-old' }
  | { readonly code: 'before' };

/** A schedule, and what became of a story with it. */
export type ScheduleTrace = { readonly schedule: string; readonly verdict: TraceVerdict };

/** The way of one article through the bot, step by step. Times are epoch ms. */
export type StoryTrace = {
  readonly headline: string;
  readonly url: string | null;
  readonly found: { readonly source: string; readonly at: number; readonly publishedAt: number | null };
  readonly read: {
    readonly words: number;
    readonly from: 'feed' | 'page';
    /** Why its page gave no text, where it was tried. */
    readonly problem: Problem | null;
  };
  readonly grouped: {
    readonly publishers: number;
    /** The headline of the article whose text it repeats. */
    readonly copyOf: string | null;
    /** Whether it waits to be compared with others. */
    readonly isWaiting: boolean;
  };
  readonly schedules: readonly ScheduleTrace[];
};
