import type { HeldReason, Line, StoryScore, StoryTrace } from '../../../model/index.ts';

/** The words of `/digest why`: the steps of an article's way, and what would change its end. */
export type TraceWords = {
  readonly found: (found: StoryTrace['found']) => Line;
  readonly read: (read: StoryTrace['read']) => Line;
  readonly grouped: (grouped: StoryTrace['grouped']) => Line;
  readonly told: (at: number, url: string | null) => Line;
  readonly held: (at: number) => Line;
  readonly unlisted: (at: number) => Line;
  readonly willTell: (nextAt: number) => Line;
  readonly willHold: (nextAt: number) => Line;
  readonly willSee: (nextAt: number) => Line;
  readonly tooOld: string;
  readonly before: string;
  readonly rank: (place: number, of: number) => string;
  /** A score as the product of its factors. */
  readonly score: (score: StoryScore) => string;
  readonly noSchedules: Line;
  /** Stands before a suggestion. */
  readonly fix: string;
  /** One thing that would change why a story was left out; empty where nothing should. */
  readonly fixFor: (reason: HeldReason, schedule: string) => Line;
  readonly fixText: Line;
};
