import { done, failed, publishersVotedOn, type Coverage, type Result } from '#digests';
import type { Ballot, StoriesPort, StoryPlace, VoteOutcome, VotesPort } from '#commands';
import type { Store } from '../store/index.ts';
import { guildOfPlace } from './stories.ts';

/** What votes need: what is voted on, and whose work that is. */
type VoteParts = { readonly store: Store; readonly stories: Pick<StoriesPort, 'open'> };

/** What a vote is about. */
type Subject = { readonly guildId: string; readonly subject: string; readonly coverage: readonly Coverage[] };

const digestAt = async ({ store }: VoteParts, { key }: StoryPlace): Promise<Subject | null> => {
  const origin = await store.deliveries.originOf(key);
  const digest = origin === null ? null : ((await store.digests.get(origin.digestId))?.digest ?? null);
  if (origin === null || digest === null) return null;
  const coverage = digest.stories.flatMap((story) => story.coverage);
  return { guildId: origin.guildId, subject: `digest:${origin.digestId}`, coverage };
};

const storyIn = async (
  { store, stories }: VoteParts,
  place: StoryPlace,
  storyId: string,
): Promise<Subject | null> => {
  const guildId = await guildOfPlace(store, place);
  const file = guildId === null ? null : await stories.open(place, storyId);
  if (guildId === null || file === null) return null;
  return { guildId, subject: `story:${file.story.id}`, coverage: file.story.coverage };
};

const castVote = async (parts: VoteParts, ballot: Ballot): Promise<Result<VoteOutcome>> => {
  const { place, storyId, value, at } = ballot;
  const { personId } = place;
  const about = await (storyId === null ? digestAt(parts, place) : storyIn(parts, place, storyId));
  if (about === null) return failed({ code: 'vote-lapsed' });
  const { guildId, subject, coverage } = about;
  const publishers = publishersVotedOn(coverage);
  return parts.store.write(async ({ votes }): Promise<Result<VoteOutcome>> => {
    const before = await votes.of(personId, guildId, subject);
    if (before === value) {
      await votes.remove(personId, guildId, subject);
      return done('taken-back');
    }
    await votes.put({ personId, guildId, subject, value, publishers, at });
    return done(before === null ? 'given' : 'changed');
  });
};

/** Implements what commands ask of votes. */
export const createVotes = (parts: VoteParts): VotesPort => ({ vote: (ballot) => castVote(parts, ballot) });
