import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createPoll, createReadPage } from '../../../src/feeds/index.ts';
import { createIngest, createPages } from '../../../src/jobs/index.ts';
import { createFetcher, createGuard, createRobots } from '../../../src/net/index.ts';
import { createLog, createWorkers } from '../../../src/ops/index.ts';
import { sourcesOf } from '../../../src/services/sources/source.ts';
import type { ArticleRecord } from '../../../src/store/article-record.ts';
import { openStore, type Store } from '../../../src/store/index.ts';
import { startNewsstand, type Newsstand } from '../../harness/newsstand/index.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;
const everyMs = 15 * minuteMs;
const guildId = '1';

/** Addresses of the newsstand that are followed besides its outlets: all that a reader of feeds has to live with. */
const odd = [
  ...['moved-feed', 'lent-feed', 'slow-feed', 'torn-feed', 'mislabelled-feed', 'circle', 'gone-feed'],
  ...['broken-feed', 'busy-feed', 'challenge-feed', 'huge-feed', 'bomb-feed', 'drip-feed'],
].map((name) => ({ name, path: `/odd/${name}` }));
const site = { name: 'a site', path: '/kuestenbote/' };

const clock = { at: Date.UTC(2026, 10, 23, 7, 30), now: () => clock.at };
const log = createLog({ level: 'silent', secrets: [], pretty: false, clock, write: () => {} });

const openWorld = async () => {
  const folder = await mkdtemp(join(tmpdir(), 'broadsheet-rounds-'));
  const store = await openStore(join(folder, 'rounds.db'), clock.at);
  const newsstand = await startNewsstand({ now: clock.now, slowMs: 100 });
  const guard = createGuard({
    allowed: [{ hostname: '127.0.0.1', port: Number(new URL(newsstand.url).port) }],
  });
  const fetcher = createFetcher({ guard, clock, contact: '', timeoutMs: 1_500 });
  const workers = createWorkers({ count: 1, timeoutMs: 10_000, log });
  const parts = { store, clock, log, fetcher, workers };
  const poll = createPoll({ ...parts, everyMs, random: () => 0 });
  const readPage = createReadPage({ ...parts, robots: createRobots(parts) });
  const jobs = {
    ingest: createIngest({ ...parts, poll, pollsMax: 8 }),
    pages: createPages({ ...parts, readPage, pagesMax: 4 }),
  };
  const close = async (): Promise<void> => {
    await Promise.all([fetcher.stop(), workers.stop(), newsstand.stop()]);
    await store.close();
    await rm(folder, { recursive: true });
  };
  return { store, newsstand, ...jobs, close };
};

type World = Awaited<ReturnType<typeof openWorld>>;

const followAll = async ({ store, newsstand }: World): Promise<void> => {
  const oddOnes = [...odd, site].map(({ name, path }) => ({ name, url: newsstand.url + path }));
  for (const { name, url } of [...newsstand.feeds, ...oddOnes]) {
    await store.write(async ({ feeds, sources }) => {
      const { id } = await feeds.add({ url, title: null, siteUrl: null }, clock.at);
      await sources.add({ guildId, feedId: id, name, addedBy: '2', addedAt: clock.at });
    });
  }
};

/** A beat of the bot: every feed that is due, then a page at a time. */
const round = async ({ ingest, pages, store }: World): Promise<void> => {
  await ingest.run(clock.at);
  await ingest.settled();
  for (let left = await store.pages.count(); left > 0; left = await store.pages.count()) {
    clock.at += 1_000;
    await pages.run(clock.at);
    await pages.settled();
  }
};

let world: World;
let published: readonly string[] = [];
const states: Readonly<Record<string, string>>[] = [];

const listOf = (store: Store) => sourcesOf(store, guildId, clock.now());

/** What is said of each source, in a word or two. */
const statesNow = async (store: Store): Promise<Readonly<Record<string, string>>> =>
  Object.fromEntries(
    (await listOf(store)).map(({ name, health }) => [
      name,
      health.state === 'failing' ? health.problem.code : health.state,
    ]),
  );

const articlesOf = async ({ store }: World, name: string): Promise<readonly ArticleRecord[]> => {
  const source = await store.sources.find(guildId, name);
  return source === null ? [] : store.articles.ofFeed(source.feedId, 1_000);
};

