import { describe, expect, test } from 'vitest';
import { readFeed } from '../../../digests/feed/index.ts';
import type { Feed, FeedItem } from '../../../digests/model/index.ts';

const url = 'https://post.example/feeds/news';

const read = (text: string): Feed => {
  const feed = readFeed(new TextEncoder().encode(text), { url });
  if (!feed.ok) throw new Error(feed.problem.code);
  return feed.value;
};

const rss = (inner: string, head = ''): Feed =>
  read(`<rss><channel>${head}<item>${inner}</item></channel></rss>`);

const atom = (inner: string, head = ''): Feed =>
  read(`<feed xmlns="http://www.w3.org/2005/Atom">${head}<entry>${inner}</entry></feed>`);

const firstOf = (feed: Feed): FeedItem | undefined => feed.items[0];

describe('what an item of RSS means', () => {
  test.each<[string, string, Partial<FeedItem>]>([
    ['a link', '<link>../a</link>', { link: 'https://post.example/a' }],
    ['a link of Atom', '<atom:link href="/a"/>', { link: 'https://post.example/a' }],
    [
      'the link before FeedBurner',
      '<link>/a</link><feedburner:origLink>/b</feedburner:origLink>',
      {
        link: 'https://post.example/b',
      },
    ],
    [
      'the recording where there is no page',
      '<enclosure url=" "/><enclosure url="/a.mp3"/>',
      {
        link: 'https://post.example/a.mp3',
      },
    ],
    ['a person with an address', '<author>a@b.example (Ann)</author>', { author: 'Ann' }],
    ['a person before an address', '<author>Ann &lt;a@b.example&gt;</author>', { author: 'Ann' }],
    ['several persons', '<dc:creator>Ann</dc:creator><dc:creator>Bo</dc:creator>', { author: 'Ann, Bo' }],
    ['a date of Dublin Core', '<dc:date>2026-11-23</dc:date>', { publishedAt: Date.UTC(2026, 10, 23) }],
    [
      'the last of several dates that are some',
      '<pubDate>2026-11-22</pubDate><pubDate>2026-11-23</pubDate><pubDate>soon</pubDate>',
      { publishedAt: Date.UTC(2026, 10, 23) },
    ],
    [
      'a date that is none, and one that is',
      '<pubDate>soon</pubDate><dc:date>2026-11-23</dc:date>',
      {
        publishedAt: Date.UTC(2026, 10, 23),
      },
    ],
    [
      'categories',
      '<category>a</category><dc:subject>b</dc:subject><itunes:keywords>c, a</itunes:keywords>',
      {
        categories: ['a', 'b', 'c'],
      },
    ],
    [
      'XHTML',
      '<xhtml:body><p>A &amp; <br/><a href="x?a=1&amp;b=2">B</a></p></xhtml:body>',
      {
        content: '<p>A & <br><a href="https://post.example/feeds/x?a=1&amp;b=2">B</a></p>',
      },
    ],
    [
      'links in HTML',
      '<description>&lt;a href="/a"&gt;&lt;img src=b.png&gt;&lt;a href=#c&gt;</description>',
      {
        summary: '<a href="https://post.example/a"><img src=https://post.example/feeds/b.png><a href=#c>',
      },
    ],
    [
      'a thumbnail',
      '<media:group><media:thumbnail url="/t.jpg"/></media:group>',
      {
        imageUrl: 'https://post.example/t.jpg',
      },
    ],
    [
      'what Media RSS says',
      '<media:group><media:title>T</media:title><media:description>D</media:description></media:group>',
      {
        title: 'T',
        summary: 'D',
      },
    ],
  ])('%s', (_name, inner, said) => expect(firstOf(rss(inner))).toMatchObject(said));

  test('a relative link belongs to the site, wherever the feed is', () =>
    expect(firstOf(rss('<link>/a</link>', '<link>https://site.example/</link>'))?.link).toBe(
      'https://site.example/a',
    ));
  test('but to its own base first', () =>
    expect(
      read(
        '<rss><channel><link>https://s.example/</link>' +
          '<item xml:base="https://b.example/"><link>a</link></item></channel></rss>',
      ).items[0]?.link,
    ).toBe('https://b.example/a'));
  test('an entry without an author has that of its feed', () =>
    expect(
      firstOf(rss('<title>x</title>', '<managingEditor>e@x.example (Ed)</managingEditor>'))?.author,
    ).toBe('Ed'));
  test('but one with an author keeps it', () =>
    expect(firstOf(rss('<author>Ann</author>', '<managingEditor>Ed</managingEditor>'))?.author).toBe('Ann'));
  test('elements of namespaces that nobody knows mean nothing', () =>
    expect(firstOf(rss('<x:title xmlns:x="urn:x">no</x:title><title>yes</title>'))?.title).toBe('yes'));
  test('entries without links are not given that of their site', () =>
    expect(firstOf(rss('<title>x</title>', '<link>https://s.example/</link>'))).toMatchObject({
      id: null,
      link: null,
    }));
  test('a feed without a title goes by its address', () => expect(rss('').title).toBe(url));
  test('the rhythm and the hours of rest', () =>
    expect(
      rss('', '<ttl>30</ttl><skipHours><hour>24</hour><hour>3</hour><hour>x</hour></skipHours>'),
    ).toMatchObject({ updateEveryMs: 1_800_000, skipHours: [0, 3] }));
  test('the rhythm of the syndication module', () =>
    expect(
      rss('', '<sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>2</sy:updateFrequency>')
        .updateEveryMs,
    ).toBe(43_200_000));
});

