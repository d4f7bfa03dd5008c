import { describe, expect, test } from 'vitest';
import type { NewsStory } from '../../../digests/model/index.ts';
import {
  articleOf,
  at,
  compose,
  dayMs,
  headlinesIn,
  hourMs,
  plainStory,
  reasonsIn,
  recipeOf,
  storyOf,
  toldBy,
} from './front-page.ts';

const many = (count: number, by: string): readonly NewsStory[] =>
  Array.from({ length: count }, (_, place) => plainStory(place, { by, hours: 1 + place / 10 }));

describe('a publisher', () => {
  test('heads three stories while another waits', () => {
    const digest = compose([...many(9, 'Agency'), plainStory(20, { by: 'Echo', hours: 20 })], {
      recipe: recipeOf({ storiesMax: 4 }),
    });
    const publishers = digest.stories.map(({ coverage: [first] }) => first?.publisher);
    expect(publishers.toSorted()).toEqual(['Agency', 'Agency', 'Agency', 'Echo']);
    expect(digest.held[0]?.reason).toEqual({ code: 'source-share', publisher: 'Agency' });
  });

  test('that is the only one fills an edition', () =>
    expect(compose(many(9, 'Agency')).stories).toHaveLength(7));

  test('past its share leaves the headline to another that tells the story too', () => {
    const versions = ['Agency', 'Echo'].map((by) =>
      articleOf(`${by}: bridge closed to lorries`, { by, hours: 14 }),
    );
    const digest = compose([...many(3, 'Agency'), storyOf(versions)]);
    expect(digest.stories[3]).toMatchObject({
      headline: 'Echo: bridge closed to lorries',
      url: versions[1]?.url,
      coverage: [{ publisher: 'Echo' }, { publisher: 'Agency' }],
    });
  });
});

describe('a story', () => {
  const bridge = toldBy('Bridge at Marlow closed to lorries after divers found cracks', ['Echo', 'Post']);
  const again = toldBy('Lorries banned at Marlow: cracks found by divers close bridge', ['Herald']);

  test('that repeats another in other words is held, with the headline', () => {
    const digest = compose([again, plainStory(1), bridge]);
    expect(digest.stories).toHaveLength(2);
    const reason = { code: 'repeats', headline: bridge.articles[0]?.title };
    expect(digest.held).toMatchObject([{ id: again.id, reason }]);
  });

  test('of the same mould is none that repeats', () => {
    const weather = ['noon', 'midnight'].map((time) => toldBy(`Weather at ${time}`, ['Radio'], { text: '' }));
    expect(compose(weather).stories).toHaveLength(2);
  });

  test('for which there is no room says its place', () => {
    const digest = compose(Array.from({ length: 9 }, (_, n) => plainStory(n, { by: `P${n}`, hours: n })));
    expect(digest.held.map(({ reason }) => reason)).toEqual([
      { code: 'no-room', place: 8 },
      { code: 'no-room', place: 9 },
    ]);
  });

  test('that is muted is held without being ranked', () => {
    const filters = [{ action: 'mute', match: 'word', value: 'lorries' }] as const;
    const digest = compose([bridge, plainStory(1)], {
      recipe: recipeOf({ interests: { topics: [], filters } }),
    });
    expect(digest.held).toMatchObject([
      { id: bridge.id, score: null, reason: { code: 'muted', filter: 'lorries' } },
    ]);
    expect(digest.stories).toHaveLength(1);
  });

  test('told before is told again where it moved, as an update', () => {
    const told = [articleOf('Bridge closed', { hours: 30 })];
    const toldAt = at - 20 * hourMs;
    const text = 'Thieves took the bells of the chapel at noon. Nobody in the valley heard them leave.';
    const moved = storyOf([articleOf('Bells stolen from the chapel', { text })], { told, toldAt });
    const still = storyOf(told, { id: 'still', told, toldAt });
    const digest = compose([moved, still]);
    expect(digest.stories).toMatchObject([{ id: moved.id, updates: toldAt }]);
    expect(digest.held).toMatchObject([{ id: 'still', score: null, reason: { code: 'told', at: toldAt } }]);
  });

  test('without a word of its own is neither told nor held', () => {
    const digest = compose([storyOf([articleOf('', { text: ' \n ' })], { id: 'void' }), plainStory(1)]);
    expect([digest.stories.length, digest.held.length]).toEqual([1, 0]);
  });

  test('of very many is remembered only where it was nearly told', () => {
    const digest = compose(
      Array.from({ length: 200 }, (_, n) => plainStory(n, { by: `P${n}`, hours: n / 10 })),
    );
    expect(digest.held).toHaveLength(50);
    expect(digest.held.at(-1)?.reason).toEqual({ code: 'no-room', place: 57 });
  });
});

