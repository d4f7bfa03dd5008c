import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Article, Story } from '../../../digests/model/index.ts';
import { groupStories } from '../../../digests/story/index.ts';
import { articleOf, bridge, chess, reportOf, vaccine } from './newsroom.ts';

const articlesOf = ({ articles, copies }: Story): readonly Article[] => [...articles, ...copies];

/** The stories as sets of places in the list of articles. */
const placesOf = (articles: readonly Article[]): readonly (readonly number[])[] =>
  groupStories(articles)
    .map((story) =>
      articlesOf(story)
        .map((article) => articles.indexOf(article))
        .toSorted((a, b) => a - b),
    )
    .toSorted((a, b) => (a[0] ?? 0) - (b[0] ?? 0));

describe('stories', () => {
  test('hold the articles that tell one event, and no others', () =>
    expect(placesOf([bridge[0], vaccine[0], bridge[1], chess, vaccine[1]])).toEqual([[0, 2], [1, 4], [3]]));

  test('are the same in any order of arrival', () =>
    fc.assert(
      fc.property(
        fc.shuffledSubarray([bridge[0], vaccine[0], bridge[1], chess, vaccine[1]], { minLength: 5 }),
        (articles) => {
          const titles = groupStories(articles).map((story) =>
            story.articles.map(({ title }) => title).toSorted(),
          );
          expect(titles.toSorted()).toEqual(
            [bridge, vaccine, [chess]].map((story) => story.map(({ title }) => title).toSorted()).toSorted(),
          );
        },
      ),
      { numRuns: 20 },
    ));

  test('begin with the fullest article, and keep shorter versions of one apart as copies', () => {
    const short = articleOf(bridge[0].title, bridge[0].text.slice(0, 120));
    const long = articleOf(bridge[0].title, `${bridge[0].text} ${bridge[1].text}`);
    expect(groupStories([bridge[0], long, short])).toMatchObject([
      { articles: [long], copies: [bridge[0], short] },
    ]);
    expect(groupStories([vaccine[1], vaccine[0]])).toMatchObject([{ articles: vaccine, copies: [] }]);
  });

  test('link a related headline with the article that it names, where it is known', () => {
    const naming = { ...bridge[0], related: [chess.title ?? '', 'Comet of the century seen'] };
    const [story] = groupStories([naming, { ...chess, url: 'https://chess.example/title' }]);
    expect(story?.related).toEqual([
      { text: chess.title, url: 'https://chess.example/title' },
      { text: 'Comet of the century seen', url: null },
    ]);
  });

  test('stand in the order of their first articles', () =>
    expect(
      groupStories([chess, bridge[0], vaccine[0], bridge[1]]).map((story) => story.articles.length),
    ).toEqual([1, 2, 1]));

  test('need no text: titles are enough', () =>
    expect(placesOf([bridge[0], vaccine[0], bridge[1]].map(({ title }) => articleOf(title, '')))).toEqual([
      [0, 2],
      [1],
    ]));

  test.each([
    ['no articles', [], []],
    ['an article without words', [articleOf(null, '')], [[0]]],
    ['two without words', [articleOf(null, ''), articleOf('', '…')], [[0], [1]]],
    ['twins', [chess, articleOf(chess.title, chess.text)], [[0, 1]]],
    ['twins of one word', [articleOf('Storm', ''), articleOf('Storm', '')], [[0, 1]]],
  ])('of %s', (_name, articles, places) => expect(placesOf(articles)).toEqual(places));

  test('hold every article once, whatever the articles', () =>
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.option(fc.string()), fc.string({ unit: 'binary' }))), (drafts) => {
        const articles = drafts.map(([title, text]) => articleOf(title, text));
        const grouped = groupStories(articles).flatMap(articlesOf);
        expect(new Set(grouped)).toEqual(new Set(articles));
        expect(grouped).toHaveLength(articles.length);
      }),
    ));

  test('of a flood of 1,000 articles and of one of 50,000 words are found', () => {
    const flood = Array.from({ length: 1000 }, (_, i) => articleOf(`Report ${i}`, reportOf(i, 60)));
    expect(groupStories([...flood, articleOf('Long', reportOf(5000, 50_000))]).length).toBeGreaterThan(900);
  });
});
