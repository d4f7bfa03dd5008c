import { describe, expect, test } from 'vitest';
import { readFeed } from '../../../digests/feed/index.ts';
import type { Feed, FeedItem } from '../../../digests/model/index.ts';

const url = 'https://post.example/feed';

const read = (text: string): Feed => {
  const feed = readFeed(new TextEncoder().encode(text), { url });
  if (!feed.ok) throw new Error(feed.problem.code);
  return feed.value;
};

const channel = (inner: string): string =>
  `<rss version="2.0"><channel><title>Post</title>${inner}</channel></rss>`;

const two = '<item><title>Two</title><link>/2</link></item>';

const titles = (text: string): readonly (string | null)[] => read(text).items.map(({ title }) => title);

describe('what is malformed is mended', () => {
  test.each([
    ['an end tag that is misspelt', channel(`<item><title>One</titel><link>/1</link></item>${two}`)],
    ['an end tag that fits nothing', channel(`<item><title>One</title></b></item>${two}`)],
    ['an entry that is not ended', channel(`<item><title>One</title>${two}`)],
    ['no entry that is ended', `<rss><channel><item><title>One</title><item><title>Two</title>`],
    [
      'HTML that nobody escaped',
      channel(`<item><title>One</title><description><p>a<br>b</description></item>${two}`),
    ],
    ['entries behind their channel', `<rss><channel></channel><item><title>One</title></item>${two}</rss>`],
    ['entries behind the end', `<rss><channel></channel></rss><item><title>One</title></item>${two}`],
    ['capitals', channel(`<ITEM><Title>One</Title></ITEM>${two}`)],
    [
      'values without quotes',
      `<rss version=2.0><channel><item><title type=x>One</title></item>${two}</channel></rss>`,
    ],
    [
      'a warning before it',
      `<br />\n<b>Warning</b>: x in <b>y</b>${channel(`<item><title>One</title></item>${two}`)}`,
    ],
    ['a page behind it', `${channel(`<item><title>One</title></item>${two}`)}<html><p>Ads</html>`],
    [
      'a comment that never ends',
      `<rss><channel><!-- x <item><title>One</title></item>${two}</channel></rss>`,
    ],
    ['CDATA that never ends', `<rss><channel><title><![CDATA[x</title><item><title>One</title></item>${two}`],
    [
      'CDATA that its entry ends',
      channel(`<item><title>One</title><description><![CDATA[a</description></item>${two}`),
    ],
    [
      'CDATA that only another ends',
      channel(`<item><title>One</title><x><![CDATA[a</x></item>${two.replace('Two', '<![CDATA[Two]]>')}`),
    ],
    ['a comment between entries that never ends', channel(`<item><title>One</title></item><!-- x ${two}`)],
    ['entries of Atom in RSS', channel('<entry><title>One</title></entry><entry><title>Two</title></entry>')],
    ['items of RSS in Atom', `<feed><item><title>One</title></item>${two}</feed>`],
    [
      'the prefix of its root undeclared',
      '<a:feed><a:entry><a:title>One</a:title></a:entry><a:entry><a:title>Two</a:title></a:entry></a:feed>',
    ],
    ['a root that never ends', `<rss x="<channel><item><title>One</title></item>${two}</channel></rss>`],
    [
      'a root that is misspelt',
      `<rs><channel><item><title>One</title><link>/1</link></item>${two}</channel></rs>`,
    ],
    ['a prefix that nobody declared', channel(`<item><dc:title>One</dc:title></item>${two}`)],
    [
      'a prefix of its own',
      `<r:rss xmlns:r="x:y"><r:channel><r:item><r:title>One</r:title></r:item>
      <r:item><r:title>Two</r:title></r:item></r:channel></r:rss>`,
    ],
  ])('%s', (_name, text) => expect(titles(text)).toEqual(['One', 'Two']));

  test.each([
    ['5 < 6 <3', '5 < 6 <3'],
    ['A & B &amp; C', 'A & B & C'],
    ['Caf&eacute; &#233;&#xE9; &#146;', 'Café éé ’'],
    ['&nope; &#; &#x110000;', '&nope; &#; \ufffd'],
    ['&amp;#39;x&amp;#39;', "'x'"],
    ['<![CDATA[a < b <3 & c]]>', 'a < b <3 & c'],
    ['a ]]> b', 'a ]]> b'],
    ['<b>One</b> <i>two</i>', 'One two'],
    ['\u0001x\u000b\ufffe', 'x'],
    ['שלום <b>😀</b>', 'שלום 😀'],
    ['a\r\n\u00a0b', 'a b'],
  ])('the title %j', (written, title) =>
    expect(titles(channel(`<item><title>${written}</title></item>`))).toEqual([title]),
  );

  test('but no elements of a page are entries', () =>
    expect(readFeed(new TextEncoder().encode(`<html><body>${two}</body></html>`), { url })).toMatchObject({
      problem: { code: 'feed-is-page' },
    }));

  test('and no root in a page is a feed without entries', () =>
    expect(readFeed(new TextEncoder().encode('<html><body><rss/></body></html>'), { url })).toMatchObject({
      problem: { code: 'feed-is-page' },
    }));

  test('but a page around a feed is passed over', () =>
    expect(titles(`<html><body>${channel(two)}</body></html>`)).toEqual(['Two']));

  test('and no sitemap of all pages is a feed', () =>
    expect(
      readFeed(new TextEncoder().encode('<urlset><url><loc>/a</loc></url></urlset>'), { url }),
    ).toMatchObject({
      problem: { code: 'feed-not-readable' },
    }));

  test('and no feed that CDATA quotes', () => {
    const quoted = '<description><![CDATA[<p>So: <item>x</item></p>]]></description>';
    expect(read(channel(`<item><title>One</title>${quoted}</item>${two}`)).items).toMatchObject([
      { title: 'One', summary: '<p>So: <item>x</item></p>' },
      { title: 'Two' },
    ]);
  });

  test('and no entries that were taken out by a comment', () =>
    expect(titles(channel(`<!-- ${two} -->`))).toEqual([]));

  test('an entry that breaks off keeps its whole fields', () =>
    expect(read(`<rss><channel><item><title>One</title><link>/1</link><description>Tw`).items).toMatchObject([
      { title: 'One', link: 'https://post.example/1', summary: null },
    ]));
});

