import { describe, expect, test } from 'vitest';
import { entriesOf } from '../../../src/feeds/entries.ts';
import { paceOf } from '../../../src/feeds/pace.ts';
import { anArticle } from '../store/rows.ts';

const dayMs = 86_400_000;
const at = Date.UTC(2026, 10, 23, 12);
const page = 'https://news.example.net/a';

/** A feed of articles that say so much. */
const feedOf = (articles: readonly Parameters<typeof anArticle>[0][]) => ({
  ...{ title: 'News', link: null, updateEveryMs: null, skipHours: [] },
  entries: articles.map((facts, place) => ({ id: `${place}`, link: null, article: anArticle(facts) })),
});

const pagesOf = (articles: readonly Parameters<typeof anArticle>[0][]) =>
  entriesOf(feedOf(articles), at).map((entry) => entry.pageUrl);

describe('an entry has its page read', () => {
  test.each([
    ['that says nothing', { url: page, text: '' }, page],
    ['that says little', { url: page }, page],
    ['without what follows the reader', { url: `${page}?utm_source=rss&id=7` }, `${page}?id=7`],
    ['without a date', { url: page, publishedAt: null }, page],
    ['of the day before yesterday', { url: page, publishedAt: at - 2 * dayMs }, page],
  ])('%s', (_which, facts, url) => expect(pagesOf([facts])).toEqual([url]));

  test.each([
    ['that says enough', { url: page, text: 'x'.repeat(800) }],
    ['of last week', { url: page, publishedAt: at - 7 * dayMs }],
    ['without an address', { url: null }],
    ['whose address is none', { url: 'see below' }],
    ['whose address is not of the web', { url: 'mailto:news@example.net' }],
  ])('but not one %s', (_which, facts) => expect(pagesOf([facts])).toEqual([undefined]));

  test('where it is among the newest, wherever in the feed it stands', () => {
    const many = Array.from({ length: 40 }, (_, place) => ({ url: page, publishedAt: at - 40_000 + place }));
    const pages = pagesOf(many);
    expect(pages.filter((url) => url !== undefined)).toHaveLength(30);
    expect([pages[9], pages[10]]).toEqual([undefined, page]);
  });
});

describe('the pace of a feed', () => {
  const pace = (ages: readonly (number | null)[]) => {
    const dated = ages.map((age) => ({ publishedAt: age === null ? null : at - age }));
    const { gapMs, newestAt } = paceOf(feedOf(dated), at);
    return [gapMs, newestAt === null ? null : at - newestAt];
  };
  test.each([
    ['no entry', [], [null, null]],
    ['one entry', [7], [null, 7]],
    ['two entries', [10, 4], [6, 4]],
    ['entries in any order', [1, 21, 11], [10, 1]],
    ['one long pause', [1, 2, 3, 900], [1, 1]],
    ['twins', [5, 5, 5], [0, 5]],
    ['dates that are missing or still to come', [null, -9, 4, 10], [6, 4]],
  ])('of %s', (_which, ages, expected) => expect(pace(ages)).toEqual(expected));

  test('is that of its newest entries', () => {
    const ages = Array.from({ length: 30 }, (_, place) => (place < 12 ? place : place * 1_000));
    expect(pace(ages)).toEqual([1, 0]);
  });
});
