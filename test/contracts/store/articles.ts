import { expect } from 'vitest';
import type { Store } from '../../../src/store/index.ts';
import { anArticle, followFeed } from '../../src/store/rows.ts';
import type { Claims } from './contract.ts';

const url = 'https://news.example.net/feed.xml';
const window = { guildId: '1', fromAt: 0, toAt: 1_000, publishedAfter: 0, max: 100 };

const put = (store: Store, feedId: number, titles: Readonly<Record<string, string>>, at: number) => {
  const entries = Object.entries(titles).map(([identity, title]) => ({
    identity,
    article: anArticle({ title }),
  }));
  return store.write(({ articles }) => articles.put(feedId, entries, at));
};

const titlesIn = async (store: Store, facts: Partial<typeof window> = {}) =>
  (await store.articles.window({ ...window, ...facts })).map((article) => article.title);

/** What is promised of articles. */
export const articles: Claims = {
  'an article comes back as it was stored': async ({ store }) => {
    const feedId = await followFeed(store, url);
    const article = anArticle({
      title: 'Ein Titel \u{1F4F0} \u05d7\u05d3\u05e9\u05d5\u05ea',
      text: 'One.\r\n\r\nTwo\u00a0three.',
      related: ['A', 'B'],
      url: `${url}#1`,
      author: 'Ann',
      publishedAt: 50,
      imageUrl: 'https://news.example.net/i.png',
      language: 'de',
      siteName: 'News',
    });
    await store.write(({ articles }) => articles.put(feedId, [{ identity: 'a', article }], 70));
    expect(await store.articles.ofFeed(feedId, 5)).toEqual([
      { ...article, id: 1, feedId, fetchedAt: 70, textFrom: 'feed', pageProblem: null },
    ]);
  },

  'an edited entry changes its article and is not new again': async ({ store }) => {
    const feedId = await followFeed(store, url);
    expect(await put(store, feedId, { a: 'First', b: 'Other' }, 10)).toEqual({ added: 2, changed: 0 });
    expect(await put(store, feedId, { a: 'First', b: 'Other' }, 20)).toEqual({ added: 0, changed: 0 });
    expect(await put(store, feedId, { a: 'Second', b: 'Other' }, 30)).toEqual({ added: 0, changed: 1 });
    expect(await titlesIn(store)).toEqual(['Second', 'Other']);
    expect(await titlesIn(store, { fromAt: 10 })).toEqual([]);
  },

  'a feed that lists an entry twice is believed the first time': async ({ store }) => {
    const feedId = await followFeed(store, url);
    const twins = ['First', 'Second'].map((title) => ({ identity: 'a', article: anArticle({ title }) }));
    expect(await store.write(({ articles }) => articles.put(feedId, twins, 10))).toEqual({
      added: 1,
      changed: 0,
    });
    expect(await titlesIn(store)).toEqual(['First']);
  },

  'more entries than one statement takes are all stored': async ({ store }) => {
    const feedId = await followFeed(store, url);
    const many = Object.fromEntries(
      Array.from({ length: 123 }, (_, index) => [`id ${index}`, `Title ${index}`]),
    );
    expect(await put(store, feedId, many, 10)).toEqual({ added: 123, changed: 0 });
    expect(await put(store, feedId, many, 20)).toEqual({ added: 0, changed: 0 });
    expect(await store.articles.count(feedId)).toBe(123);
  },

  'nothing is stored for no entries': async ({ store }) => {
    const feedId = await followFeed(store, url);
    expect(await put(store, feedId, {}, 10)).toEqual({ added: 0, changed: 0 });
  },

  'a window begins after its start and ends with its end': async ({ store }) => {
    const feedId = await followFeed(store, url);
    for (const at of [10, 20, 30]) await put(store, feedId, { [`at ${at}`]: `${at}` }, at);
    expect(await titlesIn(store, { fromAt: 10, toAt: 30 })).toEqual(['30', '20']);
  },

  'what was published long before the window is no news, whenever it was found': async ({ store }) => {
    const feedId = await followFeed(store, url);
    const entries = [100, 200, null].map((publishedAt) => {
      return { identity: `${publishedAt}`, article: anArticle({ title: `${publishedAt}`, publishedAt }) };
    });
    await store.write(({ articles }) => articles.put(feedId, entries, 500));
    expect(await titlesIn(store, { publishedAfter: 100 })).toEqual(['null', '200']);
  },

  'a window shows what its server follows, and no more than asked for': async ({ store }) => {
    const feedId = await followFeed(store, url);
    await put(store, feedId, { a: 'A', b: 'B' }, 10);
    expect(await titlesIn(store, { guildId: '2' })).toEqual([]);
    expect(await titlesIn(store, { max: 1 })).toEqual(['A']);
  },

  'an old text is forgotten, and its article does not come back as new': async ({ store }) => {
    const feedId = await followFeed(store, url);
    await put(store, feedId, { a: 'Old' }, 10);
    await put(store, feedId, { b: 'New' }, 20);
    expect(await store.articles.forgetTexts(20, 5)).toBe(1);
    expect(await store.articles.forgetTexts(20, 5)).toBe(0);
    expect((await store.articles.ofFeed(feedId, 5)).map((article) => article.text)).toEqual(['Text.', '']);
    expect(await put(store, feedId, { a: 'Old', b: 'New' }, 30)).toEqual({ added: 0, changed: 0 });
  },

  'what a schedule told is remembered for that schedule, the latest first': async ({ store }) => {
    const feedId = await followFeed(store, url);
    await put(store, feedId, { a: 'A', b: 'B' }, 10);
    const [a, b] = await store.articles.ofFeed(feedId, 5);
    const schedule = await store.schedules.add({
      ...{ guildId: '1', channelId: '2', name: 'x', timezone: 'UTC', storiesMax: 5, style: 'brief' },
      ...{ nextRunAt: 0, coveredUntil: 0, createdBy: '3', createdAt: 0 },
      timetable: { weekdays: [1], timesOfDaySeconds: [0] },
    });
    const id = schedule?.id ?? 0;
    await store.told.record(id, [a?.id ?? 0], 100);
    await store.told.record(id, [a?.id ?? 0, b?.id ?? 0], 200);
    await store.told.record(id, [], 300);
    expect((await store.told.articles(id, 0, 5)).map((article) => article.title)).toEqual(['B', 'A']);
    expect((await store.told.articles(id, 100, 5)).map((article) => article.title)).toEqual(['B']);
    expect(await store.told.articles(id + 1, 0, 5)).toEqual([]);
  },
};
