import { describe, expect, test } from 'vitest';
import type { NewsStory, StoryScore } from '../../../digests/model/index.ts';
import {
  articleOf,
  at,
  compose,
  dayMs,
  headlinesIn,
  hourMs,
  plainStory,
  recipeOf,
  storyOf,
  toldBy,
} from './front-page.ts';

/** The score that a story has in an edition of its own. */
const scoreOf = (story: NewsStory, others: readonly NewsStory[] = []): StoryScore => {
  const found = compose([story, ...others]).stories.find(({ id }) => id === story.id);
  if (found === undefined) throw new Error('The story was not told.');
  return found.score;
};

const copy = articleOf('Bridge closed to all lorries', { by: 'Mirror' });

describe('publishers', () => {
  test('count once, however many articles and feeds they have', () => {
    const feeds = ['Echo | World', 'Echo | Sport', 'Echo'].map((siteName, place) =>
      articleOf('Bridge closed to all lorries', {
        by: 'Echo',
        siteName,
        url: `https://www.echo.example/${place}`,
      }),
    );
    expect(scoreOf(storyOf(feeds)).publishers).toBe(1);
    expect(scoreOf(toldBy('Bridge closed to lorries', ['Echo', 'Courier', 'Echo'])).publishers).toBe(2);
  });

  test('that share nothing but a host are different publishers', () => {
    const hosted = ['Ann', 'Bob'].map((by) =>
      articleOf('Bridge closed', { by, url: `https://hosting.example/${by}` }),
    );
    expect(scoreOf(storyOf(hosted)).publishers).toBe(2);
  });

  test('that carry a copy say more than nothing and less than one that wrote', () => {
    const alone = articleOf('Bridge closed to all lorries');
    const scores = [storyOf([alone]), storyOf([alone], { copies: [copy] }), storyOf([alone, copy])].map(
      (story) => scoreOf(story).factors.publishers,
    );
    expect(scores.toSorted((a, b) => a - b)).toEqual(scores);
    expect(new Set(scores).size).toBe(3);
  });

  test('of forty with one text outweigh nobody', () => {
    const chain = Array.from({ length: 40 }, (_, place) =>
      articleOf('Bridge closed', { by: `Local${place}` }),
    );
    const wire = scoreOf(storyOf([articleOf('Bridge closed')], { copies: chain }));
    expect(wire.publishers).toBe(1);
    expect(wire.factors.publishers).toBeLessThanOrEqual(
      scoreOf(toldBy('Bridge closed', ['A', 'B'])).factors.publishers,
    );
  });
});

describe('velocity', () => {
  const speedOf = (story: NewsStory): number => scoreOf(story).articlesAnHour;

  test('is of articles in the busiest hours', () => {
    expect(speedOf(toldBy('Bridge closed', ['A', 'B', 'C']))).toBeCloseTo(1);
    const slow = storyOf([1, 6, 11].map((hours) => articleOf('Bridge closed', { by: `P${hours}`, hours })));
    expect(speedOf(slow)).toBe(0);
  });

  test('of one article there is none', () => expect(speedOf(toldBy('Bridge closed', ['A']))).toBe(0));

  test('is not made by a live blog, nor by copies', () => {
    const blog = Array.from({ length: 5_000 }, (_, place) =>
      articleOf(`Bridge live ${place}`, { by: 'Blog' }),
    );
    expect(speedOf(storyOf(blog))).toBeLessThanOrEqual(speedOf(toldBy('Bridge closed', ['A', 'B'])));
    const copies = blog.map((article) => ({ ...article, siteName: 'Copy' }));
    expect(speedOf(storyOf([articleOf('Bridge closed')], { copies }))).toBeLessThan(1);
  });

  test('says nothing where nobody says when', () =>
    expect(speedOf(toldBy('Bridge closed', ['A', 'B'], { publishedAt: null }))).toBe(0));
});

