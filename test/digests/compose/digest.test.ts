import { describe, expect, test } from 'vitest';
import { composeDigest, plainRecipe, storiesOf, type EditionInput } from '../../../digests/compose/index.ts';
import type { Article } from '../../../digests/model/index.ts';

const hourMs = 3_600_000;
const at = Date.UTC(2026, 10, 23, 8);

const article = (title: string, text: string, about: Partial<Article> = {}): Article => ({
  title,
  text,
  related: [],
  url: `https://courier.example/${title.toLowerCase().replaceAll(' ', '-')}`,
  author: null,
  publishedAt: at - hourMs,
  imageUrl: null,
  language: 'en',
  siteName: 'Courier',
  ...about,
});

const bridge = article(
  'Iron bridge closed to lorries',
  'The iron bridge at Marlow was closed to lorries on Tuesday. Divers found cracks in two of its piers. ' +
    'The county will vote on repairs on Friday.',
  { related: ['Tunnel fees rise', 'Harbour fish market sold'] },
);
const bridgeAgain = article(
  'Lorries banned from the iron bridge at Marlow',
  'Lorries may no longer cross the iron bridge at Marlow, where divers found cracks in two piers. ' +
    'Repairs of the bridge would take until November.',
  { siteName: 'Echo', url: 'https://echo.example/bridge', publishedAt: at - 2 * hourMs },
);
const market = article(
  'Harbour fish market sold',
  'The fish market in the harbour was sold to a cooperative of its traders. They paid two million crowns for it.',
  { siteName: 'Echo', url: 'https://echo.example/market' },
);

type About = Partial<EditionInput> & { readonly told?: readonly Article[] };

const compose = (articles: readonly Article[], { told = [], ...about }: About = {}) =>
  composeDigest({
    stories: storiesOf({ articles: articles.map((each) => ({ ...each, source: null })), told }),
    recipe: plainRecipe({ name: 'Morning', storiesMax: 7, style: 'detailed' }),
    at,
    fromAt: at - 24 * hourMs,
    toAt: at,
    nextAt: null,
    ...about,
  });

describe('an edition', () => {
  test('of nothing has no stories', () => expect(compose([]).stories).toEqual([]));

  test('tells one event once, first what more sources tell', () => {
    const digest = compose([market, bridge, bridgeAgain]);
    expect(digest.stories.map((story) => story.coverage.length)).toEqual([2, 1]);
    expect(digest.stories.map((story) => story.tier)).toEqual(['lead', 'numbered']);
    expect([digest.articlesRead, digest.publishersRead]).toEqual([3, 2]);
  });

  test('quotes sentences of its articles, unchanged, with their page', () => {
    const sources = new Map([bridge, bridgeAgain, market].map((each) => [each.url, each.text]));
    const quotes = compose([market, bridge, bridgeAgain]).stories.flatMap((story) => story.quotes);
    expect(quotes.length).toBeGreaterThan(2);
    for (const { text, url } of quotes) expect(sources.get(url)).toContain(text);
  });

  test('names related headlines, but none that it tells itself', () =>
    expect(compose([bridge, market]).stories.flatMap((story) => story.related)).toEqual([
      { text: 'Tunnel fees rise', url: null },
    ]));

  test('does not tell again what was told, in whatever words', () => {
    const digest = compose([bridgeAgain, market], { told: [bridge] });
    expect(digest.stories.map((story) => story.headline)).toEqual(['Harbour fish market sold']);
  });

  test('quotes nothing where headlines were asked for', () => {
    const recipe = plainRecipe({ name: 'Morning', storiesMax: 1, style: 'headlines' });
    const digest = compose([bridge, market], { recipe });
    expect(digest.stories).toHaveLength(1);
    expect(digest.stories[0]?.quotes).toEqual([]);
  });

  test('leaves out sentences that are too long rather than cut them', () => {
    const endless = `${'The council said that the bridge was closed and '.repeat(30)}closed.`;
    const digest = compose([article('Endless', `${endless} ${endless}`)]);
    expect(digest.stories[0]?.quotes).toEqual([]);
  });

  test('of many stories by one publisher leaves room for the others', () => {
    const words = ['apples', 'bicycles', 'cellos', 'dredgers', 'elections', 'ferries'];
    const many = words.map((word) =>
      article(word, `News of ${word} came today. Many ${word} were seen by all.`),
    );
    const digest = compose([...many, { ...market, publishedAt: at - 20 * hourMs }], {
      recipe: plainRecipe({ name: 'Morning', storiesMax: 4, style: 'brief' }),
    });
    expect(digest.stories.map((story) => story.coverage[0]?.publisher)).toContain('Echo');
  });
});
