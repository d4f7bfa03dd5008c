import { describe, expect } from 'vitest';
import { createPoll } from '../../../src/feeds/index.ts';
import type { FeedRecord } from '../../../src/store/index.ts';
import { giving, leadingTo, type Answer } from '../net/origin.ts';
import { followFeed } from '../store/rows.ts';
import { feedTest as test, rss, type FeedWorld } from './feeds-test.ts';

const everyMs = 60_000;

const prepare = async (world: FeedWorld, path = '/feed') => {
  const { store, origin } = world;
  const id = await followFeed(store, origin.url(path));
  const poll = createPoll({ ...world, everyMs, random: () => 0 });
  const feed = async (): Promise<FeedRecord> => {
    const record = await store.feeds.get(id);
    if (!record) throw new Error('The feed is gone');
    return record;
  };
  const titles = async () => (await store.articles.ofFeed(id, 10)).map((article) => article.title);
  return { poll: async () => poll(await feed()), feed, titles };
};

describe('polling a feed', () => {
  test('stores what is new, once', async ({ world }) => {
    world.answers['/feed'] = giving(rss([{ guid: '1', title: 'One' }]), { etag: '"1"' });
    const { poll, feed, titles } = await prepare(world);
    expect(await poll()).toEqual({ ok: true, value: { added: 1, changed: 0 } });
    expect(await poll()).toEqual({ ok: true, value: { added: 0, changed: 0 } });
    world.answers['/feed'] = giving(
      rss([
        { guid: '2', title: 'Two' },
        { guid: '1', title: 'One' },
      ]),
    );
    expect(await poll()).toEqual({ ok: true, value: { added: 1, changed: 0 } });
    expect(await titles()).toEqual(['One', 'Two']);
    expect(await feed()).toMatchObject({ title: 'The News', etag: null, lastSuccessAt: world.clock.at });
  });

  test('changes what was edited and makes nothing new of it', async ({ world }) => {
    world.answers['/feed'] = giving(rss([{ guid: '1', title: 'One' }]));
    const { poll, titles } = await prepare(world);
    await poll();
    world.answers['/feed'] = giving(rss([{ guid: '1', title: 'One, corrected' }]));
    expect(await poll()).toEqual({ ok: true, value: { added: 0, changed: 1 } });
    expect(await titles()).toEqual(['One, corrected']);
  });

  test('asks for changes only, and takes an unchanged feed as read', async ({ world }) => {
    world.answers['/feed'] = (response, { headers }) => {
      if (headers['if-none-match'] === '"1"') response.writeHead(304).end();
      else
        giving(rss([{ guid: '1', title: 'One' }]), { etag: '"1"' })(response, null as never, null as never);
    };
    const { poll, feed } = await prepare(world);
    await poll();
    world.clock.at += everyMs;
    expect(await poll()).toEqual({ ok: true, value: { added: 0, changed: 0 } });
    expect(await feed()).toMatchObject({ etag: '"1"', lastSuccessAt: world.clock.at, errors: 0 });
    expect((await feed()).nextCheckAt).toBe(world.clock.at + everyMs);
  });

  test.for([
    ['that is a page', giving('<!doctype html><title>x</title>'), 'feed-is-page'],
    ['that is nothing', giving(''), 'feed-not-readable'],
    ['that is gone', giving('', {}), 'feed-not-readable'],
    ['that says nothing in time', () => {}, 'fetch-timeout'],
  ] as const)('of a feed %s keeps the reason and comes back later', async ([, answer, code], { world }) => {
    world.answers['/feed'] = answer;
    const { poll, feed } = await prepare(world);
    expect(await poll()).toMatchObject({ ok: false, problem: { code } });
    expect(await feed()).toMatchObject({ errors: 1, lastProblem: { code }, lastSuccessAt: null });
    expect((await feed()).nextCheckAt).toBe(world.clock.at + 2 * everyMs);
  });

  test('that fails loses nothing that was read before, and recovers', async ({ world }) => {
    world.answers['/feed'] = giving(rss([{ guid: '1', title: 'One' }]), { etag: '"1"' });
    const { poll, feed, titles } = await prepare(world);
    await poll();
    world.answers['/feed'] = (response) => void response.writeHead(500).end();
    await poll();
    expect(await feed()).toMatchObject({ errors: 1, etag: '"1"' });
    world.answers['/feed'] = giving(rss([{ guid: '2', title: 'Two' }]));
    await poll();
    expect(await feed()).toMatchObject({ errors: 0, lastProblem: null });
    expect(await titles()).toEqual(['One', 'Two']);
  });
});

