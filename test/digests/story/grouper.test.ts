import { describe, expect, test } from 'vitest';
import type { Article } from '../../../digests/model/index.ts';
import { createGrouper } from '../../../digests/story/index.ts';
import { articleOf, bridge, chess, reportOf, vaccine } from './newsroom.ts';

const dayMs = 86_400_000;
const monday = Date.UTC(2026, 10, 23);
const on = (day: number, article: Article): Article => ({ ...article, publishedAt: monday + day * dayMs });

/** The story and the original of each article, in the order of their arrival; ids are places. */
const placed = (...articles: readonly Article[]): readonly (readonly [string, string | null])[] => {
  const grouper = createGrouper();
  return articles.map((article, i) => {
    const [placement] = grouper.add([{ id: `${i}`, article }]);
    return [placement?.story ?? '', placement?.duplicateOf ?? null] as const;
  });
};

const storiesOf = (...articles: readonly Article[]): readonly string[] =>
  placed(...articles).map(([story]) => story);

describe('articles that arrive one by one', () => {
  test('join the story that they tell', () =>
    expect(storiesOf(bridge[0], vaccine[0], bridge[1], chess, vaccine[1])).toEqual([
      '0',
      '1',
      '0',
      '3',
      '1',
    ]));

  test('are known as copies, whatever their title', () =>
    expect(placed(chess, bridge[0], articleOf('Another title', chess.text))).toEqual([
      ['0', null],
      ['1', null],
      ['0', '0'],
    ]));

  test('without words are stories of their own', () =>
    expect(storiesOf(articleOf(null, ''), articleOf('', ''))).toEqual(['0', '1']));

  test('keep their place when their id comes again', () => {
    const grouper = createGrouper();
    const first = grouper.add([{ id: 'a', article: bridge[0] }]);
    grouper.add([{ id: 'b', article: bridge[1] }]);
    expect(grouper.add([{ id: 'a', article: chess }])).toEqual(first);
  });
});

describe('headlines between the lines', () => {
  /** Like the bridge's story, and another one: what came of it. */
  const costs = articleOf(
    'Hauliers count the cost of the closed bridge',
    'Detours of forty minutes cost the hauliers of Marrow Bay 90,000 a day since the iron bridge closed. Drivers ' +
      'wait for hours at the ferry, and two firms have asked the council for damages.',
  );
  const naming = (article: Article, headline: string | null): Article => ({
    ...article,
    related: headline === null ? [] : [headline],
  });
  const grouped = (related: string | null) => {
    const articles = [naming(bridge[0], related), costs, bridge[1], chess];
    return createGrouper().add(articles.map((article, i) => ({ id: `${i}`, article })));
  };

  test('tie an article to the one of another story that they name', () =>
    expect(grouped(chess.title)[0]?.ties).toEqual([{ headline: chess.title, articleId: '3' }]));

  test('tell stories apart that look like one', () => {
    expect(grouped(null).map(({ story }) => story)).toEqual(['0', '0', '0', '3']);
    const [first, second, third] = grouped(costs.title);
    expect([first?.story, second?.story, third?.story]).toEqual(['0', '1', '0']);
    expect(first?.ties).toEqual([{ headline: costs.title, articleId: '1' }]);
  });

  test('that name an earlier report of the event part it from nothing', () => {
    const [first] = grouped(bridge[1].title);
    expect(first).toMatchObject({ story: '0', ties: [] });
  });

  test('that name nothing, or the article itself, tie it to nothing', () => {
    expect(grouped('Comet of the century seen')[0]?.ties).toEqual([]);
    expect(grouped(bridge[0].title)[0]?.ties).toEqual([]);
  });
});

describe('the window', () => {
  test('a story of six days ago goes on', () =>
    expect(storiesOf(on(0, bridge[0]), on(6, bridge[1]))).toEqual(['0', '0']));
  test('a story of eight days ago is over, and its copies are new', () =>
    expect(placed(on(0, bridge[0]), on(8, bridge[1]), on(8, bridge[0]))).toEqual([
      ['0', null],
      ['1', null],
      ['1', null],
    ]));
  test('a story lives as long as articles join it', () =>
    expect(storiesOf(on(0, bridge[0]), on(5, bridge[1]), on(10, bridge[0]))).toEqual(['0', '0', '0']));
  test('a clock that jumps back forgets nothing', () =>
    expect(storiesOf(on(6, bridge[0]), on(-20, chess), on(5, bridge[1]))).toEqual(['0', '1', '0']));
  test('articles without a date count as coming with the newest, or else with the first', () =>
    expect(storiesOf(bridge[0], on(0, vaccine[0]), bridge[1], on(6, vaccine[1]), bridge[0])).toEqual([
      '0',
      '1',
      '0',
      '1',
      '0',
    ]));

  test('a flood of 5,000 articles comes through, and a story in it is found', () => {
    const grouper = createGrouper();
    grouper.add([{ id: 'first', article: on(0, bridge[0]) }]);
    const flood = Array.from({ length: 5000 }, (_, i) => ({
      id: `${i}`,
      article: on(i / 5000, articleOf(`Report ${i}`, reportOf(i, 15))),
    }));
    expect(grouper.add(flood)).toHaveLength(5000);
    expect(grouper.add([{ id: 'last', article: on(1, bridge[1]) }])[0]?.story).toBe('first');
  });
});
