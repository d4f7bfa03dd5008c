import type { Interests, Vote } from '#digests';
import type { Store } from '../store/index.ts';

const dayMs = 86_400_000;

/** What somebody thought of a publisher longer ago than this says little of it now. */
export const votesMsMax = 180 * dayMs;

/** More than this many votes say nothing new. */
const votesMax = 2_000;

/** What an edition's readers want: the interests of their server, and what its members think of what they read. */
type Tastes = { readonly interests: Interests; readonly votes: readonly Vote[] };

/** Whose edition it is; `personId` is `null` where it is everybody's. Filters may hold for one schedule. */
type Readers = {
  readonly guildId: string;
  readonly personId: string | null;
  readonly scheduleId?: number;
};

/** What readers want of an edition that is made then. What a person hides counts in what they alone read. */
export const tastesOf = async (
  { interests, mutes, votes }: Store,
  { guildId, personId, scheduleId }: Readers,
  now: number,
): Promise<Tastes> => {
  const { topics, filters } = await interests.of(guildId, scheduleId);
  const hidden = personId === null ? [] : await mutes.of(personId, guildId, now);
  const given = await votes.ofGuild(guildId, now - votesMsMax, votesMax);
  return {
    interests: {
      topics,
      filters: [...filters, ...hidden.map(({ match, value }) => ({ action: 'mute', match, value }) as const)],
    },
    votes: given.map(({ personId: voter, value, publishers }) => ({ voter, value, publishers })),
  };
};
