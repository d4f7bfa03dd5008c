import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { quotesOf } from '../../../digests/compose/quotes.ts';
import { newsArticle, newsStory } from './newsdesk.ts';

const courier = newsArticle({
  url: 'https://courier.example/bridge',
  title: 'Iron bridge at Marlow closed to lorries',
  text:
    'The iron bridge at Marlow was closed to lorries on Tuesday. Divers had found cracks in two of its piers. ' +
    'They will go down again next week. The county votes on repairs worth 4 million crowns on Friday.',
});
const echo = newsArticle({
  siteName: 'Echo',
  url: 'https://echo.example/bridge',
  title: 'Lorries banned from Marlow bridge',
  text:
    'Lorries were banned from the iron bridge at Marlow on Tuesday. Divers found cracks in two of the piers. ' +
    'Hauliers expect detours of forty kilometres until the autumn.',
});
const generous = { sentences: 3, charactersMax: 600 };

describe('the sentences quoted of a story', () => {
  test('are slices of its articles, each with its page and publisher', () => {
    const quotes = quotesOf(newsStory([courier, echo]), generous);
    expect(quotes.length).toBeGreaterThan(1);
    for (const { text, url, publisher } of quotes) {
      const article = [courier, echo].find((each) => each.url === url);
      expect(article?.text).toContain(text);
      expect(publisher).toBe(article?.siteName);
    }
  });

  test('do not say the same twice in other words, and say who agrees', () => {
    const quotes = quotesOf(newsStory([courier, echo]), generous);
    expect(quotes.filter(({ text }) => text.includes('cracks'))).toHaveLength(1);
    expect(quotes.find(({ text }) => text.includes('cracks'))?.publishersAgreeing).toBe(2);
  });

  test('by one publisher are said by one, however often it repeats itself', () => {
    const again = { ...courier, url: 'https://courier.example/again' };
    const quotes = quotesOf(newsStory([courier, again]), generous);
    expect(quotes.map((quote) => quote.publishersAgreeing)).toEqual(quotes.map(() => 1));
  });

  test('leave out one that opens on "They" where the sentence before it is left out', () => {
    const texts = quotesOf(newsStory([courier]), { sentences: 1, charactersMax: 400 }).map(
      ({ text }) => text,
    );
    expect(texts).toHaveLength(1);
    expect(texts[0]).not.toMatch(/^They/u);
  });

  test('of an update are those that were not told', () => {
    const texts = quotesOf(newsStory([echo], { told: [courier], toldAt: 1 }), generous).map(
      ({ text }) => text,
    );
    expect(texts).toEqual(['Hauliers expect detours of forty kilometres until the autumn.']);
  });

  test('leave out what the edition quotes already', () => {
    const [first] = quotesOf(newsStory([courier]), generous);
    const rest = quotesOf(newsStory([echo, courier]), generous, first === undefined ? [] : [first]);
    expect(rest.map(({ text }) => text)).not.toContain(first?.text);
  });

  test('prefer two that fit to one that does not leave room', () => {
    const quotes = quotesOf(newsStory([courier, echo]), { sentences: 2, charactersMax: 125 });
    expect(quotes).toHaveLength(2);
  });

  test('ask nothing and leave no bracket open, where others tell something', () => {
    const odd = newsArticle({
      url: 'https://odd.example/bridge',
      title: 'Iron bridge at Marlow closed to lorries',
      text:
        'How long will the iron bridge at Marlow be closed to lorries? ' +
        '[The iron bridge at Marlow (built in 1871) was closed to lorries on Tuesday. ' +
        'Divers had found cracks in two piers of the bridge.',
    });
    const texts = quotesOf(newsStory([odd]), generous).map(({ text }) => text);
    expect(texts).toEqual(['Divers had found cracks in two piers of the bridge.']);
  });

  test('hold the opening of one article only, since each tells the whole story', () => {
    const other = newsArticle({
      siteName: 'Herald',
      url: 'https://herald.example/bridge',
      title: 'No more lorries on the bridge',
      text:
        'A nineteenth century river crossing will carry no heavy traffic for now, the county has decided. ' +
        'Its engineer expects the repairs to take until the autumn of next year.',
    });
    const openings = [courier, other].map(({ text }) => text.slice(0, text.indexOf('. ') + 1));
    const texts = quotesOf(newsStory([courier, other]), generous).map(({ text }) => text);
    expect(texts.length).toBeGreaterThan(1);
    expect(texts.filter((text) => openings.includes(text))).toHaveLength(1);
  });

  test('are none where nothing may be quoted or nothing is there', () => {
    expect(quotesOf(newsStory([courier]), { sentences: 0, charactersMax: 0 })).toEqual([]);
    expect(quotesOf(newsStory([newsArticle({ text: '' })]), generous)).toEqual([]);
  });
});

test('any texts give quotes that are slices, within the budget, and no two alike', () => {
  const texts = fc.array(fc.string({ unit: 'grapheme', maxLength: 300 }), { minLength: 1, maxLength: 4 });
  const budget = fc.record({ sentences: fc.nat(4), charactersMax: fc.nat(300) });
  fc.assert(
    fc.property(texts, budget, (bodies, allowed) => {
      const articles = bodies.map((text, index) => newsArticle({ text, siteName: `P${index}` }));
      const quotes = quotesOf(newsStory(articles), allowed);
      expect(quotes.length).toBeLessThanOrEqual(allowed.sentences);
      expect(quotes.reduce((sum, { text }) => sum + text.length, 0)).toBeLessThanOrEqual(
        allowed.charactersMax,
      );
      expect(new Set(quotes.map(({ text }) => text)).size).toBe(quotes.length);
      for (const { text } of quotes) expect(bodies.some((body) => body.includes(text))).toBe(true);
    }),
  );
});