describe('the lead', () => {
  const short = toldBy('Live', ['Echo', 'Post', 'Herald']);
  const mute = toldBy('Council votes for a new bridge', ['Echo', 'Post', 'Herald'], { text: '' });

  test('has a headline that says what happened, and something to quote', () => {
    const digest = compose([short, mute, plainStory(1)]);
    expect(digest.stories.map(({ id, tier }) => [id, tier])).toEqual([
      [plainStory(1).id, 'lead'],
      ...[short, mute].map(({ id }) => [id, 'numbered']).toSorted(),
    ]);
  });

  test('is missing where no story may lead', () =>
    expect(compose([short]).stories.map(({ tier }) => tier)).toEqual(['numbered']));

  test('needs nothing to quote where headlines were asked for', () =>
    expect(compose([mute], { recipe: recipeOf({ style: 'headlines' }) }).stories[0]?.tier).toBe('lead'));

  test('is headed by what most versions say', () => {
    const titles = [
      'Our week in pictures',
      'Bridge closed to lorries',
      'Old bridge closed to lorries',
      'Bridge closed',
    ];
    const text = 'word '.repeat(400);
    const story = storyOf(
      titles.map((title, n) => articleOf(title, { by: `P${n}`, ...(n === 0 && { text }) })),
    );
    const [lead] = compose([story]).stories;
    expect(lead?.headline).toContain('closed to lorries');
    expect(lead?.coverage[0]?.title).toBe(lead?.headline);
    expect(lead?.coverage).toHaveLength(4);
  });
});

describe('a quiet day', () => {
  const nextAt = at + dayMs;

  test('waits for the next edition, and says so', () => {
    const digest = compose([plainStory(1), plainStory(2)], { nextAt });
    expect(digest.stories).toEqual([]);
    expect(Object.values(reasonsIn(digest))).toEqual(['quiet', 'quiet']);
    expect(digest.articlesRead).toBe(2);
  });

  test('does not wait past the third day', () =>
    expect(compose([plainStory(1)], { nextAt, fromAt: at - 3 * dayMs }).stories).toHaveLength(1));

  test('does not wait with what three publishers tell', () =>
    expect(
      headlinesIn(compose([toldBy('Bridge closed to lorries', ['A', 'B', 'C'])], { nextAt })),
    ).toHaveLength(1));

  test('does not wait where somebody asked, nor where no edition follows', () => {
    expect(compose([plainStory(1)], { nextAt, isAsked: true }).stories).toHaveLength(1);
    expect(compose([plainStory(1)]).stories).toHaveLength(1);
  });

  test('is none where fewer stories were asked for', () =>
    expect(compose([plainStory(1)], { nextAt, recipe: recipeOf({ storiesMax: 1 }) }).stories).toHaveLength(
      1,
    ));
});

describe('an edition that is gone on with', () => {
  const names = ['Agency', 'Echo', 'Bote', 'Gazette'];
  const stories = Array.from({ length: 20 }, (_, place) =>
    plainStory(place, { by: names[place % names.length] ?? '', hours: 1 + place / 3 }),
  );
  const page = (skip: number, storiesMax: number) =>
    new Set(headlinesIn(compose(stories, { skip, recipe: recipeOf({ storiesMax }) })));

  test.each([1, 3, 5, 7])('tells in steps of %i what one long edition tells, nothing twice', (step) => {
    const pages = Array.from({ length: Math.ceil(20 / step) }, (_, index) => [...page(index * step, step)]);
    expect(pages.flat()).toHaveLength(20);
    expect(new Set(pages.flat())).toEqual(page(0, 20));
  });

  test('ends where nothing is left', () => expect(page(20, 5).size).toBe(0));

  test('ranks by what members think of publishers, within bounds', () => {
    const votes = ['a', 'b', 'c', 'd'].map(
      (voter) => ({ voter, value: 1, publishers: ['echo.example'] }) as const,
    );
    const story = (digest: ReturnType<typeof compose>, headline: string) =>
      digest.stories.find((each) => each.headline === headline)?.score.factors;
    const two = [plainStory(1, { by: 'Agency', hours: 2 }), plainStory(2, { by: 'Echo', hours: 2.5 })];
    const [agency = '', echo = ''] = headlinesIn(compose(two));
    const voted = compose(two, { votes });
    expect(headlinesIn(voted)).toEqual([echo, agency]);
    expect(story(voted, agency)?.votes).toBe(1);
    expect(story(voted, echo)?.votes).toBeGreaterThan(1.1);
  });
});
