import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Digest, NewsArticle, NewsStory, RecipeKind } from '../../../digests/model/index.ts';
import { articleOf, at, compose, dayMs, headlinesIn, plainStory, recipeOf, storyOf } from './front-page.ts';

const words =
  'ferry bridge vote flood strike museum harvest tunnel chess comet orchard bakery signal tax'.split(' ');
const kinds: readonly RecipeKind[] = ['morning', 'breaking', 'weekly', 'topic'];

const title = fc
  .array(fc.constantFrom(...words), { minLength: 1, maxLength: 6 })
  .map((list) => list.join(' '));

const article: fc.Arbitrary<NewsArticle> = fc
  .record({
    title: fc.oneof(title, fc.constant(''), fc.string({ maxLength: 12, unit: 'grapheme' })),
    text: fc.oneof(
      title.map((list) => `The council said that ${list} was well.`),
      fc.constant(''),
    ),
    by: fc.constantFrom('Agency', 'Agency', 'Agency', 'Echo', 'Post', 'Herald', ''),
    publishedAt: fc.oneof(
      fc.constant(null),
      fc.integer({ min: at - 5 * dayMs, max: at + dayMs }),
      fc.constantFrom(0, -1e15, 8.64e15, Number.NaN),
    ),
    weight: fc.integer({ min: 1, max: 5 }),
  })
  .map(({ title: headline, weight, by, ...facts }) =>
    articleOf(headline, { ...facts, by, siteName: by, source: { name: by, weight, topic: null } }),
  );

const story = fc.record({
  articles: fc.array(article, { minLength: 1, maxLength: 4 }),
  copies: fc.array(article, { maxLength: 3 }),
});

const stories: fc.Arbitrary<readonly NewsStory[]> = fc
  .array(story, { maxLength: 25 })
  .map((list) => list.map(({ articles, copies }, n) => storyOf(articles, { copies, id: `story ${n}` })));

const publisherIn = ({ coverage: [first] }: Digest['stories'][number]): string => first?.publisher ?? '';

describe('any edition', () => {
  test('is the same in whatever order its stories come', () =>
    fc.assert(
      fc.property(
        stories.chain((list) =>
          fc.tuple(fc.constant(list), fc.shuffledSubarray([...list], { minLength: list.length })),
        ),
        fc.constantFrom(...kinds),
        ([list, shuffled], kind) => {
          const recipe = recipeOf({ kind });
          expect(compose(shuffled, { recipe })).toEqual(compose(list, { recipe }));
        },
      ),
      { numRuns: 60 },
    ));

  test('has scores that are the product of their factors, and finite', () =>
    fc.assert(
      fc.property(stories, (list) => {
        const { stories: told, held } = compose(list);
        for (const score of [...told, ...held].flatMap((each) => each.score ?? [])) {
          const product = Object.values(score.factors).reduce((value, factor) => value * factor, 1);
          expect(Number.isFinite(score.value)).toBe(true);
          expect(Math.abs(score.value - product)).toBeLessThanOrEqual(1e-9 * product);
        }
      }),
      { numRuns: 60 },
    ));

  test('lets no publisher head more than three while another waits', () =>
    fc.assert(
      fc.property(stories, (list) => {
        const { stories: told, held } = compose(list);
        const waiting = held.some(({ reason }) => reason.code === 'no-room');
        const heads = Map.groupBy(told, publisherIn);
        if (waiting) for (const each of heads.values()) expect(each.length).toBeLessThanOrEqual(3);
      }),
      { numRuns: 100 },
    ));

  test('accounts for every story that can be shown, once', () =>
    fc.assert(
      fc.property(stories, fc.boolean(), (list, mayWait) => {
        const { stories: told, held } = compose(list, { nextAt: mayWait ? at + dayMs : null });
        const ids = [...told, ...held].map(({ id }) => id);
        const shown = list.filter(({ articles }) =>
          articles.some((each) => each.title?.trim() || each.text.trim()),
        );
        expect(ids.toSorted()).toEqual(shown.map(({ id }) => id).toSorted());
      }),
      { numRuns: 60 },
    ));

  test('never tells what is muted', () =>
    fc.assert(
      fc.property(stories, fc.constantFrom(...words), (list, value) => {
        const filters = [{ action: 'mute', match: 'word', value }] as const;
        const { stories: told } = compose(list, { recipe: recipeOf({ interests: { topics: [], filters } }) });
        for (const { coverage } of told)
          expect(coverage.every(({ title: headline }) => headline.split(' ').includes(value))).toBe(false);
      }),
      { numRuns: 60 },
    ));

  test('is not changed above an old story that has nothing to do with it', () =>
    fc.assert(
      fc.property(stories, (list) => {
        const recipe = recipeOf({ storiesMax: 26 });
        const old = plainStory(1, { by: 'Nobody', publishedAt: -8e15 });
        const before = headlinesIn(compose(list, { recipe }));
        expect(headlinesIn(compose([...list, old], { recipe })).filter((each) => each !== old.id)).toEqual(
          before,
        );
      }),
      { numRuns: 60 },
    ));

  test.each([
    ['a window that ends before it starts', { fromAt: at, toAt: at - dayMs }],
    ['a window of no length', { fromAt: at, toAt: at }],
    ['a clock at its beginning', { at: 0, fromAt: 0, toAt: 0 }],
    ['a clock that ran ahead of all articles', { at: 8.64e15, toAt: 8.64e15 }],
  ])('stands %s', (_name, times) => {
    const digest = compose([plainStory(1), plainStory(2)], times);
    expect(headlinesIn(digest).toSorted()).toEqual([plainStory(1).id, plainStory(2).id]);
  });

  test.each([0, -1, Number.NaN])('of at most %d stories has none', (storiesMax) =>
    expect(compose([plainStory(1)], { recipe: recipeOf({ storiesMax }) }).stories).toEqual([]),
  );
});
