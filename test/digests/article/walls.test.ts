import { describe, expect, test } from 'vitest';
import { readHtml } from '../../../digests/article/index.ts';

const url = 'https://post.example/bridge';
const sentences = [
  'The council of Marrow Bay closed the old iron bridge on Tuesday after inspectors found cracks in two pillars.',
  'Mayor Ines Tollan said the bridge would stay closed until engineers had examined every one of its pillars.',
  'The bridge carries 9,000 cars a day between the harbour and the old town, and there is no other way but the tunnel.',
];
const consents = [
  'We and our partners store cookies on your device to show you personalised ads and to measure what is read.',
  'You may give or refuse your consent at any time, and change it later in the privacy settings of this site.',
];

const page = (paragraphs: readonly string[], isFree?: unknown): string => {
  const data = { '@type': 'NewsArticle', headline: 'Bridge closed', isAccessibleForFree: isFree };
  const script =
    isFree === undefined ? '' : `<script type="application/ld+json">${JSON.stringify(data)}</script>`;
  const body = paragraphs.map((text) => `<p>${text}</p>`).join('');
  return `<html lang="en"><head><title>Bridge</title>${script}</head><body><article>${body}</article></body></html>`;
};

const codeOf = (html: string): string => {
  const read = readHtml(html, { url });
  return read.ok ? 'article' : read.problem.code;
};

describe('a page', () => {
  test.each([
    ['with its text is an article', page(sentences), 'article'],
    ['that says it is free is an article', page(sentences, true), 'article'],
    ['with a teaser of a paid text is a paywall', page(sentences.slice(0, 2), false), 'page-paywall'],
    ['that says "False" is a paywall', page(sentences.slice(0, 2), 'False'), 'page-paywall'],
    ['with no text of a paid article is a paywall', page([], 'http://schema.org/False'), 'page-paywall'],
    ['that asks for consent is a wall of consent', page(consents), 'page-consent'],
    ['that tells of an article on consent is an article', page(consents, true), 'article'],
    [
      'with an article that names cookies once is an article',
      page([...sentences, consents[0] ?? '']),
      'article',
    ],
    ['with nothing is no article', page([]), 'page-not-article'],
  ])('%s', (_name, html, code) => expect(codeOf(html)).toBe(code));

  test('whose free part is an item of its own is an article, and marked', () => {
    expect(readHtml(page(sentences, false), { url })).toMatchObject({ ok: true, value: { isPreview: true } });
    expect(readHtml(page(sentences), { url })).not.toHaveProperty('value.isPreview');
  });
});
