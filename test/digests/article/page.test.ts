import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Article, Problem } from '../../../digests/model/index.ts';
import { readHtml } from '../../../digests/article/index.ts';

const url = 'https://post.example/2026/11/23/bridge?utm=1';

const paragraphs = [
  'The council of Marrow Bay closed the old iron bridge on Tuesday after inspectors found cracks in two pillars.',
  'Mayor Ines Tollan said the bridge would stay closed until engineers had examined every one of its pillars.',
  'The bridge carries 9,000 cars a day between the harbour and the old town, and there is no other way but the tunnel.',
];

const page = (body: string, head = ''): string =>
  `<!doctype html><html lang="en-GB"><head><title>Bridge closed | The Post</title>${head}</head>` +
  `<body><nav><a href="/">Home</a></nav><article><h1>Old iron bridge closed after cracks</h1>${body}</article>` +
  '<footer>All rights reserved</footer></body></html>';

const prose = paragraphs.map((text) => `<p>${text}</p>`).join('');

const read = (html: string): Article | Problem => {
  const result = readHtml(html, { url });
  return result.ok ? result.value : result.problem;
};

describe('a page of news', () => {
  test('gives its paragraphs and no more', () => {
    const related = '<p><a href="/x">Tunnel fees rise for the third time</a></p>';
    const noise =
      '<script>var a = "<p>code</p>";</script><form><p>Sign in</p></form><template><p>t</p></template>';
    expect(read(page(prose + related + noise))).toMatchObject({
      text: paragraphs.join('\n\n'),
      related: ['Tunnel fees rise for the third time'],
    });
  });

  test('gives what its markup tells', () => {
    const head =
      '<link rel="canonical" href="/2026/11/23/bridge"><meta property="og:site_name" content="The Post">' +
      '<meta property="og:image" content="/bridge.jpg"><meta name="author" content="By Paula Renn">' +
      '<meta property="article:published_time" content="2026-11-23T08:00:00+01:00">';
    expect(read(page(prose, head))).toMatchObject({
      title: 'Old iron bridge closed after cracks',
      url: 'https://post.example/2026/11/23/bridge',
      author: 'Paula Renn',
      publishedAt: Date.UTC(2026, 10, 23, 7),
      imageUrl: 'https://post.example/bridge.jpg',
      language: 'en-GB',
      siteName: 'The Post',
    });
  });

  test('is believed most where it speaks to machines', () => {
    const data = {
      '@graph': [
        { '@type': 'WebPage', headline: 'Not this' },
        {
          '@type': ['NewsArticle'],
          headline: 'Old iron bridge closed after cracks',
          datePublished: '2026-11-23T09:30:00Z',
          author: [{ name: 'Paula Renn' }, { name: 'Tomas Weil' }],
          publisher: { name: 'The Evening Post' },
          image: { url: 'https://post.example/a.jpg' },
        },
      ],
    };
    const head =
      `<script type="application/ld+json">${JSON.stringify(data)}</script>` +
      '<script type="application/ld+json">{"broken": </script><meta name="author" content="Nobody">';
    expect(read(page(prose, head))).toMatchObject({
      author: 'Paula Renn, Tomas Weil',
      publishedAt: Date.UTC(2026, 10, 23, 9, 30),
      siteName: 'The Evening Post',
      imageUrl: 'https://post.example/a.jpg',
    });
  });

  test('whose address is told by half, and nobody knows of what, has none', () => {
    const half = '<link rel="canonical" href="/bridge"><meta property="og:image" content="/bridge.jpg">';
    expect(readHtml(page(prose, half), { url: null })).toMatchObject({
      value: { url: null, imageUrl: null },
    });
  });

  test('without a date has the one of its address', () =>
    expect(read(page(prose))).toMatchObject({ publishedAt: Date.UTC(2026, 10, 23) }));

  test('without a body tells its language all the same', () =>
    expect(read(`<html lang="da"><title>Bridge closed</title>${prose}`)).toMatchObject({ language: 'da' }));

  test('is read from its first tag on, document or not', () =>
    expect(read(`<h1>Bridge closed</h1>${prose}`)).toMatchObject({ text: paragraphs.join('\n\n') }));

  test('keeps entities as characters and no-break spaces as they are', () =>
    expect(
      read(
        page(`${prose}<p>Tollan &amp; Weil &lt;b&gt; paid 9&nbsp;000&#8239;&euro; for the <b>bo</b>at.</p>`),
      ),
    ).toMatchObject({
      text: expect.stringContaining('Tollan & Weil <b> paid 9\u00a0000\u202f€ for the boat.') as unknown,
    }));
});

describe('no article is', () => {
  test.each([
    ['nothing', ''],
    ['a menu', '<ul><li><a href="/a">A</a><li><a href="/b">B</a></ul>'],
    ['plain words', 'The bridge is closed.'],
    ['a script', '<script>document.write("<p>The bridge</p>")</script>'],
    ['an image', '\u0089PNG\r\n\u001a\n'],
  ])('%s', (_name, html) => expect(read(html)).toEqual({ code: 'page-not-article', url }));
});

test('any text at all is a page or none, and nothing is thrown', () =>
  fc.assert(
    fc.property(
      fc.array(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.constantFrom('<p>', '</p>', '<div', '>', '<!--', '<![CDATA[', '&#', prose),
        ),
      ),
      (parts) => {
        expect(readHtml(parts.join(''), { url: null })).toHaveProperty('ok');
      },
    ),
    { numRuns: 50 },
  ));
