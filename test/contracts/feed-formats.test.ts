import { describe, expect, test } from 'vitest';
import { formats } from '../../digests/feed/formats/index.ts';
import { readFeed } from '../../digests/feed/index.ts';

const url = 'https://post.example/feeds/news';

/** The same two entries in every format that is read. A format without a document here fails the suite. */
const documents: Readonly<Record<string, string>> = {
  rss: `<?xml version="1.0"?>
    <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/"
      xmlns:media="http://search.yahoo.com/mrss/" xmlns:atom="http://www.w3.org/2005/Atom">
    <channel><title>The Post &amp; Courier</title><link>/</link><description>News</description><language>en-gb</language>
      <item><guid isPermaLink="false">b1</guid><title>Bridge &lt;i&gt;closed&lt;/i&gt;</title><link>../bridge</link>
        <description>&lt;p&gt;Cracks.&lt;/p&gt;</description><content:encoded><![CDATA[<p>Cracks were found.</p>]]></content:encoded>
        <dc:creator>Paula Renn</dc:creator><pubDate>Mon, 23 Nov 2026 08:00:00 +0100</pubDate><category>Roads</category>
        <media:content url="/b.jpg" medium="image"/><atom:updated>2026-11-23T09:00:00Z</atom:updated></item>
      <item><link>https://post.example/note</link><description>A note without a title.</description></item>
    </channel></rss>`,
  atom: `<?xml version="1.0"?>
    <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-gb"><title>The Post &amp; Courier</title><subtitle>News</subtitle>
      <link rel="self" href="${url}"/><link href="/"/><id>x</id><updated>2026-11-23T09:00:00Z</updated>
      <entry><id>b1</id><title type="html">Bridge &lt;i&gt;closed&lt;/i&gt;</title><link href="../bridge"/>
        <summary type="html">&lt;p&gt;Cracks.&lt;/p&gt;</summary><content type="html">&lt;p&gt;Cracks were found.&lt;/p&gt;</content>
        <author><name>Paula Renn</name></author><published>2026-11-23T08:00:00+01:00</published>
        <updated>2026-11-23T09:00:00Z</updated><category term="Roads"/>
        <link rel="enclosure" type="image/jpeg" href="/b.jpg"/></entry>
      <entry><link href="https://post.example/note"/><summary>A note without a title.</summary></entry>
    </feed>`,
  rdf: `<?xml version="1.0"?>
    <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
      xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"
      xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:media="http://search.yahoo.com/mrss/">
      <channel><title>The Post &amp; Courier</title><link>/</link><description>News</description><dc:language>en-gb</dc:language></channel>
      <item rdf:about="b1"><title>Bridge &lt;i&gt;closed&lt;/i&gt;</title><link>../bridge</link>
        <description>&lt;p&gt;Cracks.&lt;/p&gt;</description><content:encoded>&lt;p&gt;Cracks were found.&lt;/p&gt;</content:encoded>
        <dc:creator>Paula Renn</dc:creator><dc:date>2026-11-23T08:00:00+01:00</dc:date><dc:subject>Roads</dc:subject>
        <dcterms:modified>2026-11-23T09:00:00Z</dcterms:modified><media:content url="/b.jpg" medium="image"/></item>
      <item><link>https://post.example/note</link><description>A note without a title.</description></item>
    </rdf:RDF>`,
  json: JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'The Post & Courier',
    home_page_url: '/',
    description: 'News',
    language: 'en-gb',
    items: [
      {
        id: 'b1',
        title: 'Bridge <i>closed</i>',
        url: '../bridge',
        summary: '<p>Cracks.</p>',
        content_html: '<p>Cracks were found.</p>',
        authors: [{ name: 'Paula Renn' }],
        date_published: '2026-11-23T08:00:00+01:00',
        date_modified: '2026-11-23T09:00:00Z',
        tags: ['Roads'],
        image: '/b.jpg',
      },
      {
        id: 'https://post.example/note',
        url: 'https://post.example/note',
        summary: 'A note without a title.',
      },
    ],
  }),
};

describe.each(formats.map((reader) => reader.format))('a feed in %s', (format) => {
  const text = documents[format] ?? '';
  const read = (bytes: string) => readFeed(new TextEncoder().encode(bytes), { url });

  test('says the same as in any other format', () =>
    expect(read(text)).toEqual({
      ok: true,
      value: {
        format,
        title: 'The Post & Courier',
        link: 'https://post.example/',
        description: 'News',
        language: 'en-gb',
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
      },
    }));

  test('is read in spite of what stands before and around it', () =>
    expect(read(`\ufeff\r\n \u0007${text}\n\n`).ok).toBe(true));

  test('without entries is a feed without entries', () => {
    const empty = text.replace(/<(item|entry)[\s>][\s\S]*<\/\1>/, '').replace(/"items":\[.*\]/, '"items":[]');
    expect(read(empty)).toMatchObject({ ok: true, value: { items: [] } });
  });

  test('cut off anywhere is read or refused, never thrown', () => {
    for (let end = 0; end < text.length; end += 37) expect(read(text.slice(0, end))).toHaveProperty('ok');
  });
});
