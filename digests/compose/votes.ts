import type { Coverage, NewsStory, Vote } from '../model/index.ts';
import { outletOf, outletsOf } from './publishers.ts';

/** What a publisher that everybody finds useful is worth, at most; one that nobody does is divided by it. */
const votesFactorMax = 1.4;

/** As if so many people who say nothing stood behind each publisher: one vote alone moves next to nothing. */
const silentVoters = 5;

/** What a server's votes say of a story's publishers: a factor between 1 / 1.4 and 1.4, 1 where nobody voted. */
export type VotesOf = (story: NewsStory) => number;

/** The votes about each publisher by who gave them: the mean of what each thinks of it, -1 to 1. */
const opinionsOf = (votes: readonly Vote[]): ReadonlyMap<string, readonly number[]> => {
  const about = votes.flatMap(({ voter, value, publishers }) =>
    [...new Set(publishers)].map((publisher) => ({ voter, value, publisher })),
  );
  const byPublisher = Map.groupBy(about, ({ publisher }) => publisher);
  return new Map(
    [...byPublisher].map(([publisher, all]) => [
      publisher,
      [...Map.groupBy(all, ({ voter }) => voter).values()].map(
        (own) => own.reduce((sum, { value }) => sum + value, 0) / own.length,
      ),
    ]),
  );
};

/** From -1 to 1; 0 is what nobody has an opinion of. */
const standingOf = (opinions: readonly number[]): number =>
  opinions.reduce((sum, opinion) => sum + opinion, 0) / (opinions.length + silentVoters);

/**
 * Weighs what people think of publishers. A person counts once for a publisher, however often they vote, and those who
 * are silent are taken to be content, so that a few cannot decide what everybody reads. A story has the mean of its
 * publishers.
 */
export const votesWeigher = (votes: readonly Vote[]): VotesOf => {
  if (votes.length === 0) return () => 1;
  const standings = new Map([...opinionsOf(votes)].map(([publisher, all]) => [publisher, standingOf(all)]));
  return (story) => {
    const outlets = [...outletsOf(story)];
    const sum = outlets.reduce((total, outlet) => total + (standings.get(outlet) ?? 0), 0);
    return votesFactorMax ** (sum / Math.max(1, outlets.length));
  };
};

/** Whose work a vote is about: the publishers that tell a story in words of their own, as they are told apart. */
export const publishersVotedOn = (coverage: readonly Coverage[]): readonly string[] => [
  ...new Set(
    coverage.map(({ publisher, url }) => outletOf({ siteName: publisher === '' ? null : publisher, url })),
  ),
];
