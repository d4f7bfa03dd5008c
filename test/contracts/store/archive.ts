import fc from 'fast-check';
import { expect } from 'vitest';
import type { Store } from '../../../src/store/index.ts';
import { anArticle, followFeed } from '../../src/store/rows.ts';
import type { Claim, Claims } from './contract.ts';

const url = 'https://news.example.net/feed.xml';
const dayMs = 86_400_000;
const all = { sinceAt: 0, max: 10, after: null };

type Said = { readonly title?: string; readonly text?: string; readonly publishedAt?: number };

/** Stores articles at 1,000 days, one a text; gives the feed's id. */
const publish = async (store: Store, said: readonly Said[], feedUrl = url): Promise<number> => {
  const feedId = await followFeed(store, feedUrl);
  const entries = said.map((facts, index) => ({
    identity: `${index}`,
    article: anArticle({ title: `Title ${index}`, ...facts }),
  }));
  await store.write(({ articles }) => articles.put(feedId, entries, 1_000 * dayMs));
  return feedId;
};

const find = async (store: Store, question: string, page: Partial<typeof all> = {}) =>
  (await store.articles.search('1', question, { ...all, ...page })).map(({ article }) => article.title);

/** A question that finds the article of that text, and one of nearly the same words that does not. */
const pairs: readonly (readonly [string, string, string])[] = [
  ['Der Zug fährt über die Brücke.', 'brucke FAHRT', 'brucken'],
  ['The naïve façade of a café', 'cafe naive', 'cafes'],
  ['Øresund, Łódź and Straße', 'oresund lodz strasse', 'oresundet'],
  ['Ελλάδα: ΑΘΉΝΑ', 'ελλαδα αθηνα', 'σπαρτη'],
  ['Всё о футболе', 'футболе ВСЕ', 'хоккее'],
  ['מָחָר בִּירוּשָׁלַיִם', 'מחר', 'אתמול'],
  ['القَمَر فوق المدينة', 'القمر', 'الشمس'],
  ['東京都で新しい橋が開通した。', '東京 開通', '大阪'],
  ['กรุงเทพมหานครเปิดสะพานใหม่', 'สะพาน', 'ทะเล'],
  ['서울에서 새로운 다리가 열렸다', '서울', '부산'],
  ['नई दिल्ली में पुल', 'दिल्ली', 'मुंबई'],
  ['A bug in node.js 24 and C++', 'node js 24', 'node 25'],
  ["O'Brien’s half-time talk at example.org/news", "o'brien half time example org", 'fulltime'],
  ['One.\r\nTwo\u00a0three', 'two three', 'twothree'],
];

const pairClaim = ([text, found, missed]: (typeof pairs)[number]): readonly [string, Claim] => [
  `“${text}” is found by “${found}” and not by “${missed}”`,
  async ({ store }) => {
    await publish(store, [{ text }, { text: 'Something else.' }]);
    expect(await find(store, found)).toEqual(['Title 0']);
    expect(await find(store, missed)).toEqual([]);
  },
];

const hostile: readonly string[] = [
  ...['', ' ', '"', "'", '""', '*', 'a*', 'NEAR(', 'NEAR/2', 'a NEAR b', 'AND', 'a OR', 'NOT', '^a', '-a'],
  ...[
    'title:a',
    '{title}: a',
    '(',
    'a)',
    ':*',
    'a & ! b',
    '<->',
    "'; drop table articles; --",
    '\\',
    '%',
    '_',
  ],
  ...[
    '\0',
    'a\0b',
    '\uD800',
    '\uDC00a',
    '\u{1F4F0}',
    '\u{1F468}\u200D\u{1F469}',
    '\u202Eabc',
    '\u05D0\u0591',
  ],
  ...[
    'x'.repeat(10_000),
    'x '.repeat(5_000),
    '漢'.repeat(10_000),
    '\u0300'.repeat(10_000),
    'ﷺ'.repeat(2_000),
  ],
];

