import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Feed, FeedFormat, FeedItem } from '../../digests/model/index.ts';
import { formats } from '../../digests/feed/formats/index.ts';
import { readFeed } from '../../digests/feed/index.ts';

const url = 'https://post.example/feeds/news';

/** The same two entries in every format that is read. A format without a document beside this file fails the suite. */
const documentIn = (format: FeedFormat): string => {
  const name = format === 'json' ? 'json.json' : `${format}.xml`;
  return readFileSync(new URL(`feeds/${name}`, import.meta.url), 'utf8');
};

/** What every format's document says. */
const said: Omit<Feed, 'format'> = {
  title: 'The Post & Courier',
  link: 'https://post.example/',
  description: 'News',
  language: 'en-gb',
  updateEveryMs: null,
  skipHours: [],
  items: [
    {
      id: 'b1',
      title: 'Bridge closed',
      link: 'https://post.example/bridge',
      summary: '<p>Cracks.</p>',
      content: '<p>Cracks were found.</p>',
      author: 'Paula Renn',
      publishedAt: Date.UTC(2026, 10, 23, 7),
      updatedAt: Date.UTC(2026, 10, 23, 9),
      categories: ['Roads'],
      imageUrl: 'https://post.example/b.jpg',
    },
    {
      id: 'https://post.example/note',
      title: 'A note without a title.',
      link: 'https://post.example/note',
      summary: 'A note without a title.',
      content: null,
      author: null,
      publishedAt: null,
      updatedAt: null,
      categories: [],
      imageUrl: null,
    },
  ],
};

/** A news sitemap lists pages by their headlines: it has no place for the site's words, texts, ids or authors. */
const saidBySitemap = {
  ...said,
  title: url,
  link: url,
  description: null,
  language: null,
  items: said.items.map((item): FeedItem => {
    const title = item.title?.startsWith('A note') ? item.link : item.title;
    return { ...item, id: item.link, title, summary: null, content: null, author: null };
  }),
};

describe.each(formats.map((reader) => reader.format))('a feed in %s', (format) => {
  const text = documentIn(format);
  const read = (bytes: string) => readFeed(new TextEncoder().encode(bytes), { url });

  test('says the same as in any other format', () =>
    expect(read(text)).toEqual({
      ok: true,
      value: { format, ...(format === 'sitemap' ? saidBySitemap : said) },
    }));

  test('is read in spite of what stands before and around it', () =>
    expect(read(`\ufeff\r\n \u0007${text}\n\n`).ok).toBe(true));

  test('without entries is a feed without entries', () => {
    const empty = text
      .replace(/<(item|entry|url)[\s>][\s\S]*<\/\1>/, '')
      .replace(/"items": \[[\s\S]*\]/, '"items": []');
    expect(read(empty)).toMatchObject({ ok: true, value: { items: [] } });
  });

  test('cut off anywhere is read or refused, never thrown', () => {
    for (let end = 0; end <= text.length; end += 1) expect(read(text.slice(0, end))).toHaveProperty('ok');
  });
});
