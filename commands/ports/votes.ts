import type { Result } from '#digests';
import type { StoryPlace } from './stories.ts';

/** What is voted on: a story, or, where `storyId` is null, the digest under whose post that is done. */
export type Ballot = {
  readonly place: StoryPlace;
  readonly storyId: string | null;
  readonly value: 1 | -1;
  /** Epoch ms. */
  readonly at: number;
};

/** What a vote did: it is new, it replaces another, or, where it was given before, it is taken back. */
export type VoteOutcome = 'given' | 'changed' | 'taken-back';

/** What commands may ask of votes. Errors: `vote-lapsed` where what is voted on is gone. */
export type VotesPort = { readonly vote: (ballot: Ballot) => Promise<Result<VoteOutcome>> };
