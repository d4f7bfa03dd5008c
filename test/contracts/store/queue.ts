import { expect } from 'vitest';
import { systemClock } from '../../../src/ops/index.ts';
import type { Claims } from './contract.ts';

const minuteMs = 60_000;

/** CLAIMS queue. On a server the server's clock decides what is due, so times here are real ones. */
export const queue: Claims = {
  'work is given to one holder, and is over when it is finished': async ({ store }) => {
    const now = systemClock.now();
    await store.queue.enqueue([{ kind: 'edition', subject: 7, at: now - minuteMs }]);
    const [job] = await store.queue.claim('edition', { now, max: 5 });
    expect(job).toMatchObject({ kind: 'edition', subject: 7 });
    expect(await store.queue.claim('edition', { now, max: 5 })).toEqual([]);
    expect(await store.queue.size('edition')).toBe(1);
    if (job !== undefined) await store.queue.finish(job);
    expect(await store.queue.size('edition')).toBe(0);
  },

  'a claim takes no more than it asks for': async ({ store }) => {
    const now = systemClock.now();
    await store.queue.enqueue(
      [1, 2, 3].map((subject) => ({ kind: 'edition', subject, at: now - subject * minuteMs }) as const),
    );
    expect(await store.queue.claim('edition', { now, max: 2 })).toHaveLength(2);
    expect(await store.queue.claim('edition', { now, max: 2 })).toHaveLength(1);
  },

  'what waits or is being done is not doubled': async ({ store }) => {
    const now = systemClock.now();
    const work = { kind: 'edition', subject: 4, at: now - minuteMs } as const;
    await store.queue.enqueue([work]);
    await store.queue.enqueue([work, { ...work, at: now }]);
    expect(await store.queue.claim('edition', { now, max: 5 })).toHaveLength(1);
    await store.queue.enqueue([work]);
    expect(await store.queue.claim('edition', { now, max: 5 })).toEqual([]);
  },

  'work for later waits until then': async ({ store }) => {
    const now = systemClock.now();
    await store.queue.enqueue([{ kind: 'edition', subject: 1, at: now + minuteMs }]);
    expect(await store.queue.claim('edition', { now, max: 5 })).toEqual([]);
    expect(await store.queue.size('edition')).toBe(1);
  },

  'work that is to be done again comes again': async ({ store }) => {
    const now = systemClock.now();
    await store.queue.enqueue([{ kind: 'edition', subject: 1, at: now - minuteMs }]);
    const [job] = await store.queue.claim('edition', { now, max: 1 });
    if (job !== undefined) await store.queue.again(job, now - 1);
    const [again] = await store.queue.claim('edition', { now, max: 1 });
    expect(again?.subject).toBe(1);
    // The first holder's word counts no more.
    if (job !== undefined) await store.queue.finish(job);
    expect(await store.queue.size('edition')).toBe(1);
  },

  'what is enqueued in a transaction that fails was never there': async ({ store }) => {
    const now = systemClock.now();
    const failing = store.write(async (shelves) => {
      await shelves.queue.enqueue([{ kind: 'edition', subject: 1, at: now - minuteMs }]);
      throw new Error('on purpose');
    });
    await expect(failing).rejects.toThrow('on purpose');
    expect(await store.queue.size('edition')).toBe(0);
    await store.write(({ queue: inside }) =>
      inside.enqueue([{ kind: 'edition', subject: 2, at: now - minuteMs }]),
    );
    expect(await store.queue.claim('edition', { now, max: 5 })).toHaveLength(1);
  },

  'a thousand pieces are enqueued at once': async ({ store }) => {
    const now = systemClock.now();
    const jobs = Array.from(
      { length: 1_000 },
      (_, subject) => ({ kind: 'edition', subject, at: now }) as const,
    );
    await store.write(({ queue: inside }) => inside.enqueue(jobs));
    expect(await store.queue.size('edition')).toBe(1_000);
  },
};