describe('JSON is mended', () => {
  const start =
    '{"version": "https://jsonfeed.org/version/1", "items": [{"id": 1, "title": "One", "url": "/1"}';

  test.each([
    ['broken off after an entry', start],
    ['broken off within an entry', `${start}, {"id": 2, "tit`],
    ['broken off in an escape', `${start}, {"id": 2, "title": "\\`],
    ['with a comma too many', `${start}, ], }`],
    ['with text behind it', `${start}]} <!-- 0.1 s -->`],
    ['with a line end in a text', `${start.replace('One', 'One\n')}]}`],
    ['with entries that are none', `${start}, null, [], 5, "x"]}`],
  ])('%s', (_name, text) =>
    expect(read(text).items).toMatchObject([{ id: '1', title: 'One', link: 'https://post.example/1' }]),
  );

  test.each(['{', '{"items": [', '{"items": {}}', '{"a": 1}', '{]}', '{"items"'])('%j is no feed', (text) =>
    expect(readFeed(new TextEncoder().encode(text), { url })).toMatchObject({ ok: false }),
  );

  test('names of every object are nothing', () =>
    expect(
      read('{"items": [{"id": "1", "__proto__": {"title": "x"}, "constructor": 1}]}').items[0],
    ).toMatchObject({
      title: null,
    }));
});

describe('what is hostile is bounded', () => {
  const first = (inner: string): FeedItem | undefined => read(channel(`<item>${inner}</item>`)).items[0];

  test('an entity that grows stays a reference', () => {
    const entities =
      '<!DOCTYPE rss [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;"><!ENTITY c "&c;"><!ENTITY % p SYSTEM "x"> %p; ' +
      '<!ENTITY x SYSTEM "file:///etc/passwd">]>';
    expect(titles(entities + channel('<item><title>&a; &b; &c; &x;</title></item>'))).toEqual([
      'aaaa &a;&a; &c; &x;',
    ]);
  });
  test('an entity is not repeated without end', () => {
    const doctype = `<!DOCTYPE rss [<!ENTITY a "${'a'.repeat(2000)}">]>`;
    const feed = read(
      doctype + channel(`<item><title>x</title><description>${'&a;'.repeat(5000)}</description></item>`),
    );
    expect(feed.items[0]?.summary?.length).toBeLessThan(1_100_000);
  });
  test.each(['<a>'.repeat(100_000), `${'<a>'.repeat(100_000)}${'</a>'.repeat(100_000)}`])(
    'what is nested too deep is left out, and what follows is read',
    (deep) =>
      expect(titles(channel(`<item><description>${deep}</description></item>${two}`))).toContain('Two'),
  );
  test('attributes and namespaces without number are left out', () => {
    const many = Array.from({ length: 5000 }, (_, i) => `xmlns:n${i}="urn:${i}" a${i}="1"`).join(' ');
    expect(titles(channel(`<item ${many}><title>One</title></item>${two}`))).toEqual(['One', 'Two']);
  });
  test('a list around the entries costs none of them', () =>
    expect(titles(`<rdf:RDF><channel>${'<rdf:li/>'.repeat(60_000)}</channel>${two}</rdf:RDF>`)).toEqual([
      'Two',
    ]));
  test('entries of a thousand fields are cut', () =>
    expect(titles(channel(`<item>${'<x/>'.repeat(60_000)}<title>One</title></item>${two}`))).toContain(
      'Two',
    ));
  test.each(['__proto__', 'constructor', 'toString'])('an element called %s is one like others', (name) =>
    expect(first(`<${name}><x>1</x></${name}><title>One</title>`)?.title).toBe('One'),
  );
});
