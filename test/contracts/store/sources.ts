import { expect } from 'vitest';
import type { Store } from '../../../src/store/index.ts';
import type { Claim, Claims } from './contract.ts';

const url = 'https://news.example.net/feed.xml';

const follow = (store: Store, facts: { url?: string; name?: string; guildId?: string } = {}) =>
  store.write(async ({ feeds, sources }) => {
    const feed = await feeds.add({ url: facts.url ?? url, title: null, siteUrl: null }, 0);
    const { guildId = '1', name = 'News' } = facts;
    return sources.add({ guildId, feedId: feed.id, name, addedBy: '2', addedAt: 5 });
  });

const waysToName = {
  'its name': 'News',
  'its name in capitals': 'NEWS',
  'its name between blanks': '  news ',
  'its name in wide letters': 'Ｎｅｗｓ',
  'its address': url,
};

const findClaim = (way: string, words: string): readonly [string, Claim] => [
  `a source is found by ${way}`,
  async ({ store }) => {
    await follow(store);
    expect(await store.sources.find('1', words)).toMatchObject({ name: 'News' });
    expect(await store.sources.find('2', words)).toBeNull();
  },
];

/** What is promised of sources. */
export const sources: Claims = {
  'a server follows a feed once': async ({ store }) => {
    expect(await follow(store)).toMatchObject({ guildId: '1', name: 'News', url, addedBy: '2', addedAt: 5 });
    expect(await follow(store, { name: 'Again' })).toBeNull();
    expect(await follow(store, { guildId: '2' })).toMatchObject({ guildId: '2' });
  },

  'a name that is taken gets the first number that is free, letter case aside': async ({ store }) => {
    await follow(store, { url: `${url}?1` });
    expect(await follow(store, { url: `${url}?2`, name: 'NEWS' })).toMatchObject({ name: 'NEWS 2' });
    expect(await follow(store, { url: `${url}?3`, name: 'News' })).toMatchObject({ name: 'News 3' });
  },

  ...Object.fromEntries(Object.entries(waysToName).map(([way, words]) => findClaim(way, words))),

  'a server has none, one, two sources, listed by name': async ({ store }) => {
    expect([await store.sources.list('1'), await store.sources.count('1')]).toEqual([[], 0]);
    await follow(store, { name: 'beta' });
    expect(await store.sources.count('1')).toBe(1);
    await follow(store, { url: `${url}?2`, name: 'Alpha' });
    await follow(store, { guildId: '2' });
    expect((await store.sources.list('1')).map((source) => source.name)).toEqual(['Alpha', 'beta']);
  },

  'a removed source is gone for its server alone, and only once': async ({ store }) => {
    const mine = await follow(store);
    const theirs = await follow(store, { guildId: '2' });
    expect(await store.sources.remove('2', mine?.id ?? 0)).toBe(false);
    expect(await store.sources.remove('1', mine?.id ?? 0)).toBe(true);
    expect(await store.sources.remove('1', mine?.id ?? 0)).toBe(false);
    expect(await store.sources.list('2')).toEqual([theirs]);
  },
};