describe('a feed that moves', () => {
  const moving = async (world: FeedWorld) => {
    world.answers['/old'] = leadingTo('/new', 301);
    world.answers['/new'] = giving(rss([{ guid: '1', title: 'One' }]));
    const prepared = await prepare(world, '/old');
    const url = async () => new URL((await prepared.feed()).url).pathname;
    return { ...prepared, url };
  };

  test('for good gets its new address when it is led there a second time', async ({ world }) => {
    const { poll, url, titles } = await moving(world);
    const urls: string[] = [];
    for (let round = 0; round < 3; round += 1) {
      await poll();
      urls.push(await url());
    }
    expect(urls).toEqual(['/old', '/new', '/new']);
    expect(await titles()).toEqual(['One']);
  });

  test('somewhere else each time, or back, stays where it is', async ({ world }) => {
    const { poll, url } = await moving(world);
    world.answers['/newer'] = giving(rss([]));
    for (const to of ['/new', '/newer', '/new']) {
      world.answers['/old'] = leadingTo(to, 308);
      await poll();
    }
    world.answers['/old'] = giving(rss([]));
    await poll();
    world.answers['/old'] = leadingTo('/new', 301);
    await poll();
    expect(await url()).toBe('/old');
  });

  test('for a while stays where it is', async ({ world }) => {
    const { poll, url } = await moving(world);
    world.answers['/old'] = leadingTo('/new', 302);
    for (let round = 0; round < 3; round += 1) await poll();
    expect(await url()).toBe('/old');
  });

  test('to a feed that is there already is that feed from then on', async ({ world }) => {
    const { poll } = await moving(world);
    const thereId = await followFeed(world.store, world.origin.url('/new'));
    for (let round = 0; round < 2; round += 1) await poll();
    expect((await world.store.sources.list('1')).map((source) => source.feedId)).toEqual([thereId]);
    expect(await world.store.articles.count(thereId)).toBe(1);
  });
});

describe('a feed that is gone for good', () => {
  const gone: Answer = (response) => void response.writeHead(410).end();
  const weekMs = 7 * 86_400_000;

  test('has ended, is asked once a week, and is as before when it comes back', async ({ world }) => {
    world.answers['/feed'] = gone;
    const { poll, feed } = await prepare(world);
    const { at } = world.clock;
    await poll();
    expect(await feed()).toMatchObject({ endedAt: at, failingSince: at, nextCheckAt: at + weekMs });
    world.clock.at += weekMs;
    await poll();
    expect(await feed()).toMatchObject({ endedAt: at, failingSince: at, errors: 2 });
    world.answers['/feed'] = giving(rss([]));
    await poll();
    const back = { endedAt: null, failingSince: null, lastProblem: null, errors: 0 };
    expect(await feed()).toMatchObject(back);
    expect((await feed()).nextCheckAt).toBe(world.clock.at + everyMs);
  });

  test('has not ended when it fails otherwise afterwards', async ({ world }) => {
    world.answers['/feed'] = gone;
    const { poll, feed } = await prepare(world);
    await poll();
    world.answers['/feed'] = (response) => void response.writeHead(500).end();
    await poll();
    expect(await feed()).toMatchObject({ endedAt: null, failingSince: world.clock.at, errors: 2 });
  });
});

describe('how often a feed is checked', () => {
  const dated = (...agesMs: readonly number[]) => {
    const items = agesMs.map((ageMs, place) => ({ guid: `${place}`, title: 'T', ageMs }));
    return (at: number) =>
      items.reduce(
        (text, { guid, ageMs }) =>
          text.replace(
            `${guid}</guid>`,
            `${guid}</guid><pubDate>${new Date(at - ageMs).toUTCString()}</pubDate>`,
          ),
        rss(items),
      );
  };

  test('follows its entries, also when it has not changed since', async ({ world }) => {
    const { at } = world.clock;
    world.answers['/feed'] = giving(dated(0, 8 * everyMs, 16 * everyMs)(at), { etag: '"1"' });
    const { poll, feed } = await prepare(world);
    await poll();
    expect((await feed()).nextCheckAt).toBe(at + 8 * everyMs);
    world.answers['/feed'] = (response) => void response.writeHead(304).end();
    await poll();
    expect((await feed()).nextCheckAt).toBe(at + 8 * everyMs);
  });
});
