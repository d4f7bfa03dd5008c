import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Article } from '../../../digests/model/index.ts';
import { readPlainText } from '../../../digests/article/index.ts';
import { algorithms, shorten, summarize, summarizeStory } from '../../../digests/rank/index.ts';
import { articleOf, bridgeReport } from './prose.ts';

const textsOf = (text: string, options = {}): readonly string[] =>
  summarize(articleOf(text), options).sentences.map((sentence) => sentence.text);

describe.each(algorithms)('a summary by %s', (algorithm) => {
  test('quotes verbatim, in reading order, three sentences where nothing else is asked', () => {
    const { sentences } = summarize(articleOf(bridgeReport), { algorithm });
    expect(sentences).toHaveLength(3);
    for (const { text, start, end } of sentences) expect(bridgeReport.slice(start, end)).toBe(text);
    expect(sentences.map(({ index }) => index)).toEqual(
      sentences.map(({ index }) => index).toSorted((a, b) => a - b),
    );
  });

  test('leaves bylines and scraps of sentences out', () => {
    const quoted = textsOf(bridgeReport, { algorithm, sentences: 200 });
    expect(quoted).not.toContain('By Paula Renn');
    expect(quoted).not.toContain('Why now?');
    expect(quoted).toHaveLength(8);
  });

  test('says the same thing once', () => {
    const twins =
      'The old bridge is closed for good. It rained on the town all week. The old bridge is closed for good.';
    expect(textsOf(twins, { algorithm })).toEqual([
      'The old bridge is closed for good.',
      'It rained on the town all week.',
    ]);
  });

  test.each([
    ['', 0],
    [' \r\n\u00a0', 0],
    ['...', 0],
    ['Word', 1],
    ['Word.', 1],
    ['One. Two.', 2],
    ['The bridge is closed today.', 1],
    ['The bridge is closed today. The tunnel is open today.', 2],
  ])('of %j has %i sentences', (text, count) => expect(textsOf(text, { algorithm })).toHaveLength(count));

  test('of any text at all is made of its sentences', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: -1, max: 9 }), (text, sentences) => {
        const { sentences: quoted } = summarize(articleOf(text), { algorithm, sentences });
        expect(quoted.length).toBeLessThanOrEqual(Math.max(1, sentences));
        for (const sentence of quoted) {
          expect(text.slice(sentence.start, sentence.end)).toBe(sentence.text);
          const sum = Object.values(sentence.parts).reduce((total, part) => total + part, 0);
          expect(sentence.score).toBeCloseTo(sum, 9);
        }
      }),
    ));

  test('of a text of 4,000 sentences reads the first 3,000', () => {
    const long = Array.from(
      { length: 4000 },
      (_, i) => `Ship ${i} reached port ${i % 50} with cargo ${i % 7}.`,
    );
    expect(summarize(articleOf(long.join(' ')), { algorithm }).sentencesRead).toBe(3000);
  });
});

describe('the budget', () => {
  test.each([1, 2, 5])('of %i sentences is kept', (sentences) =>
    expect(textsOf(bridgeReport, { sentences })).toHaveLength(sentences),
  );

  test.each([20, 40, 80])('of %i words is kept', (words) => {
    const { wordsQuoted, sentences } = summarize(articleOf(bridgeReport), { words });
    expect(wordsQuoted).toBeLessThanOrEqual(words);
    expect(sentences.length).toBeGreaterThan(0);
  });

  test('of fewer words than any sentence has still quotes one', () =>
    expect(textsOf(bridgeReport, { words: 1 })).toHaveLength(1));

  test('of both is spent when either is', () => {
    const { sentences, wordsQuoted } = summarize(articleOf(bridgeReport), { sentences: 2, words: 30 });
    expect(sentences.length).toBeLessThanOrEqual(2);
    expect(wordsQuoted).toBeLessThanOrEqual(30);
  });
});

describe('beside its sentences, a summary has', () => {
  const summary = summarize(articleOf(bridgeReport, { related: ['Tunnel fees rise', 'Tunnel fees rise'] }));

  test('the language that the text was read as', () => expect(summary.language).toBe('en'));
  test('the language that was asked for', () =>
    expect(summarize(articleOf(bridgeReport), { language: 'fr-CA' }).language).toBe('fr'));
  test('related headlines, each once', () => expect(summary.related).toEqual(['Tunnel fees rise']));
  test('how much was read and quoted', () => {
    expect(summary.sentencesRead).toBe(10);
    expect(summary.wordsRead).toBe(120);
    expect(summary.wordsQuoted).toBeLessThan(summary.wordsRead);
  });
});

describe('a story', () => {
  const first = articleOf(
    'The bridge in Marrow Bay was closed on Tuesday. Inspectors had found cracks in it.',
  );
  const second = articleOf(
    'Inspectors had found cracks in it. The tunnel will be free of charge until Sunday.',
  );

  test('is told from several articles, each sentence with its own', () => {
    const { sentences } = summarizeStory([first, second], { sentences: 9 });
    expect(sentences.map(({ document, index }) => [document, index])).toEqual([
      [0, 0],
      [1, 0],
      [1, 1],
    ]);
  });

  test('chooses the same sentences in whatever order the articles come', () => {
    const third = articleOf(
      'Shopkeepers in the old town fear for their trade. The tunnel adds twenty minutes.',
    );
    const quotedFrom = (...articles: readonly Article[]): readonly string[] =>
      summarizeStory(articles, { sentences: 3 })
        .sentences.map(({ text }) => text)
        .toSorted();
    expect(quotedFrom(third, second, first)).toEqual(quotedFrom(first, second, third));
    expect(quotedFrom(second, first, third)).toEqual(quotedFrom(first, second, third));
  });

  test('of no articles says nothing', () => expect(summarizeStory([]).sentences).toEqual([]));
  test('of an empty article says nothing', () =>
    expect(summarizeStory([articleOf('')]).sentences).toEqual([]));
});

describe('to be shortened, a text', () => {
  test.each([
    ['', 0],
    ['The bridge is closed.', 1],
  ])('%j has too little', (text, sentences) =>
    expect(shorten(articleOf(text))).toEqual({ ok: false, problem: { code: 'text-too-short', sentences } }),
  );

  test('of two sentences has enough', () =>
    expect(shorten(articleOf('The bridge is closed. The tunnel is open.')).ok).toBe(true));
});

const seed = new URL('../../../../shared/seeds/000_1e013365dec358d4.txt', import.meta.url);

describe.skipIf(!existsSync(seed))(
  'the article that the project began with (skipped where ../shared is absent)',
  () => {
    const read = readPlainText(existsSync(seed) ? readFileSync(seed, 'utf8') : 'absent');

    test('gives three sentences, in order, and its ++ lines as related headlines', () => {
      if (!read.ok) throw new Error(read.problem.code);
      const { sentences, related } = summarize(read.value);
      expect(sentences).toHaveLength(3);
      expect(sentences[0]?.text).toMatch(/^Vladimir Putin has personally thanked/);
      expect(related.map((headline) => headline.split(' ')[0])).toEqual(['Farage’s', 'Guterres']);
      for (const { text } of sentences) for (const headline of related) expect(text).not.toContain(headline);
    });
  },
);
