import { describe, expect } from 'vitest';
import { createDiscover } from '../../../src/feeds/index.ts';
import { createLately } from '../../../src/feeds/lately.ts';
import { feedTest as test, rss, type FeedWorld } from './feeds-test.ts';

const minuteMs = 60_000;

const openLately = ({ fetcher, workers, clock, answers }: FeedWorld) => {
  answers['/feed'] = (response) => void response.end(rss([{ guid: '1', title: 'One' }]));
  return createLately({ discover: createDiscover({ fetcher, workers }), clock });
};

describe('a feed that was looked at', () => {
  test('is not asked for again when it is followed, and is when it is looked at after that', async ({
    world,
  }) => {
    const lately = openLately(world);
    const url = world.origin.url('/feed');
    const looked = await Promise.all([lately.look(url), lately.look(url)]);
    const taken = await lately.take(url);
    expect([...looked, taken].map((found) => found.ok && found.value.url)).toEqual([url, url, url]);
    expect(world.origin.requests).toHaveLength(1);
    await lately.take(url);
    expect(world.origin.requests).toHaveLength(2);
  });

  test('is asked for again ten minutes later, and where clocks were set back', async ({ world }) => {
    const lately = openLately(world);
    const url = world.origin.url('/feed');
    for (const timeMs of [0, 9 * minuteMs, 10 * minuteMs, 5 * minuteMs]) {
      world.clock.at = Date.UTC(2026, 10, 23, 12) + timeMs;
      await lately.look(url);
    }
    expect(world.origin.requests).toHaveLength(3);
  });

  test('and could not be read is asked for again at once', async ({ world }) => {
    const lately = openLately(world);
    const url = world.origin.url('/missing');
    for (let looks = 0; looks < 2; looks += 1) expect((await lately.look(url)).ok).toBe(false);
    expect(world.origin.requests).toHaveLength(2);
  });

  test('is forgotten when many others were looked at since', async ({ world }) => {
    const lately = openLately(world);
    for (let number = 0; number <= 40; number += 1) {
      world.answers[`/feed-${number}`] = world.answers['/feed'] ?? (() => undefined);
      await lately.look(world.origin.url(`/feed-${number}`));
    }
    await lately.look(world.origin.url('/feed-40'));
    expect(world.origin.requests).toHaveLength(41);
    await lately.look(world.origin.url('/feed-0'));
    expect(world.origin.requests).toHaveLength(42);
  });
});
