import { describe, expect } from 'vitest';
import { createPoll } from '../../../src/feeds/index.ts';
import type { FeedRecord } from '../../../src/store/index.ts';
import { giving } from '../net/origin.ts';
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
