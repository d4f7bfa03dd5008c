import { expect } from 'vitest';
import { followFeed } from '../../src/store/rows.ts';
import type { Claims } from './contract.ts';

const url = 'https://news.example.net/feed.xml';
const all = { max: 10, leaseMs: 500, exceptHosts: [] };

/** What is promised of feeds. */
export const feeds: Claims = {
  'a feed is kept once however many add it, and adding makes it due': async ({ store }) => {
    const first = await store.feeds.add({ url, title: 'News', siteUrl: null }, 10);
    const again = await store.feeds.add({ url, title: 'Other', siteUrl: null }, 20);
    expect(again).toEqual({ ...first, nextCheckAt: 20 });
  },

  'there is no feed of an unknown id': async ({ store }) => expect(await store.feeds.get(1)).toBeNull(),

  'a feed that nobody follows is never claimed': async ({ store }) => {
    await store.feeds.add({ url, title: null, siteUrl: null }, 0);
    expect(await store.write(({ feeds }) => feeds.claim(100, all))).toEqual([]);
  },

  'the longest due is claimed first, one a host, and nothing twice within its lease': async ({ store }) => {
    const late = await followFeed(store, 'https://a.example.net/1', 5);
    await followFeed(store, 'https://a.example.net/2', 6);
    const early = await followFeed(store, 'https://b.example.net/1', 3);
    const claim = (now: number) => store.write(({ feeds }) => feeds.claim(now, all));
    expect((await claim(10)).map((feed) => feed.id)).toEqual([early, late]);
    expect((await claim(10)).map((feed) => feed.url)).toEqual(['https://a.example.net/2']);
    expect(await claim(10)).toEqual([]);
    expect((await claim(510)).map((feed) => feed.id)).toEqual([late, early]);
  },

  'a busy host is passed over, and a port makes another host': async ({ store }) => {
    await followFeed(store, 'https://a.example.net/1');
    await followFeed(store, 'https://a.example.net:8443/1');
    const order = { ...all, exceptHosts: ['a.example.net'] };
    const claimed = await store.write(({ feeds }) => feeds.claim(10, order));
    expect(claimed.map((feed) => feed.host)).toEqual(['a.example.net:8443']);
  },

  'failures are counted with their reason until a check works': async ({ store }) => {
    const id = await followFeed(store, url);
    const problem = { code: 'fetch-status', url, status: 500 } as const;
    await store.feeds.failed(id, { at: 50, problem, nextCheckAt: 100 });
    await store.feeds.failed(id, { at: 150, problem, nextCheckAt: 200 });
    expect(await store.feeds.get(id)).toMatchObject({ errors: 2, lastProblem: problem, nextCheckAt: 200 });
    await store.feeds.succeeded(id, { at: 250, nextCheckAt: 300, etag: '"1"', title: 'News' });
    expect(await store.feeds.get(id)).toMatchObject({ errors: 0, lastProblem: null, lastSuccessAt: 250 });
  },

  'an unchanged feed keeps what was known of it': async ({ store }) => {
    const id = await followFeed(store, url);
    const seen = { etag: '"1"', lastModified: 'Mon', title: 'News', siteUrl: 'https://news.example.net/' };
    await store.feeds.succeeded(id, { at: 1, nextCheckAt: 2, ...seen });
    await store.feeds.succeeded(id, { at: 3, nextCheckAt: 4 });
    expect(await store.feeds.get(id)).toMatchObject(seen);
  },

  'the worst feeds are those that fail, the longest first, then the longest due, and none that nobody follows':
    async ({ store }) => {
      const ids: number[] = [];
      for (const [index, at] of [30, 10, 20, 5].entries()) {
        ids.push(await followFeed(store, `https://${index}.example.net/`, at));
      }
      await store.feeds.add({ url, title: null, siteUrl: null }, 0);
      const [late = 0, early = 0, broken = 0, brokenBefore = 0] = ids;
      const problem = { code: 'fetch-status', url, status: 500 } as const;
      await store.feeds.failed(broken, { at: 60, problem, nextCheckAt: 0 });
      await store.feeds.failed(brokenBefore, { at: 50, problem, nextCheckAt: 1_000 });
      const worst = async (max: number) => (await store.feeds.worst(max)).map(({ id }) => id);
      expect(await worst(9)).toEqual([brokenBefore, broken, early, late]);
      expect(await worst(1)).toEqual([brokenBefore]);
    },

  'a feed that nobody follows is forgotten with its articles, and no other, nor one that was looked at lately':
    async ({ store }) => {
      const kept = await followFeed(store, url);
      const facts = { title: null, siteUrl: null };
      const lost = await store.feeds.add({ ...facts, url: 'https://old.example.net/' }, 0);
      const lookedAt = await store.feeds.add({ ...facts, url: 'https://new.example.net/' }, 100);
      expect(await store.feeds.removeUnfollowed(100, 10)).toBe(1);
      expect(await store.feeds.removeUnfollowed(100, 10)).toBe(0);
      expect(await store.feeds.get(lost.id)).toBeNull();
      for (const id of [kept, lookedAt.id]) expect(await store.feeds.get(id)).not.toBeNull();
    },
};
