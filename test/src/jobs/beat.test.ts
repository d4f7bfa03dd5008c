import { describe, expect } from 'vitest';
import { createBeat, createSweep } from '../../../src/jobs/index.ts';
import { createTroubles } from '../../../src/jobs/troubles.ts';
import { anArticle, followFeed } from '../store/rows.ts';
import { jobTest as test, type JobWorld } from './jobs-test.ts';

const dayMs = 86_400_000;

const countingJob = (name: string, act: (count: number) => Promise<void> | void = () => {}) => {
  const calls: number[] = [];
  const waiting: (() => void)[] = [];
  const job = {
    ...{ name, calls, isStopped: false },
    run: async (now: number): Promise<void> => {
      calls.push(now);
      for (const go of waiting.splice(0)) go();
      await act(calls.length);
    },
    stop: async (): Promise<void> => void (job.isStopped = true),
  };
  const called = async (times: number): Promise<void> => {
    while (calls.length < times) await new Promise<void>((go) => waiting.push(go));
  };
  return { job, called };
};

const start = ({ clock, log }: JobWorld, jobs: Parameters<typeof createBeat>[0]['jobs']) => {
  const beat = createBeat({ jobs, clock, log });
  beat.start();
  return beat;
};

describe('the beat', () => {
  test('calls every job with the time of the clock, and stops them with itself', async ({ world }) => {
    const [one, two] = [countingJob('one'), countingJob('two')];
    const beat = start(world, [one.job, two.job]);
    await Promise.all([one.called(2), two.called(2)]);
    await beat.stop();
    const count = one.job.calls.length;
    expect(new Set([...one.job.calls, ...two.job.calls])).toEqual(new Set([world.clock.at]));
    expect([one.job.isStopped, two.job.isStopped]).toEqual([true, true]);
    await new Promise((later) => setTimeout(later, 1_100));
    expect(one.job.calls).toHaveLength(count);
  });

  test('never calls a job that is still at it, and does not let the others wait', async ({ world }) => {
    const gate = Promise.withResolvers<void>();
    const slow = countingJob('slow', () => gate.promise);
    const quick = countingJob('quick');
    const beat = start(world, [slow.job, quick.job]);
    await quick.called(3);
    expect(slow.job.calls).toHaveLength(1);
    gate.resolve();
    await beat.stop();
  });

  test('calls a job again that broke', async ({ world }) => {
    const broken = countingJob('broken', (count) => {
      if (count === 1) throw new Error('broken on purpose');
    });
    const beat = start(world, [broken.job]);
    await broken.called(2);
    await beat.stop();
    expect(world.events).toEqual(['job-broke', 'job-works']);
  });
});

describe('what breaks at every beat', () => {
  test('is written down once a minute, and another cause at once', ({ world }) => {
    const { clock, log, events } = world;
    const { broke, worked } = createTroubles({ clock, log });
    for (let times = 0; times < 60; times += 1) {
      broke('ingest', new Error('away'));
      broke('outbox', new Error('away'));
      clock.at += 1_000;
    }
    expect(events).toEqual(['job-broke', 'job-broke']);
    broke('ingest', new Error('away'));
    broke('ingest', new Error('full'));
    expect(events).toHaveLength(4);
    worked('ingest');
    worked('ingest');
    expect(events.slice(4)).toEqual(['job-works']);
  });
});

describe('the sweep', () => {
  test('forgets old texts and feeds that nobody follows, once an hour', async ({ world }) => {
    const { store, log } = world;
    const now = 100 * dayMs;
    const feedId = await followFeed(store, 'https://a.example.net/');
    const stray = await store.feeds.add({ url: 'https://b.example.net/', title: null, siteUrl: null }, 0);
    const entries = Array.from({ length: 120 }, (_, index) => ({
      identity: `${index}`,
      article: anArticle(),
    }));
    await store.write(({ articles }) => articles.put(feedId, entries, now - 32 * dayMs));
    const young = [{ identity: 'young', article: anArticle({ title: 'Young' }) }];
    await store.write(({ articles }) => articles.put(feedId, young, now - 30 * dayMs));
    const sweep = createSweep({ store, log });
    await sweep.run(now);
    const kept = (await store.articles.ofFeed(feedId, 200)).filter(({ text }) => text !== '');
    expect(kept.map(({ title }) => title)).toEqual(['Young']);
    expect([await store.feeds.get(stray.id), await store.articles.count(feedId)]).toEqual([null, 121]);
    await store.feeds.add({ url: 'https://b.example.net/', title: null, siteUrl: null }, 0);
    await sweep.run(now + 1_000);
    expect(world.events).toEqual(['swept']);
    await sweep.run(now + 3_600_000);
    expect(world.events).toEqual(['swept', 'swept']);
  });
});
