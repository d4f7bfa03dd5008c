import { describe, expect } from 'vitest';
import { done } from '#digests';
import { createIngest } from '../../../src/jobs/index.ts';
import type { FeedRecord } from '../../../src/store/index.ts';
import { followFeed } from '../store/rows.ts';
import { jobTest as test, type JobWorld } from './jobs-test.ts';

const laterMs = 900_000;

/** Ingest whose checks last until they are let go, one by one; it keeps count of what is under way. */
const open = ({ store, clock, log }: JobWorld, pollsMax = 10) => {
  const held = new Map<string, () => void>();
  const checked: string[] = [];
  let most = 0;
  const ingest = createIngest({
    ...{ store, clock, log, pollsMax },
    poll: async (feed: FeedRecord) => {
      checked.push(feed.url);
      most = Math.max(most, held.size + 1);
      await new Promise<void>((go) => held.set(feed.url, go));
      held.delete(feed.url);
      if (feed.url.includes('broken')) throw new Error('broken on purpose');
      await store.feeds.succeeded(feed.id, { at: clock.at, nextCheckAt: clock.at + laterMs });
      return done({ added: 0, changed: 0 });
    },
  });
  const letGo = async (url: string): Promise<void> => {
    held.get(url)?.();
    await new Promise((soon) => setTimeout(soon, 5));
  };
  const letAllGo = async (): Promise<void> => {
    while (held.size > 0) await letGo([...held.keys()][0] ?? '');
  };
  return { ingest, held, checked, most: () => most, letGo, letAllGo };
};

describe('ingest', () => {
  test('checks a feed of each host, and the next of a host when the one before has ended', async ({
    world,
  }) => {
    const urls = ['https://a.example.net/1', 'https://a.example.net/2', 'https://b.example.net/1'] as const;
    for (const url of urls) await followFeed(world.store, url);
    const { ingest, held, letGo, letAllGo } = open(world);
    await ingest.run(world.clock.at);
    expect([...held.keys()]).toEqual([urls[0], urls[2]]);
    await letGo(urls[0]);
    expect([...held.keys()]).toEqual([urls[2], urls[1]]);
    await letAllGo();
    await ingest.settled();
  });

  test('checks no more feeds at a time than it may', async ({ world }) => {
    for (let host = 0; host < 7; host += 1) await followFeed(world.store, `https://h${host}.example.net/`);
    const { ingest, held, checked, most, letAllGo } = open(world, 3);
    await ingest.run(world.clock.at);
    expect(held.size).toBe(3);
    await letAllGo();
    await ingest.settled();
    expect([checked.length, most()]).toEqual([7, 3]);
  });

  test('checks nothing twice, however often the beat comes, and all again when it is due', async ({
    world,
  }) => {
    await followFeed(world.store, 'https://a.example.net/');
    const { ingest, checked, letAllGo } = open(world);
    await Promise.all([ingest.run(0), ingest.run(0)]);
    await ingest.run(0);
    await letAllGo();
    await ingest.run(0);
    expect(checked).toHaveLength(1);
    world.clock.at += laterMs;
    await ingest.run(0);
    expect(checked).toHaveLength(2);
    await letAllGo();
  });

  test('brings a feed back whose check broke, and goes on with the others', async ({ world }) => {
    await followFeed(world.store, 'https://broken.example.net/');
    await followFeed(world.store, 'https://a.example.net/');
    const { ingest, checked, letAllGo } = open(world);
    await ingest.run(0);
    await letAllGo();
    expect([checked.length, world.events]).toEqual([2, ['poll-broke']]);
    world.clock.at += 120_000;
    await ingest.run(0);
    expect(checked.slice(2)).toEqual(['https://broken.example.net/']);
    await letAllGo();
  });

  test('does nothing where there is nothing', async ({ world }) => {
    const { ingest, checked } = open(world);
    await ingest.run(0);
    await ingest.settled();
    expect(checked).toEqual([]);
  });

  test('finishes what is under way when it is stopped, and begins nothing more', async ({ world }) => {
    for (const path of ['1', '2']) await followFeed(world.store, `https://a.example.net/${path}`);
    const { ingest, checked, letAllGo } = open(world);
    await ingest.run(0);
    const stopped = ingest.stop();
    await letAllGo();
    await stopped;
    await ingest.run(0);
    expect(checked).toHaveLength(1);
  });
});
