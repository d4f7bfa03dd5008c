import { describe, expect, test } from 'vitest';
import { findFeeds } from '../../../digests/feed/index.ts';

const url = 'https://post.example/news/';
const link = (type: string, href: string, rel = 'alternate'): string =>
  `<link rel="${rel}" type="${type}" href="${href}">`;

describe('the feeds that a page names', () => {
  test.each([
    ['RSS', link('application/rss+xml', '/rss'), ['https://post.example/rss']],
    ['Atom', link('application/atom+xml', 'atom'), ['https://post.example/news/atom']],
    ['JSON Feed', link('application/feed+json', '//cdn.example/f'), ['https://cdn.example/f']],
    [
      'in order',
      link('application/rss+xml', '/b') + link('application/atom+xml', '/a'),
      ['https://post.example/b', 'https://post.example/a'],
    ],
    [
      'each once',
      link('application/rss+xml', '/b') + link('application/rss+xml', '/b'),
      ['https://post.example/b'],
    ],
    ['from its base', `<base href="/x/">${link('application/rss+xml', 'b')}`, ['https://post.example/x/b']],
    [
      'shouted',
      '<LINK REL="Home ALTERNATE" TYPE="Application/RSS+XML" HREF="/r">',
      ['https://post.example/r'],
    ],
    ['with parameters', link('application/rss+xml; charset=utf-8', '/r'), ['https://post.example/r']],
    ['but no style sheet', link('application/rss+xml', '/r', 'stylesheet'), []],
    ['but no translation', link('text/html', '/de'), []],
    ['but no nothing', link('application/rss+xml', ' '), []],
    ['but no broken address', link('application/rss+xml', 'http://[x'), []],
    ['but none where there is none', 'The bridge is closed.', []],
  ])('%s', (_name, html, feeds) => expect(findFeeds(html, url)).toEqual(feeds));
});
