import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readFeed } from '../../../digests/feed/index.ts';

const url = 'https://post.example/feed';
const read = (text: string) => readFeed(new TextEncoder().encode(text), { url });

const item = (title: string): string => `<item><title>${title}</title><link>/x</link></item>`;
const channel = (inner: string): string =>
  `<rss version="2.0"><channel><title>Post</title>${inner}</channel></rss>`;

describe('no feed is', () => {
  test.each([
    ['nothing', '', 'feed-not-readable'],
    ['words', 'The bridge is closed.', 'feed-not-readable'],
    ['a NUL', '\0', 'feed-not-readable'],
    ['other JSON', '{"a": 1}', 'feed-not-readable'],
    ['broken JSON', '{"items": [', 'feed-not-readable'],
    ['other XML', '<?xml version="1.0"?><note><to>All</to></note>', 'feed-not-readable'],
    ['a page', '<!DOCTYPE html><html><head><title>x</title></head></html>', 'feed-is-page'],
    ['a page without its type', '<!-- c --> <html lang="en">', 'feed-is-page'],
    ['a page without its html', '<!doctype   HTML><title>x</title>', 'feed-is-page'],
    ['a page in XML', '<?xml version="1.0"?><!DOCTYPE html PUBLIC "a" "b"><html/>', 'feed-is-page'],
  ])('%s', (_name, text, code) => expect(read(text)).toEqual({ ok: false, problem: { code, url } }));

  test('anything that is any bytes at all, and nothing is thrown', () =>
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.option(fc.string()), (bytes, contentType) => {
        expect(readFeed(bytes, { contentType, url: null })).toHaveProperty('ok');
      }),
    ));
});

describe('a malformed feed gives what can be read', () => {
  const titles = (text: string): readonly (string | null)[] | null => {
    const feed = read(text);
    return feed.ok ? feed.value.items.map(({ title }) => title) : null;
  };

  test.each([
    ['broken off in an entry', `<rss version="2.0"><channel>${item('One')}<item><title>Tw`],
    ['broken off in CDATA', `<rss version="2.0"><channel>${item('One')}<item><title><![CDATA[Tw`],
    ['with a wrong document type', `<!DOCTYPE html>${channel(item('One'))}`],
    ['with comments before it', `${'<!-- c -->'.repeat(50)}${channel(item('One'))}`],
    ['with control characters', channel(item('\u0001One\u000b'))],
    ['with unknown entities', channel(item('One')).replace('Post', '&nope;')],
  ])('%s', (_name, text) => expect(titles(text)).toEqual(['One']));

  test('entities are not expanded without end', () => {
    const bomb =
      '<!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">' +
      '<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]>';
    const feed = read(bomb + channel(item('&c;&c;')));
    expect(JSON.stringify(feed).length).toBeLessThan(1000);
  });

  test('nesting of any depth is read or refused', () =>
    expect(read(channel(`<item><description>${'<a>'.repeat(50_000)}</description></item>`))).toHaveProperty(
      'ok',
    ));
});

describe('of an entry', () => {
  const first = (inner: string) => {
    const feed = read(channel(`<item>${inner}</item>`));
    return feed.ok ? feed.value.items[0] : undefined;
  };

  test('the link is its id where it has none', () =>
    expect(first('<link>/a</link>')).toMatchObject({ id: 'https://post.example/a' }));
  test('an address in the guid is its link where it has none', () =>
    expect(first('<guid>https://post.example/a</guid>')?.link).toBe('https://post.example/a'));
  test('but not where the guid says that it is no link', () =>
    expect(first('<guid isPermaLink="false">https://post.example/a</guid>')?.link).toBeNull());
  test('a link that is none is left out', () =>
    expect(first('<link>http://[bad</link><title>t</title>')?.link).toBeNull());
  test('a title of markup and entities is plain', () =>
    expect(first('<title><![CDATA[<b>A</b>&amp;B &#8211; C]]></title>')?.title).toBe('A&B – C'));
  test('a long text is cut between words where there is no title', () => {
    const title = first(`<description>${'word '.repeat(60)}</description>`)?.title ?? '';
    expect(title).toMatch(/^(?:word )+word…$/);
    expect(title.length).toBeLessThanOrEqual(101);
  });
  test('a text without spaces is cut, but no character is', () =>
    expect(first(`<description>a${'😀'.repeat(80)}</description>`)?.title).toMatch(/^a(?:😀)+…$/u));
  test('entries past the bound are left out', () => {
    const feed = read(channel(item('x').repeat(100_100)));
    expect(feed.ok && feed.value.items.length).toBe(100_000);
  });
});
