import { afterAll, beforeAll, describe, expect } from 'vitest';
import { failed, type Arrival, type Article } from '#digests';
import { createGrouping } from '../../../src/jobs/index.ts';
import {
  createLog,
  createStoryKeeper,
  systemClock,
  systemSleep,
  type StoryKeeper,
} from '../../../src/ops/index.ts';
import type { Store } from '../../../src/store/index.ts';
import { aSchedule, followFeed } from '../store/rows.ts';
import { jobTest as test, type JobWorld } from './jobs-test.ts';
import { reportOf } from './reports.ts';

const minuteMs = 60_000;
const dayMs = 1_440 * minuteMs;
const now = Date.UTC(2026, 10, 23, 8);
const everything = { since: 0, ripeAt: 2 ** 50, max: 1_000 };

/** Stores articles as of one feed each; gives their ids. */
const put = async (store: Store, articles: readonly Article[], at: number, pageUrl?: string) => {
  const ids: number[] = [];
  for (const [place, article] of articles.entries()) {
    const feedId = await followFeed(store, `https://room-${place}.example.net/feed`);
    const entry = {
      identity: `${article.title} ${at}`,
      article,
      ...(pageUrl === undefined ? {} : { pageUrl }),
    };
    await store.write((shelves) => shelves.articles.put(feedId, [entry], at));
    const [newest] = (await store.articles.ofFeed(feedId, 100)).toSorted((a, b) => b.id - a.id);
    ids.push(newest?.id ?? 0);
  }
  return ids;
};

const storiesOf = async (store: Store, ids: readonly number[]) => {
  const reports = await store.coverage.reports('1', ids);
  return ids.map((id) => reports.find((report) => report.id === id)?.storyId);
};

const timeoutMs = 20_000;

/**
 * A thread for whoever needs no other. Its start is most of the work of a test here, and each that groups begins with
 * `open`, which forgets what was before: so it is left running where it would be ended.
 */
let shared: StoryKeeper;
beforeAll(() => {
  const write = (line: string): boolean => process.stderr.write(line);
  const log = createLog({ level: 'error', secrets: [], pretty: false, clock: systemClock, write });
  shared = createStoryKeeper({ timeoutMs, log });
});
afterAll(() => shared.end());

/** The job on the shared thread, of which there may be one at a time. */
const openIn = ({ store, log }: JobWorld, over: Partial<StoryKeeper> = {}) => {
  const keeper = { run: shared.run, end: async () => {}, ...over };
  return createGrouping({ store, log, sleep: systemSleep, keeper });
};

/** The job with a thread of its own. */
const openAlone = ({ store, log }: JobWorld) =>
  createGrouping({ store, log, sleep: systemSleep, keeper: createStoryKeeper({ timeoutMs, log }) });

const dam = [0, 1, 2].map((newsroom) => reportOf('dam', newsroom, { publishedAt: now }));
const divers = reportOf('dam', 3, { publishedAt: now + dayMs });
const chess = reportOf('chess', 0, { publishedAt: now });

describe('articles that arrive', () => {
  test('are one story where they tell one event, which goes by the first of them', async ({ world }) => {
    const grouping = openIn(world);
    const ids = await put(world.store, [...dam, chess], now);
    await grouping.run(now);
    expect(await storiesOf(world.store, ids)).toEqual([ids[0], ids[0], ids[0], ids[3]]);
    await grouping.stop();
  });

  test('join a story that was grouped before a restart', async ({ world }) => {
    const before = openAlone(world);
    const ids = await put(world.store, [...dam, chess], now);
    await before.run(now);
    await before.stop();
    const after = openAlone(world);
    const [id = 0] = await put(world.store, [divers], now + dayMs);
    await after.run(now + dayMs);
    expect(await storiesOf(world.store, [id])).toEqual([ids[0]]);
    await after.stop();
  });

  test('join a story whose thread was ended because nothing came', async ({ world }) => {
    const grouping = openAlone(world);
    const [first = 0] = await put(world.store, [...dam, chess], now);
    for (const at of [now, now + 4 * minuteMs, now + 6 * minuteMs]) await grouping.run(at);
    const [id = 0] = await put(world.store, [divers], now + dayMs);
    await grouping.run(now + dayMs);
    expect(await storiesOf(world.store, [id])).toEqual([first]);
    await grouping.stop();
  });

  test('are left as they are when they are older than any story lasts', async ({ world }) => {
    const grouping = openIn(world);
    const ids = await put(world.store, dam, now - 8 * dayMs);
    await grouping.run(now);
    expect(await storiesOf(world.store, ids)).toEqual([null, null, null]);
    await grouping.stop();
  });

  test('of a week before the first start are grouped, however many', async ({ world }) => {
    const { store } = world;
    const feedId = await followFeed(store, 'https://news.example.net/feed');
    const entries = Array.from({ length: 230 }, (_, place) => ({
      identity: String(place),
      article: reportOf('chess', 0, { title: `Round ${place} of the championship`, publishedAt: now }),
    }));
    await store.write(({ articles }) => articles.put(feedId, entries, now - 3 * dayMs));
    const grouping = openIn(world);
    await grouping.run(now);
    expect(await store.stories.ungrouped(everything)).toEqual([]);
    await grouping.stop();
  });

  test('that are no words at all are grouped too', async ({ world }) => {
    const grouping = openIn(world);
    const facts = [{ title: null, text: '' }, { title: '' }, { title: '\u{1F4F0}', text: '\u00a0\r\n' }];
    const ids = await put(
      world.store,
      facts.map((fact) => reportOf('chess', 0, fact)),
      now,
    );
    await grouping.run(now);
    expect((await storiesOf(world.store, ids)).every((story) => typeof story === 'number')).toBe(true);
    await grouping.stop();
  });
});

