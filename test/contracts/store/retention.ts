import { expect } from 'vitest';
import type { Store } from '../../../src/store/index.ts';
import { anArticle, aSchedule, followFeed, oweMessages } from '../../src/store/rows.ts';
import type { Claims } from './contract.ts';

const dayMs = 86_400_000;
const never = Number.MAX_SAFE_INTEGER;

const list = (store: Store, feedId: number, identities: readonly string[], day: number) =>
  store.write(({ articles }) => {
    const entries = identities.map((identity) => ({ identity, article: anArticle({ title: identity }) }));
    return articles.put(feedId, entries, day * dayMs);
  });

const forgetArticles = async (store: Store, max = 10): Promise<number> => {
  await store.articles.forgetTexts(never, 100);
  return store.retention.forgetArticles(never, max);
};

const titlesOf = async (store: Store, feedId: number) =>
  (await store.articles.ofFeed(feedId, 10)).map((article) => article.title);

/** What is promised of forgetting. */
export const retention: Claims = {
  'nothing is forgotten of nothing': async ({ store }) => {
    const { forgetArticles: articles, forgetTold, forgetDeliveries, forgetDigests } = store.retention;
    for (const forget of [articles, forgetTold, forgetDeliveries, forgetDigests]) {
      expect(await forget(never, 5)).toBe(0);
    }
  },

  'an article goes when its feed lists it no more, and not before': async ({ store }) => {
    const feedId = await followFeed(store, 'https://news.example.net/');
    await list(store, feedId, ['stays', 'goes'], 1);
    expect(await forgetArticles(store)).toBe(0);
    for (const day of [5, 10, 20, 30]) await list(store, feedId, ['stays'], day);
    expect(await store.retention.forgetArticles(dayMs, 5)).toBe(0);
    expect(await forgetArticles(store)).toBe(1);
    expect(await titlesOf(store, feedId)).toEqual(['stays']);
    expect(await list(store, feedId, ['stays'], 40)).toEqual({ added: 0, changed: 0 });
  },

  'an article of a feed that says "not modified" for months stays': async ({ store }) => {
    const feedId = await followFeed(store, 'https://news.example.net/');
    await list(store, feedId, ['a'], 1);
    for (const day of [50, 100]) await store.feeds.succeeded(feedId, { at: day * dayMs, nextCheckAt: 0 });
    expect(await forgetArticles(store)).toBe(0);
  },

  'an article stays while it has a text, or a schedule knows that it told it': async ({ store }) => {
    const feedId = await followFeed(store, 'https://news.example.net/');
    await list(store, feedId, ['told', 'untold'], 1);
    await list(store, feedId, ['other'], 30);
    expect(await store.retention.forgetArticles(never, 5)).toBe(0);
    const told = (await store.articles.ofFeed(feedId, 5)).find((article) => article.title === 'told');
    const schedule = await store.schedules.add(aSchedule());
    await store.told.record(schedule?.id ?? 0, [told?.id ?? 0], 5);
    expect(await forgetArticles(store)).toBe(1);
    expect(await store.retention.forgetTold(5, 5)).toBe(0);
    expect(await store.retention.forgetTold(6, 5)).toBe(1);
    expect(await forgetArticles(store)).toBe(1);
    expect(await titlesOf(store, feedId)).toEqual(['other']);
  },

  'no batch is larger than it is told to be': async ({ store }) => {
    const feedId = await followFeed(store, 'https://news.example.net/');
    await list(store, feedId, ['a', 'b', 'c'], 1);
    await list(store, feedId, ['d'], 30);
    await store.articles.forgetTexts(never, 100);
    const batches = [2, 2, 2].map((max) => () => store.retention.forgetArticles(never, max));
    const swept: number[] = [];
    for (const batch of batches) swept.push(await batch());
    expect(swept).toEqual([2, 1, 0]);
  },

  'messages go when they are settled, editions when they owe nothing and are not the last': async ({
    store,
  }) => {
    const owing = await oweMessages(store, 1, { expiresAt: never });
    const settled = await oweMessages(store, 1);
    const last = await oweMessages(store, 1);
    const claimed = await store.write(({ deliveries }) => deliveries.claim(10, { leaseMs: 1, max: 10 }));
    for (const delivery of claimed.filter(({ digestId }) => digestId !== owing)) {
      await store.deliveries.settle(delivery, { state: 'sent', messageId: '1', placeId: '10' }, 20);
    }
    expect(await store.retention.forgetDeliveries(20, 5)).toBe(0);
    expect(await store.retention.forgetDeliveries(21, 5)).toBe(2);
    expect(await store.retention.forgetDigests(never, 5)).toBe(1);
    expect(await store.digests.get(settled)).toBeNull();
    expect([await store.digests.get(owing), await store.digests.get(last)]).not.toContain(null);
    expect(await store.deliveries.ofDigest(owing)).toHaveLength(1);
  },

  'a server keeps its editions for as long as it wants, but for its newest': async ({ store }) => {
    const editions: (number | null)[] = [];
    for (const guildId of ['1', '2']) {
      const schedule = await store.schedules.add(aSchedule({ guildId }));
      for (const day of [1, 20, 40]) {
        const span = { slotAt: day * dayMs, fromAt: 0, toAt: day * dayMs, at: day * dayMs };
        const made = { state: 'made', digest: null, problem: null } as const;
        editions.push(await store.digests.add({ scheduleId: schedule?.id ?? 0, ...span, ...made }));
      }
    }
    expect(await store.retention.forgetUnwanted(60 * dayMs, 5)).toBe(0);
    await store.guilds.put({ ...(await store.guilds.get('1')), keepDays: 30 });
    expect(await store.retention.forgetUnwanted(60 * dayMs, 5)).toBe(2);
    expect(await store.retention.forgetUnwanted(200 * dayMs, 5)).toBe(0);
    const kept = await Promise.all(editions.map((id) => store.digests.get(id ?? 0)));
    expect(kept.map((edition) => edition !== null)).toEqual([false, false, true, true, true, true]);
  },

  'an identity of any length is known again': async ({ store }) => {
    const feedId = await followFeed(store, 'https://news.example.net/');
    const long = Array.from({ length: 9_000 }, (_, at) => (at * 7_919).toString(36)).join('');
    expect(await list(store, feedId, [long, `${long}2`], 1)).toEqual({ added: 2, changed: 0 });
    expect(await list(store, feedId, [long, `${long}2`], 1)).toEqual({ added: 0, changed: 0 });
  },
};
