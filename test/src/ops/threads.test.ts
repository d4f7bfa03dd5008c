import { setTimeout } from 'node:timers/promises';
import { afterEach, describe, expect, test } from 'vitest';
import { createLog, createWorkers, systemClock } from '../../../src/ops/index.ts';
import { createThreads } from '../../../src/ops/threads.ts';
import type { hardWork } from './hard-work.ts';

const events: string[] = [];
const log = createLog({
  ...({ level: 'debug', pretty: false, secrets: [], clock: systemClock } as const),
  write: (line) => events.push(JSON.parse(line).event),
});
const crashed = { ok: false, problem: { code: 'work-crashed' } };

const open = (options: { count?: number; timeoutMs?: number; entry?: URL; restMsMax?: number } = {}) => {
  const usual = { count: 1, timeoutMs: 10_000, entry: new URL('./hard-work.ts', import.meta.url) };
  const threads = createThreads<typeof hardWork>({ ...usual, ...options, log });
  stops.push(threads.stop);
  return threads;
};
const stops: (() => Promise<void>)[] = [];
afterEach(async () => {
  await Promise.all(stops.splice(0).map((stop) => stop()));
  events.length = 0;
});

describe('a pool of threads', () => {
  test('gives what the work gives, in the order in which it came', async () => {
    const threads = open();
    const order: string[] = [];
    const words = ['a', 'b', 'c\u00a0\u05d7\u{1F4F0}'];
    await Promise.all(
      words.map(async (word) => {
        const result = await threads.run('echo', word);
        order.push(result.ok ? result.value : '');
      }),
    );
    expect(order).toEqual(words);
  });

  test('does first what somebody waits for, and all else in its turn', async () => {
    const threads = open();
    const order: string[] = [];
    const say = async (word: string, runner: Pick<typeof threads, 'run'>) => {
      await runner.run('echo', word);
      order.push(word);
    };
    const patient = ['first', 'p1', 'p2'].map((word) => say(word, threads));
    const urgent = ['u1', 'u2', 'u3', 'u4', 'u5', 'u6'].map((word) => say(word, threads.urgent));
    await Promise.all([...patient, ...urgent]);
    expect(order).toEqual(['first', 'u1', 'u2', 'u3', 'u4', 'p1', 'u5', 'u6', 'p2']);
  });

  test('ends work that takes too long and goes on with what waited', async () => {
    const threads = open({ timeoutMs: 200 });
    const [slow, next] = await Promise.all([threads.run('never'), threads.run('echo', 'next')]);
    expect(slow).toEqual({ ok: false, problem: { code: 'work-timeout', timeoutMs: 200 } });
    expect(next).toEqual({ ok: true, value: 'next' });
    expect(events).toEqual(['work-timeout']);
  });

  test('survives work that throws', async () => {
    const threads = open();
    expect(await threads.run('throws')).toEqual(crashed);
    expect(await threads.run('echo', 'after')).toEqual({ ok: true, value: 'after' });
    expect(events).toEqual(['work-threw']);
  });

  test('survives work that cannot be sent or whose result cannot be sent back', async () => {
    const threads = open();
    const uncopyable: unknown = () => {};
    expect(await threads.run('echo', uncopyable as string)).toEqual(crashed);
    expect(await threads.run('givesFunction')).toEqual(crashed);
    expect(await threads.run('echo', 'after')).toEqual({ ok: true, value: 'after' });
  });

  test('survives work that ends its thread', async () => {
    const threads = open();
    expect(await threads.run('exits')).toEqual(crashed);
    expect(await threads.run('echo', 'after')).toEqual({ ok: true, value: 'after' });
  });

  test('does not wait for one thread while another is free', async () => {
    const threads = open({ count: 2, timeoutMs: 5_000 });
    const slow = threads.run('never');
    expect(await threads.run('echo', 'beside')).toEqual({ ok: true, value: 'beside' });
    await threads.stop();
    expect(await slow).toEqual(crashed);
  });

  test('lets a thread go that has no work, and starts another when there is some', async () => {
    const threads = open({ count: 2, restMsMax: 1 });
    const [first, second] = await Promise.all([threads.run('threadId'), threads.run('threadId')]);
    await setTimeout(50);
    const third = await threads.run('threadId');
    expect([first, second]).not.toContainEqual(third);
  });

  test('keeps a thread that is wanted again in time, though others are let go', async () => {
    const threads = open({ restMsMax: 60_000 });
    expect(await threads.run('threadId')).toEqual(await threads.run('threadId'));
  });

  test('gives up all work when it is stopped', async () => {
    const threads = open();
    const work = [threads.run('never'), threads.run('never')];
    await threads.stop();
    expect(await Promise.all(work)).toEqual([crashed, crashed]);
    expect(await threads.run('echo', 'too late')).toEqual(crashed);
  });

  test('says so when its module cannot be loaded, instead of waiting', async () => {
    const threads = open({ entry: new URL('./no-such-module.ts', import.meta.url) });
    expect(await threads.run('echo', 'x')).toEqual(crashed);
    expect(events).toEqual(['work-crashed']);
  });
});

describe('the workers', () => {
  test('run what digests decides', async () => {
    const workers = createWorkers({ count: 1, timeoutMs: 10_000, log });
    stops.push(workers.stop);
    const bytes = new TextEncoder().encode(
      '<rss version="2.0"><channel><title>T</title><item><title>A</title><guid>1</guid></item></channel></rss>',
    );
    const read = await workers.run('readEntries', bytes, { contentType: null, url: 'https://a.example/' });
    expect(read).toMatchObject({
      ok: true,
      value: { title: 'T', entries: [{ id: '1', article: { title: 'A' } }] },
    });
    const page = await workers.run('readPage', new Uint8Array(), null, 'https://a.example/');
    expect(page).toMatchObject({ ok: false, problem: { code: 'page-not-article' } });
  });
});
