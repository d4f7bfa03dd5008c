import { expect } from 'vitest';
import type { Store } from '../../../src/store/index.ts';
import { anArticle, aSchedule, followFeed } from '../../src/store/rows.ts';
import type { Claims } from './contract.ts';

const old = 'https://old.example.net/feed';
const there = 'https://new.example.net/feed';

const move = (store: Store, id: number, url: string) => store.write(({ feeds }) => feeds.move(id, url));

const follow = (store: Store, feedId: number, guildId: string) =>
  store.write(({ sources }) => sources.add({ guildId, feedId, name: 'News', addedBy: '1', addedAt: 0 }));

const put = (store: Store, feedId: number, identity: string, at: number) =>
  store.write(({ articles }) => {
    const entry = { identity, article: anArticle({ title: `${identity} of ${feedId}` }) };
    return articles.put(feedId, [entry], at);
  });

const urlsOf = async (store: Store, guildId: string) =>
  (await store.sources.list(guildId)).map((source) => source.url);

/** What is promised of feeds that move. */
export const movingFeeds: Claims = {
  'takes its address and its host along, and keeps everything else': async ({ store }) => {
    const id = await followFeed(store, old);
    await put(store, id, 'a', 5);
    await store.feeds.succeeded(id, { at: 1, nextCheckAt: 2, etag: '"1"', movedTo: there });
    expect(await store.feeds.get(id)).toMatchObject({ url: old, movedTo: there });
    await move(store, id, there);
    const moved = { url: there, host: 'new.example.net', etag: '"1"', movedTo: null };
    expect(await store.feeds.get(id)).toMatchObject(moved);
    expect([await store.articles.count(id), await urlsOf(store, '1')]).toEqual([1, [there]]);
  },

  'to where it is stays what it is': async ({ store }) => {
    const id = await followFeed(store, old);
    await move(store, id, old);
    expect(await urlsOf(store, '1')).toEqual([old]);
  },

  'to where another feed is becomes one with it': async ({ store }) => {
    const fromId = await followFeed(store, old);
    await followFeed(store, there);
    await follow(store, fromId, '2');
    await move(store, fromId, there);
    expect(await store.feeds.get(fromId)).toBeNull();
    expect([await urlsOf(store, '1'), await urlsOf(store, '2')]).toEqual([[there], [there]]);
  },

  'brings along what only it had, and nothing twice': async ({ store }) => {
    const fromId = await followFeed(store, old);
    const intoId = await followFeed(store, there);
    for (const identity of ['a', 'both']) await put(store, fromId, identity, 20);
    for (const identity of ['b', 'both']) await put(store, intoId, identity, 10);
    await move(store, fromId, there);
    const articles = await store.articles.ofFeed(intoId, 10);
    expect(articles.map(({ title, fetchedAt }) => [title, fetchedAt]).toSorted()).toEqual([
      [`a of ${fromId}`, 20],
      [`b of ${intoId}`, 10],
      // It came to the followers of the old feed at 20: a window that began at 15 must still have it.
      [`both of ${intoId}`, 20],
    ]);
  },

  'does not have told again what was told of either': async ({ store }) => {
    const fromId = await followFeed(store, old);
    const intoId = await followFeed(store, there);
    for (const feedId of [fromId, intoId]) await put(store, feedId, 'both', 10);
    const schedule = await store.schedules.add(aSchedule());
    const scheduleId = schedule?.id ?? 0;
    const [gone] = await store.articles.ofFeed(fromId, 1);
    await store.told.record(scheduleId, [gone?.id ?? 0], 50);
    await move(store, fromId, there);
    const told = await store.told.articles(scheduleId, 0, 10);
    expect(told.map((article) => article.title)).toEqual([`both of ${intoId}`]);
  },
};
