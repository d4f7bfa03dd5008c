import { expect } from 'vitest';
import type { Claims } from './contract.ts';
import { followFeed } from '../../src/store/rows.ts';

/** What is promised of settings. */
export const settings: Claims = {
  'a key that nobody has set has no value': async ({ store }) =>
    expect(await store.settings.get('key')).toBeNull(),

  'a value stays until it is set again, whatever its text': async ({ store }) => {
    for (const value of ['', 'old', 'חדש \u{1F4F0}\r\n"\'', 'x'.repeat(100_000)]) {
      await store.settings.set('key', value);
      expect(await store.settings.get('key')).toBe(value);
    }
  },
};

/** What is promised of transactions. */
export const transactions: Claims = {
  'keep all or nothing': async ({ store }) => {
    const broken = store.write(async ({ feeds, settings: inside }) => {
      await feeds.add({ url: 'https://news.example.net/', title: null, siteUrl: null }, 0);
      await inside.set('key', 'value');
      throw new Error('no');
    });
    await expect(broken).rejects.toThrow('no');
    expect([await store.feeds.get(1), await store.settings.get('key')]).toEqual([null, null]);
  },

  'that break do not stop the next': async ({ store }) => {
    await expect(store.write(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await store.write(async () => 'yes')).toBe('yes');
  },

  'do not let a source lose its feed': async ({ store }) => {
    const id = await followFeed(store, 'https://news.example.net/');
    const source = { guildId: '2', feedId: id + 1, name: 'x', addedBy: '1', addedAt: 0 };
    await expect(store.sources.add(source)).rejects.toThrow(/foreign key/i);
  },

  'tell whoever asks the store itself, instead of waiting for ever': async ({ store }) => {
    const asking = store.write(() => store.settings.get('key'));
    await expect(asking).rejects.toThrow('Use the shelves that `write` hands over');
    const nesting = store.write(() => store.write(async () => 'never'));
    await expect(nesting).rejects.toThrow('Use the shelves that `write` hands over');
    expect(await store.settings.get('key')).toBeNull();
  },

  'bind nothing that goes on after them': async ({ store }) => {
    const ended = Promise.withResolvers<void>();
    const later = await store.write(async () => ({
      asked: ended.promise.then(() => store.settings.get('key')),
    }));
    ended.resolve();
    expect(await later.asked).toBeNull();
  },

  'that meet all come through, and none loses what another wrote': async ({ store }) => {
    const id = await followFeed(store, 'https://news.example.net/');
    const names = Array.from({ length: 12 }, (_, at) => `${at + 1}`);
    const follow = (at: string) =>
      store.write(async ({ feeds, sources }) => {
        const feed = await feeds.add({ url: `https://${at}.example.net/`, title: null, siteUrl: null }, 0);
        return sources.add({ guildId: '1', feedId: feed.id, name: 'Twin', addedBy: '1', addedAt: 0 });
      });
    const made = await Promise.all(names.map(follow));
    expect(new Set(made.map((source) => source?.name)).size).toBe(names.length);
    expect(await store.sources.count('1')).toBe(names.length + 1);
    expect(await store.feeds.get(id)).not.toBeNull();
  },
};