describe('an article whose page is still to be read', () => {
  test('waits for it two minutes', async ({ world }) => {
    const grouping = openIn(world);
    const ids = await put(world.store, [chess], now, 'https://room-0.example.net/1');
    await grouping.run(now + minuteMs);
    expect(await storiesOf(world.store, ids)).toEqual([null]);
    await grouping.run(now + 2 * minuteMs);
    expect(await storiesOf(world.store, ids)).toEqual(ids);
    await grouping.stop();
  });

  test('does not wait once it was read, or was tried in vain', async ({ world }) => {
    const { store } = world;
    const grouping = openIn(world);
    const ids = await put(store, [chess, ...dam], now, 'https://room-0.example.net/1');
    await store.pages.read(ids[0] ?? 0, chess);
    await store.pages.failed(ids[1] ?? 0, { problem: { code: 'broken' }, nextAt: now + dayMs });
    await grouping.run(now);
    expect(await storiesOf(store, ids)).toEqual([ids[0], ids[1], null, null]);
    await grouping.stop();
  });

  test('does not keep an edition waiting', async ({ world }) => {
    const grouping = openIn(world);
    const ids = await put(world.store, [chess], now, 'https://room-0.example.net/1');
    await grouping.catchUp(now);
    expect(await storiesOf(world.store, ids)).toEqual(ids);
    await grouping.stop();
  });
});

describe('two processes that group', () => {
  test('lose no article and make no story of one event twice', async ({ world }) => {
    const both = [openIn(world), openAlone(world)];
    const ids = await put(world.store, [...dam, chess], now);
    await Promise.all(both.map((grouping) => grouping.run(now)));
    const [last = 0] = await put(world.store, [divers], now + 1);
    await Promise.all(both.map((grouping) => grouping.catchUp(now + 1)));
    expect(await storiesOf(world.store, [...ids, last])).toEqual([ids[0], ids[0], ids[0], ids[3], ids[0]]);
    await Promise.all(both.map((grouping) => grouping.stop()));
  });
});

describe('a thread that fails', () => {
  const breaksOn = (title: string): Pick<StoryKeeper, 'run'> => {
    const run = async (name: 'group', arrivals: readonly Arrival[], published: readonly string[]) => {
      const isHurt = name === 'group' && arrivals.some(({ article }) => article.title === title);
      if (!isHurt) return shared.run(name, arrivals, published);
      await shared.end();
      return failed({ code: 'work-crashed' });
    };
    return { run: run as StoryKeeper['run'] };
  };

  test('over one article groups the others, and that one is a story of its own', async ({ world }) => {
    const grouping = openIn(world, breaksOn(dam[1]?.title ?? ''));
    const ids = await put(world.store, [...dam, chess], now);
    await grouping.run(now);
    expect(await storiesOf(world.store, ids)).toEqual([ids[0], ids[1], ids[0], ids[3]]);
    expect(world.events).toContain('article-ungroupable');
    await grouping.stop();
  });
});

describe('a story that was told', () => {
  test('takes in what comes later, and none of its articles moves', async ({ world }) => {
    const { store } = world;
    const grouping = openIn(world);
    const ids = await put(store, [...dam, chess], now);
    await grouping.run(now);
    const schedule = await store.schedules.add(aSchedule());
    await store.told.record(schedule?.id ?? 0, ids, now);
    expect(await store.stories.toldSince(now - 1)).toEqual([ids[0], ids[3]].map(String));
    const [later = 0] = await put(store, [divers], now + 1);
    await grouping.run(now + 1);
    expect(await storiesOf(store, [...ids, later])).toEqual([ids[0], ids[0], ids[0], ids[3], ids[0]]);
    const revision = await store.stories.revision();
    const move = [{ id: String(ids[3]), story: String(ids[0]), duplicateOf: null, ties: [] }];
    expect(await store.write(({ stories }) => stories.place(move, revision))).toBeNull();
    await grouping.stop();
  });
});
