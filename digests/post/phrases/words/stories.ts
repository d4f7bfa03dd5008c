import type { Line } from '../../../model/index.ts';

/** What a vote did: it is new, it replaces another, or it is taken back. */
type VoteDeed = 'given' | 'changed' | 'taken-back';

/** The words of what members look up: one story, the last edition, the archive; and of their votes. */
export type StoryWords = {
  readonly firstSeen: (at: number) => Line;
  readonly noQuotes: string;
  readonly related: string;
  /** Stands before the names of sources that there was no room for a button for. */
  readonly otherSources: string;
  readonly toldIn: string;
  readonly edition: (schedule: string, at: number, url: string | null) => Line;
  readonly toldInNone: string;
  readonly postedIn: (channelId: string, url: string | null) => Line;
  readonly covers: (fromAt: number, toAt: number) => Line;
  readonly found: (question: string) => string;
  readonly foundPage: (page: number) => string;
  readonly foundNothing: (question: string) => Line;
  readonly openFound: string;
  readonly previous: string;
  readonly next: string;
  /** What a vote did; it was about a digest or about a story. */
  readonly voted: (deed: VoteDeed, value: 1 | -1) => Line;
  readonly sent: string;
};