const titlesOf = async (name: string): Promise<readonly (string | null)[]> =>
  (await articlesOf(world, name)).map(({ title }) => title).toSorted();

const titlesOut = (newsstand: Newsstand, outlet: string): readonly string[] =>
  newsstand
    .articles()
    .filter((article) => article.outlet === outlet)
    .map(({ title }) => title)
    .toSorted();

// Twenty feeds for two days: a round every half hour of the first three hours, then one every six hours.
beforeAll(async () => {
  world = await openWorld();
  await followAll(world);
  const waits = [
    ...Array.from({ length: 6 }, () => hourMs / 2),
    ...Array.from({ length: 8 }, () => 6 * hourMs),
  ];
  for (const waitMs of [0, ...waits]) {
    clock.at += waitMs;
    const article = world.newsstand.publish();
    if (article) published = [...published, article.title];
    await round(world);
    states.push(await statesNow(world.store));
  }
}, 120_000);
afterAll(() => world.close());

describe('twenty feeds, with everything that can be wrong with them', () => {
  test('are each said to be what they are', () => {
    expect(states.at(0)).toMatchObject({ 'moved-feed': 'works' });
    expect(states.at(-1)).toEqual({
      ...Object.fromEntries(world.newsstand.feeds.map(({ name }) => [name, 'works'])),
      ...{ 'lent-feed': 'works', 'slow-feed': 'works', 'torn-feed': 'works', 'mislabelled-feed': 'works' },
      ...{ circle: 'fetch-redirects', 'gone-feed': 'ended', 'broken-feed': 'fetch-status' },
      ...{ 'busy-feed': 'fetch-status', 'challenge-feed': 'fetch-challenge', 'a site': 'feed-is-page' },
      ...{ 'huge-feed': 'fetch-too-large', 'bomb-feed': 'fetch-too-large', 'drip-feed': 'fetch-timeout' },
    });
  });

  test('lose nothing that was published, and store nothing twice', async () => {
    expect(published.length).toBeGreaterThan(2);
    for (const { name } of world.newsstand.feeds) {
      expect(await titlesOf(name), name).toEqual(titlesOut(world.newsstand, name));
    }
    for (const name of ['lent-feed', 'slow-feed']) {
      expect(await titlesOf(name), name).toEqual(titlesOut(world.newsstand, 'Harbour Gazette'));
    }
    expect(await titlesOf('mislabelled-feed')).toEqual(titlesOut(world.newsstand, 'Küstenbote'));
  });

  test('that break off are read as far as they go', async () => {
    const titles = await titlesOf('torn-feed');
    expect(titles.length).toBeGreaterThan(0);
    expect(titlesOut(world.newsstand, 'Harbour Gazette')).toEqual(expect.arrayContaining([...titles]));
  });

  test('that moved to one that is followed already are that one', async () => {
    expect(Object.keys(states.at(-1) ?? {})).not.toContain('moved-feed');
    expect(await listOf(world.store)).toHaveLength(world.newsstand.feeds.length + odd.length + 1 - 1);
  });

  test('have their articles\u2019 pages read where they say too little themselves', async () => {
    const texts = await Promise.all(
      ['Harbour Gazette', 'Küstenbote', 'Le Phare'].map((name) => articlesOf(world, name)),
    );
    const from = texts.map((articles) => new Set(articles.map(({ textFrom }) => textFrom)));
    expect(from).toEqual([new Set(['page']), new Set(['page']), new Set(['feed'])]);
    const short = texts.flat().filter(({ text }) => text.length < 800);
    expect(short.map(({ title }) => title)).toEqual([]);
  });

  test('are never given up: each is tried again within a day, one that has ended within a week', async () => {
    for (const { name, nextAt, health } of await listOf(world.store)) {
      const waitMs = nextAt - clock.at;
      expect(waitMs, name).toBeLessThanOrEqual(health.state === 'ended' ? 7 * dayMs : dayMs);
    }
  });

  test('that fail are asked less and less often', async () => {
    const errorsOf = async (name: string) => (await world.store.sources.find(guildId, name))?.errors;
    expect(await errorsOf('gone-feed')).toBe(1);
    for (const name of ['broken-feed', 'circle', 'busy-feed', 'drip-feed']) {
      const errors = await errorsOf(name);
      expect(errors, name).toBeGreaterThan(3);
      expect(errors, name).toBeLessThan(9);
    }
  });
});
