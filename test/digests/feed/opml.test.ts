import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ListedFeed, readOpml, writeOpml } from '../../../digests/feed/index.ts';

const feedsIn = (text: string): readonly ListedFeed[] => {
  const list = readOpml(text);
  if (!list.ok) throw new Error(list.problem.code);
  return list.value;
};

const opml = (body: string): string => `<opml version="2.0"><head/><body>${body}</body></opml>`;

const outline = (attributes: string): string =>
  `<outline type="rss" ${attributes} xmlUrl="https://a.example/f"/>`;

describe('of a list of feeds is read', () => {
  test.each([
    ['the title', outline('text=" A\n &amp; B "'), { title: 'A & B' }],
    ['the other title where the first says nothing', outline('text=" " title="A"'), { title: 'A' }],
    ['no title where there is none', outline(''), { title: null }],
    ['the address, however its name is written', '<outline XMLURL=" https://a.example/f "/>', {}],
    ['the address after the scheme of feeds', '<outline xmlUrl="feed:https://a.example/f"/>', {}],
    ['the site', outline('htmlUrl="https://a.example"'), { siteUrl: 'https://a.example/' }],
    ['no site that is none', outline('htmlUrl="javascript:x"'), { siteUrl: null }],
    ['its folder', `<outline text=" News ">${outline('')}</outline>`, { topics: ['News'] }],
    [
      'folders within folders',
      `<outline text="News"><outline title="Europe">${outline('')}</outline></outline>`,
      { topics: ['News/Europe'] },
    ],
    ['its categories', outline('category=" , / News // Europe,, tag"'), { topics: ['News/Europe', 'tag'] }],
    [
      'each topic once',
      `<outline text="a">${outline('category="a,/a,b"')}</outline>`,
      { topics: ['a', 'b'] },
    ],
    [
      'one feed in two folders as one feed with two topics',
      `<outline text="a">${outline('')}</outline><outline text="b">${outline('')}</outline>`,
      { topics: ['a', 'b'] },
    ],
    ['a file that breaks off', `${outline('')}<outline te`, {}],
    ['a file with an end tag too many', `${outline('')}</nothing></outline>`, {}],
  ])('%s', (_name, body, said) => {
    const [feed, ...others] = feedsIn(opml(body));
    expect(feed).toMatchObject({ url: 'https://a.example/f', ...said });
    expect(others).toEqual([]);
  });

  test.each([
    ['nothing', ''],
    [
      'an address that is none',
      '<outline xmlUrl="a.example"/><outline xmlUrl=""/><outline xmlUrl="data:,x"/>',
    ],
    ['a list elsewhere', '<outline type="include" url="https://a.example/list"/>'],
    ['a list elsewhere that calls itself a source', outline('sourceType="fl_opml"')],
  ])('no feed of %s', (_name, body) => expect(feedsIn(opml(body))).toEqual([]));

  test('both of two documents in one file', () =>
    expect(feedsIn(opml(outline('')) + opml('<outline xmlUrl="https://b.example/"/>'))).toHaveLength(2));

  test.each(['', 'x', '{"a":1}', '<rss><channel/></rss>', '<!doctype html><p>'])('%j is none', (text) =>
    expect(readOpml(text, { name: 'my.opml' })).toEqual({
      ok: false,
      problem: { code: 'list-not-readable', name: 'my.opml' },
    }),
  );

  test('bytes in any encoding, and nothing is thrown', () => {
    const bytes = Uint8Array.from(
      `<?xml version="1.0" encoding="iso-8859-1"?>${opml(outline('text="\xe9"'))}`,
      (c) => c.charCodeAt(0),
    );
    expect(readOpml(bytes)).toMatchObject({ ok: true, value: [{ title: 'é' }] });
    fc.assert(
      fc.property(fc.uint8Array(), (any) => {
        expect(readOpml(any)).toHaveProperty('ok');
      }),
    );
  });
});

describe('a list that is written', () => {
  const word = fc.stringMatching(/^[^\s/\0-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]{1,12}$/u);
  const words = fc.array(word, { minLength: 1, maxLength: 3 });
  const feed = fc.record({
    title: fc.option(words.map((each) => each.join(' '))),
    url: fc.webUrl({ withQueryParameters: true }).map((url) => new URL(url).href),
    siteUrl: fc.option(fc.webUrl().map((url) => new URL(url).href)),
    topics: fc.uniqueArray(
      words.map((each) => each.join('/')),
      { maxLength: 3 },
    ),
  });

  test('is read back as it was', () =>
    fc.assert(
      fc.property(
        fc.uniqueArray(feed, { selector: ({ url }) => url, maxLength: 8 }),
        fc.string(),
        (feeds, title) => {
          expect(feedsIn(writeOpml(feeds, title))).toEqual(feeds);
        },
      ),
    ));

  test('shows its folders', () => {
    const at = (letter: string, topics: readonly string[]): ListedFeed => ({
      title: `<${letter}>`,
      url: `https://a.example/${letter}`,
      siteUrl: null,
      topics,
    });
    expect(writeOpml([at('a', ['x/y']), at('b', ['x/z']), at('c', [])], 'Mine & yours'))
      .toMatchInlineSnapshot(`
      "<?xml version="1.0" encoding="UTF-8"?>
      <opml version="2.0">
        <head><title>Mine &amp; yours</title></head>
        <body>
          <outline text="x">
            <outline text="y">
              <outline type="rss" text="&lt;a&gt;" title="&lt;a&gt;" xmlUrl="https://a.example/a"/>
            </outline>
            <outline text="z">
              <outline type="rss" text="&lt;b&gt;" title="&lt;b&gt;" xmlUrl="https://a.example/b"/>
            </outline>
          </outline>
          <outline type="rss" text="&lt;c&gt;" title="&lt;c&gt;" xmlUrl="https://a.example/c"/>
        </body>
      </opml>
      "
    `);
  });
});
