import { describe, expect, test } from 'vitest';
import { entryIdentity, withoutTracking } from '../../../src/feeds/identity.ts';

const page = 'https://news.example.net/a';
const none = { id: null, link: null, title: null, publishedAt: null };

describe('an address without tracking', () => {
  test.each([
    [`${page}?utm_source=rss&utm_medium=feed`, page],
    [`${page}?UTM_Source=rss`, page],
    [`${page}?id=7&utm_campaign=x&fbclid=abc`, `${page}?id=7`],
    [`${page}?at_medium=RSS&at_campaign=KARANGA`, page],
    [`${page}#0`, page],
    [`${page}#12`, page],
    [`${page}#ref=rss`, page],
    ['HTTPS://News.Example.net/a', page],
  ])('%s is %s', (link, bare) => expect(withoutTracking(link)).toBe(bare));

  test.each([
    page,
    `${page}?id=7&page=2`,
    `${page}?source=agency`,
    `${page}?ref=7`,
    `${page}#v2.1.0`,
    `${page}#post-1234`,
    'tag:news.example.net,2026:7',
    'no address at all',
    '',
  ])('%j stays', (link) => expect(withoutTracking(link)).toBe(link));
});

describe('an entry', () => {
  test.each([
    ['its id', { ...none, id: 'tag:1', link: page, title: 'T' }, 'tag:1'],
    ['its link where it has no id', { ...none, link: `${page}?utm_source=rss`, title: 'T' }, page],
    ['its link where its id is blank', { ...none, id: ' ', link: page }, page],
    ['its title and day', { ...none, title: ' T ', publishedAt: 86_400_000 * 20 + 5 }, 'title:T:20'],
    ['its title alone', { ...none, title: 'T' }, 'title:T'],
  ])('is known by %s', (_what, facts, identity) => expect(entryIdentity(facts)).toBe(identity));

  test('without any of them is known by nothing', () => {
    expect(entryIdentity(none)).toBeNull();
    expect(entryIdentity({ id: '', link: ' ', title: '\u00a0', publishedAt: 5 })).toBeNull();
  });

  test('stays the same when its time, its title or the campaign of its link changes', () => {
    const first = { id: null, link: `${page}?utm_campaign=a`, title: 'Old', publishedAt: 1 };
    const later = { id: null, link: `${page}?utm_campaign=b`, title: 'New', publishedAt: 999_999_999 };
    expect(entryIdentity(later)).toBe(entryIdentity(first));
  });
});