describe('age', () => {
  test('halves a story every twelve hours', () => {
    expect(scoreOf(plainStory(1, { hours: 12 })).factors.age).toBeCloseTo(0.5);
    expect(scoreOf(plainStory(1, { hours: 0 })).factors.age).toBe(1);
  });

  test.each([
    ['in a year', at + 365 * dayMs],
    ['tomorrow', at + dayMs],
    ['nobody knows when', null],
    ['no number', Number.NaN],
  ])('of a story published %s neither leads nor vanishes', (_name, publishedAt) => {
    const digest = compose([
      plainStory(1, { publishedAt }),
      plainStory(2, { hours: 6 }),
      plainStory(3, { hours: 20 }),
    ]);
    expect(digest.stories.map(({ id }) => id.at(-1))).toEqual(['2', '1', '3']);
    expect(digest.stories[1]).toMatchObject({ publishedAt: null, score: { ageMs: null } });
  });

  test('forgives a clock that is minutes ahead', () =>
    expect(scoreOf(plainStory(1, { publishedAt: at + 60_000 })).ageMs).toBe(0));

  test('is not lowered by a copy under a new date', () => {
    const story = storyOf([articleOf('Bridge closed', { hours: 10 })], { copies: [copy] });
    expect(scoreOf(story).ageMs).toBe(10 * hourMs);
  });

  test('of the oldest is a number all the same', () => {
    const digest = compose([plainStory(1, { publishedAt: -1e15 }), plainStory(2, { publishedAt: 0 })]);
    expect(headlinesIn(digest)).toHaveLength(2);
    for (const { score } of digest.stories) expect(Number.isFinite(score.value)).toBe(true);
  });
});

describe('what a server wants', () => {
  const topics = [
    { name: 'Climate', words: ['heat wave'] },
    { name: 'Sea', words: ['ferry'] },
  ];

  test('lifts the stories of its topics, and says which', () => {
    const stories = [plainStory(1), storyOf([articleOf('Ferry adrift in a heat wave', { hours: 4 })])];
    const [first] = compose(stories, { recipe: recipeOf({ interests: { topics, filters: [] } }) }).stories;
    expect(first?.score.topics).toEqual(['Climate', 'Sea']);
    expect(first?.score.factors.topics).toBeCloseTo(2.25);
  });

  test('counts a boost double', () => {
    const filters = [{ action: 'boost', match: 'word', value: 'ferry' }] as const;
    const recipe = recipeOf({ interests: { topics: [], filters } });
    const [first] = compose([plainStory(1), toldBy('Ferry adrift again', ['Echo'], { hours: 4 })], {
      recipe,
    }).stories;
    expect(first?.score).toMatchObject({ boosts: ['ferry'], factors: { boosts: 2 } });
  });

  test('weighs sources from a half to double, and the mean of several', () => {
    const weighing = (...weights: readonly number[]): number =>
      scoreOf(
        storyOf(
          weights.map((weight, place) =>
            articleOf('Bridge closed', {
              by: `P${place}`,
              source: { name: `S${place}`, weight, topic: null },
            }),
          ),
        ),
      ).factors.sources;
    expect([1, 3, 5].map((weight) => weighing(weight))).toEqual([0.5, 1, 2]);
    expect(weighing(1, 5)).toBe(1);
    expect(scoreOf(plainStory(1)).factors.sources).toBe(1);
  });

  test('does not drown whoever writes seldom', () => {
    const agency = Array.from({ length: 50 }, (_, place) => plainStory(place, { by: 'Agency' }));
    const digest = compose([...agency, plainStory(77, { by: 'Blog', hours: 3 })]);
    expect(digest.stories[0]).toMatchObject({ headline: plainStory(77).id });
    const [blog, other] = digest.stories.map(({ score }) => score.factors.rarity);
    expect(blog).toBeCloseTo(1.25);
    expect(other).toBeLessThan(1.02);
  });
});