/** What is promised of looking for articles. */
export const archive: Claims = {
  ...Object.fromEntries(pairs.map(pairClaim)),

  'an archive of nothing, and a question without a word, find nothing': async ({ store }) => {
    expect(await find(store, 'bridge')).toEqual([]);
    await publish(store, [{ text: 'A bridge.' }]);
    expect(await find(store, ' … ! \u{1F4F0}')).toEqual([]);
  },

  'all words must be there, in the title or in the text': async ({ store }) => {
    await publish(store, [{ title: 'Bridge', text: 'It opens.' }, { text: 'The bridge closes.' }]);
    expect(await find(store, 'bridge opens')).toEqual(['Bridge']);
  },

  'a word in the title counts more than one in the text': async ({ store }) => {
    const said = [{ text: 'Of a bridge and more.' }, { title: 'Bridge of it', text: 'And more.' }];
    await publish(store, said);
    expect(await find(store, 'bridge')).toEqual(['Bridge of it', 'Title 0']);
  },

  'of two that say the same, the newer comes first': async ({ store }) => {
    const texts = [100, 900, 500].map((day) => ({ text: 'A bridge.', publishedAt: day * dayMs }));
    await publish(store, texts);
    expect(await find(store, 'bridge')).toEqual(['Title 1', 'Title 2', 'Title 0']);
    expect(await find(store, 'bridge', { sinceAt: 500 * dayMs })).toEqual(['Title 1', 'Title 2']);
  },

  'an article from the future is as new as the day it was seen': async ({ store }) => {
    await publish(store, [{ text: 'A bridge.', publishedAt: 9_000_000 * dayMs }, { text: 'A bridge.' }]);
    expect(await find(store, 'bridge')).toEqual(['Title 1', 'Title 0']);
  },

  'pages follow each other without a gap and without anything twice': async ({ store }) => {
    await publish(
      store,
      Array.from({ length: 7 }, () => ({ text: 'A bridge.' })),
    );
    const titles: (string | null)[] = [];
    let after: Parameters<Store['articles']['search']>[2]['after'] = null;
    for (;;) {
      const page = await store.articles.search('1', 'bridge', { ...all, max: 3, after });
      titles.push(...page.map(({ article }) => article.title));
      const last = page.at(-1);
      if (!last) break;
      after = { score: last.score, articleId: last.article.id };
    }
    expect(titles).toEqual([6, 5, 4, 3, 2, 1, 0].map((index) => `Title ${index}`));
  },

  'a server finds what it follows and nothing else': async ({ store }) => {
    await publish(store, [{ text: 'A bridge.' }]);
    expect(await store.articles.search('2', 'bridge', all)).toEqual([]);
  },

  'an edited article is found by what it says now': async ({ store }) => {
    const feedId = await publish(store, [{ text: 'A bridge.' }]);
    const edited = [{ identity: '0', article: anArticle({ title: 'New', text: 'A tunnel.' }) }];
    await store.write(({ articles }) => articles.put(feedId, edited, 1));
    expect([await find(store, 'bridge'), await find(store, 'tunnel')]).toEqual([[], ['New']]);
  },

  'an article that was read from its page is found by what that says': async ({ store }) => {
    const feedId = await publish(store, [{ text: 'Teaser.' }]);
    const [article] = await store.articles.ofFeed(feedId, 1);
    await store.write(({ pages }) => pages.read(article?.id ?? 0, anArticle({ text: 'All of the tunnel.' })));
    expect([await find(store, 'teaser'), await find(store, 'tunnel')]).toEqual([[], ['Title 0']]);
  },

  'a text that is forgotten is found no more, but for its title': async ({ store }) => {
    await publish(store, [{ title: 'Bridge', text: 'It opens.' }]);
    expect(await store.write(({ articles }) => articles.forgetTexts(2_000 * dayMs, 5))).toBe(1);
    expect([await find(store, 'opens'), await find(store, 'bridge')]).toEqual([[], ['Bridge']]);
  },

  'a feed that is gone takes its articles out of the archive': async ({ store }) => {
    await publish(store, [{ text: 'A bridge.' }]);
    const source = await store.sources.find('1', url);
    await store.sources.remove('1', source?.id ?? 0);
    expect(await store.write(({ feeds }) => feeds.removeUnfollowed(1_000 * dayMs, 5))).toBe(1);
    // A file may give the same row ids again.
    await publish(store, [{ text: 'A tunnel.' }]);
    expect([await find(store, 'bridge'), await find(store, 'tunnel')]).toEqual([[], ['Title 0']]);
  },

  'no question is an error': async ({ store }) => {
    await publish(store, [{ text: 'Some bridge.' }]);
    for (const question of hostile) expect(await find(store, question)).toEqual([]);
    const any = fc.string({ unit: 'binary', maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(any, async (question) => {
        expect((await find(store, `${question} bridge`)).length).toBeLessThanOrEqual(1);
      }),
      { numRuns: 25 },
    );
  },

  'no text is an error, and any text is found by a word of it': async ({ store }) => {
    const texts = [
      ...hostile,
      'x1 '.repeat(200_000),
      Array.from({ length: 60_000 }, (_, at) => at).join(' '),
    ];
    await publish(
      store,
      texts.map((text) => ({ text: `bridge ${text}` })),
    );
    expect(await find(store, 'bridge', { max: 1_000 })).toHaveLength(texts.length);
  },
};