describe('what an entry of Atom means', () => {
  test.each<[string, string, Partial<FeedItem>]>([
    ['plain text', '<title type="text">&lt;b&gt; &amp;amp;</title>', { title: '<b> &amp;' }],
    ['HTML', '<title type="html">&lt;b&gt;x&lt;/b&gt; &amp;amp;</title>', { title: 'x &' }],
    [
      'XHTML',
      '<title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">Less: <em>&lt;</em></div></title>',
      {
        title: 'Less: <',
      },
    ],
    ['base64', '<content mode="base64">PGI+w6k8L2I+</content>', { content: '<b>é</b>' }],
    ['base64 that is none', '<content mode="base64">?</content>', { content: '?' }],
    ['a picture in base64', '<content type="image/png">iVBORw0KGgo=</content>', { content: null }],
    [
      'the page before its feed',
      '<link type="application/json" href="/j"/><link href="/h"/>',
      {
        link: 'https://post.example/h',
      },
    ],
    ['no other relation', '<link rel="replies" href="/r"/>', { link: null }],
    ['an id that is an address', '<id>https://post.example/a</id>', { link: 'https://post.example/a' }],
    ['an id that is relative', '<id>/a</id>', { id: 'https://post.example/a' }],
    ['an id that is a word', '<id>a</id>', { id: 'a' }],
    ['the author of its source', '<source><author><name>Ann</name></author></source>', { author: 'Ann' }],
    ['an author by address', '<author><email>a@b.example</email></author>', { author: 'a@b.example' }],
    [
      'the dates of Atom 0.3',
      '<issued>2026-11-22</issued><modified>2026-11-23</modified>',
      {
        publishedAt: Date.UTC(2026, 10, 22),
        updatedAt: Date.UTC(2026, 10, 23),
      },
    ],
    ['a category and its label', '<category term="a" label="A"/>', { categories: ['a', 'A'] }],
  ])('%s', (_name, inner, said) => expect(firstOf(atom(inner))).toMatchObject(said));

  test('bases within bases', () =>
    expect(
      read(
        '<feed xmlns="http://www.w3.org/2005/Atom" xml:base="/a/"><entry xml:base="b/"><link href="c"/>' +
          '<content type="html" xml:base="d/">&lt;img src="e"&gt;</content></entry></feed>',
      ).items[0],
    ).toMatchObject({
      link: 'https://post.example/a/b/c',
      content: '<img src="https://post.example/a/b/d/e">',
    }));
  test('an address that is used as one in HTML stays quoted', () =>
    expect(firstOf(atom(`<content type="html">&lt;a href='/a"b&amp;amp;c'&gt;</content>`))?.content).toBe(
      "<a href='https://post.example/a%22b&amp;c'>",
    ));
});
