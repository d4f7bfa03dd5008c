import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { publishersVotedOn, votesWeigher } from '../../../digests/compose/votes.ts';
import type { Vote } from '../../../digests/model/index.ts';
import { newsArticle, newsStory } from './newsdesk.ts';

const about = (...names: readonly string[]) =>
  newsStory(names.map((siteName) => newsArticle({ siteName, text: 'It rained.' })));

const vote = (voter: number, value: 1 | -1, ...publishers: readonly string[]): Vote => ({
  voter: String(voter),
  value,
  publishers,
});

const anyVotes: fc.Arbitrary<readonly Vote[]> = fc.array(
  fc.record({
    voter: fc.nat(5).map(String),
    value: fc.constantFrom<1 | -1>(1, -1),
    publishers: fc.array(fc.constantFrom('courier', 'echo', 'bote'), { maxLength: 3 }),
  }),
  { maxLength: 40 },
);

describe('what people think of publishers', () => {
  test('counts for nothing where nobody voted, or nobody on this publisher', () => {
    expect(votesWeigher([])(about('Courier'))).toBe(1);
    expect(votesWeigher([vote(1, 1, 'echo')])(about('Courier'))).toBe(1);
    expect(votesWeigher([vote(1, 1, 'echo')])(newsStory([]))).toBe(1);
  });

  test('stays between 1 / 1.4 and 1.4, whatever is voted', () => {
    fc.assert(
      fc.property(anyVotes, (votes) => {
        const factor = votesWeigher(votes)(about('Courier', 'Echo'));
        expect(factor).toBeGreaterThan(1 / 1.4);
        expect(factor).toBeLessThan(1.4);
      }),
    );
  });

  test('is lifted by a further useful vote and never sunk by it', () => {
    fc.assert(
      fc.property(anyVotes, (votes) => {
        const weigh = (all: readonly Vote[]) => votesWeigher(all)(about('Courier'));
        expect(weigh([...votes, vote(99, 1, 'courier')])).toBeGreaterThan(weigh(votes));
        expect(weigh([...votes, vote(99, -1, 'courier')])).toBeLessThan(weigh(votes));
      }),
    );
  });

  test('does not depend on the order of votes', () => {
    fc.assert(
      fc.property(anyVotes, (votes) => {
        const story = about('Courier', 'Bote');
        expect(votesWeigher(votes.toReversed())(story)).toBeCloseTo(votesWeigher(votes)(story), 12);
      }),
    );
  });

  test('counts a person once, however often they vote', () => {
    const once = votesWeigher([vote(1, 1, 'courier')])(about('Courier'));
    const often = votesWeigher(Array.from({ length: 500 }, () => vote(1, 1, 'courier')))(about('Courier'));
    expect(often).toBe(once);
    expect(once).toBeLessThan(1.06);
  });

  test('is the mean of a story’s publishers', () => {
    const votes = [1, 2, 3].flatMap((voter) => [vote(voter, 1, 'courier'), vote(voter, -1, 'echo')]);
    expect(votesWeigher(votes)(about('Courier', 'Echo'))).toBeCloseTo(1, 12);
  });
});

test('a vote is about those who tell a story, by the names by which they are weighed', () => {
  const story = newsStory([
    newsArticle({ siteName: 'Echo | World', url: 'https://www.echo.example/a', text: 'It rained.' }),
    newsArticle({ siteName: 'Bote', url: 'https://feeds.example/b', text: 'It poured.' }),
  ]);
  const coverage = story.articles.map(({ siteName, url }) => ({ publisher: siteName ?? '', title: '', url }));
  expect(publishersVotedOn(coverage)).toEqual(['echo.example', 'bote']);
  const lifted = votesWeigher([vote(1, 1, ...publishersVotedOn(coverage))])(story);
  expect(lifted).toBeGreaterThan(1);
});
