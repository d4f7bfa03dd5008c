import { expect } from 'vitest';
import type { Entry, Store } from '../../../src/store/index.ts';
import { anArticle, followFeed } from '../../src/store/rows.ts';
import type { Claims } from './contract.ts';

const order = { max: 10, leaseMs: 500, exceptHosts: [] as readonly string[] };

/** An entry whose page is wanted, published at `publishedAt`. */
const entry = (
  url: string,
  publishedAt: number | null,
  facts: Parameters<typeof anArticle>[0] = {},
): Entry => ({
  identity: url,
  article: anArticle({ url, publishedAt, title: 'Title', ...facts }),
  pageUrl: url,
});

const prepare = async (store: Store, entries: readonly Entry[]) => {
  const feedId = await followFeed(store, 'https://feeds.example.net/');
  const put = (again: readonly Entry[], at: number) =>
    store.write(({ articles }) => articles.put(feedId, again, at));
  await put(entries, 10);
  return {
    put,
    claim: (now: number, facts: Partial<typeof order> = {}) =>
      store.write(({ pages }) => pages.claim(now, { ...order, ...facts })),
    articles: () => store.articles.ofFeed(feedId, 10),
  };
};

/** What is promised of pages. */
export const pages: Claims = {
  'are claimed newest first, one a host, and nothing twice within its lease': async ({ store }) => {
    const urls = ['https://a.example.net/1', 'https://a.example.net/2', 'https://b.example.net/1'] as const;
    const { claim } = await prepare(store, [entry(urls[0], 1), entry(urls[1], 3), entry(urls[2], 2)]);
    expect((await claim(20)).map((page) => page.url)).toEqual([urls[1], urls[2]]);
    expect((await claim(20)).map((page) => page.url)).toEqual([urls[0]]);
    expect(await claim(20)).toEqual([]);
    expect((await claim(520, { max: 1 })).map(({ url, tries }) => [url, tries])).toEqual([[urls[1], 1]]);
    expect(await store.pages.count()).toBe(3);
  },

  'of busy hosts, and those that nobody wants, are passed over': async ({ store }) => {
    const { claim, put } = await prepare(store, [entry('https://a.example.net/1', 1)]);
    const article = anArticle({ url: 'https://b.example.net/1' });
    await put([{ identity: 'enough', article }], 10);
    expect(await claim(20, { exceptHosts: ['a.example.net'] })).toEqual([]);
    expect(await claim(9)).toEqual([]);
    expect(await claim(20)).toHaveLength(1);
  },

  'that are read say more than the feed, and no less': async ({ store }) => {
    const url = 'https://a.example.net/1';
    const said = { author: 'Ann', imageUrl: 'https://a.example.net/feed.png', siteName: 'Feed' };
    const { claim, articles } = await prepare(store, [entry(url, 5, said)]);
    const [page] = await claim(20);
    const canonical = 'https://a.example.net/story';
    const read = { title: 'Longer', text: 'All of it.', related: ['Other'], url: canonical, publishedAt: 9 };
    await store.pages.read(page?.articleId ?? 0, anArticle({ ...read, imageUrl: `${canonical}.png` }));
    expect(await articles()).toMatchObject([
      {
        ...{ title: 'Title', publishedAt: 5, siteName: 'Feed', author: 'Ann' },
        ...{ text: 'All of it.', related: ['Other'], url: canonical, imageUrl: `${canonical}.png` },
        ...{ textFrom: 'page', pageProblem: null },
      },
    ]);
    expect(await claim(10_000)).toEqual([]);
  },

  'that are read stay when their entry is edited, but for its title': async ({ store }) => {
    const url = 'https://a.example.net/1';
    const { claim, articles, put } = await prepare(store, [entry(url, 5)]);
    const [page] = await claim(20);
    await store.pages.read(page?.articleId ?? 0, anArticle({ text: 'All of it.' }));
    expect(await put([entry(url, 6, { title: 'Corrected' })], 30)).toEqual({ added: 0, changed: 1 });
    expect(await put([entry(url, 6, { title: 'Corrected' })], 40)).toEqual({ added: 0, changed: 0 });
    expect(await articles()).toMatchObject([{ title: 'Corrected', text: 'All of it.', url, publishedAt: 6 }]);
    expect(await claim(10_000)).toEqual([]);
  },

  'that fail keep the feed\u2019s text and say why, and come back only where they are to': async ({
    store,
  }) => {
    const url = 'https://a.example.net/1';
    const { claim, articles } = await prepare(store, [entry(url, 5)]);
    const id = (await claim(20))[0]?.articleId ?? 0;
    const problem = { code: 'fetch-status', url, status: 503 } as const;
    await store.pages.failed(id, { problem, nextAt: 100 });
    expect(await articles()).toMatchObject([{ text: 'Text.', textFrom: 'feed', pageProblem: problem }]);
    expect(await claim(99)).toEqual([]);
    expect(await claim(100)).toMatchObject([{ tries: 1 }]);
    await store.pages.failed(id, { problem, nextAt: null });
    expect(await claim(10_000)).toEqual([]);
  },

  'of a host that rests are due when it has rested, others as before': async ({ store }) => {
    const urls = ['https://a.example.net/1', 'https://b.example.net/1'] as const;
    const { claim } = await prepare(
      store,
      urls.map((url) => entry(url, 1)),
    );
    await store.pages.rest('a.example.net', 100);
    expect((await claim(99)).map((page) => page.url)).toEqual([urls[1]]);
    expect((await claim(100)).map((page) => page.url)).toEqual([urls[0]]);
  },

  'that were read for one feed are known for all, until their text is forgotten': async ({ store }) => {
    const url = 'https://a.example.net/1';
    const { claim } = await prepare(store, [entry(url, 5)]);
    const id = (await claim(20))[0]?.articleId ?? 0;
    expect(await store.pages.find(url)).toBeNull();
    await store.pages.read(id, anArticle({ text: 'All of it.', url: `${url}?canonical` }));
    expect(await store.pages.find(url)).toMatchObject({ id, text: 'All of it.' });
    await store.articles.forgetTexts(1_000, 5);
    expect(await store.pages.find(url)).toBeNull();
  },

  'whose text was forgotten are not read any more': async ({ store }) => {
    const { claim } = await prepare(store, [entry('https://a.example.net/1', 5)]);
    await store.articles.forgetTexts(1_000, 5);
    expect(await claim(10_000)).toEqual([]);
  },
};
