import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createFetcher, createGuard, type Fetcher } from '../../../src/net/index.ts';
import { giving, leadingTo, packers, startOrigin, type Answers, type Origin } from './origin.ts';

const feed = Buffer.from(`<rss><channel><title>News \u00a0\u{1F4F0}</title></channel></rss>\r\n`.repeat(40));
const now = Date.UTC(2026, 10, 23, 12);

const packed: Answers = Object.fromEntries(
  Object.entries(packers).map(([name, pack]) => {
    const [encoding = ''] = name.split(',');
    return [`/packed/${encodeURIComponent(name)}`, giving(pack(feed), { 'content-encoding': encoding })];
  }),
);

const answers: Answers = {
  ...packed,
  '/feed': giving(feed, { 'content-type': 'application/rss+xml', etag: '"1"', 'last-modified': 'Mon' }),
  '/empty': giving(''),
  '/empty-gzip': giving('', { 'content-encoding': 'gzip' }),
  '/unchanged': (response, { headers }) =>
    void response.writeHead(headers['if-none-match'] === '"1"' ? 304 : 200).end(),
  '/busy': (response) => void response.writeHead(429, { 'retry-after': '120' }).end(),
  '/busy-until': (response) => {
    void response.writeHead(503, { 'retry-after': new Date(now + 60_000).toUTCString() }).end();
  },
  '/fresh': giving(feed, { 'cache-control': 'public, max-age=600' }),
  '/no-cache': giving(feed, { 'cache-control': 'no-cache, max-age=600' }),
  '/moved': leadingTo('/moved-again', 301),
  '/moved-again': leadingTo('feed', 308),
  '/elsewhere': leadingTo('/moved', 302),
  '/nowhere': leadingTo('http://[', 302),
  '/no-location': (response) => void response.writeHead(302).end(),
  '/challenge': (response) => void response.writeHead(403, { 'cf-mitigated': 'challenge' }).end('Wait.'),
  '/soft-challenge': giving('<title>Just a moment</title>', { 'cf-mitigated': 'challenge' }),
};

let origin: Origin;
let fetcher: Fetcher;
const open = () =>
  createFetcher({
    guard: createGuard({ allowed: [{ hostname: '127.0.0.1', port: origin.port }] }),
    clock: { now: () => now },
    contact: 'https://operator.example/about',
  });

beforeAll(async () => {
  origin = await startOrigin(answers);
  fetcher = open();
});
afterAll(async () => {
  await fetcher.stop();
  await origin.stop();
});

describe('what is fetched', () => {
  test('is given as bytes with what the server says of it', async () =>
    expect(await fetcher.get(origin.url('/feed'))).toEqual({
      ok: true,
      value: {
        status: 'fresh',
        url: origin.url('/feed'),
        bytes: feed,
        contentType: 'application/rss+xml',
        etag: '"1"',
        lastModified: 'Mon',
      },
      hints: { retryAfterMs: null, freshForMs: null, movedTo: null },
    }));

  test.each(Object.keys(packers))('is unpacked from %s', async (name) => {
    const fetched = await fetcher.get(origin.url(`/packed/${encodeURIComponent(name)}`));
    expect(fetched).toMatchObject({ ok: true, value: { bytes: feed } });
  });

  test.each(['/empty', '/empty-gzip'])('may be nothing: %s', async (path) => {
    const fetched = await fetcher.get(origin.url(path));
    expect(fetched).toMatchObject({ ok: true, value: { status: 'fresh' } });
    expect(fetched.ok && fetched.value.status === 'fresh' ? fetched.value.bytes.byteLength : -1).toBe(0);
  });

  test('is not sent again where nothing changed', async () => {
    const again = await fetcher.get(origin.url('/unchanged'), { etag: '"1"', lastModified: 'Mon' });
    expect(again).toMatchObject({ ok: true, value: { status: 'unchanged', url: origin.url('/unchanged') } });
    expect(origin.requests.at(-1)?.headers).toMatchObject({
      'if-none-match': '"1"',
      'if-modified-since': 'Mon',
    });
  });

  test('is asked for honestly, with whom to write to', async () => {
    await fetcher.get(origin.url('/feed'), { accept: 'text/html' });
    const { headers } = origin.requests.at(-1) ?? {};
    expect(headers?.['user-agent']).toMatch(/^Broadsheet\/[\d.]+ \(\+https:\/\/operator\.example\/about\)$/);
    expect(headers).toMatchObject({ accept: 'text/html', 'accept-encoding': 'gzip, deflate, br, zstd' });
    expect(headers).not.toHaveProperty('if-none-match');
  });
});

describe('an answer', () => {
  test.each([
    ['/missing', { code: 'fetch-status', status: 404 }, { retryAfterMs: null }],
    ['/busy', { code: 'fetch-status', status: 429 }, { retryAfterMs: 120_000 }],
    ['/busy-until', { code: 'fetch-status', status: 503 }, { retryAfterMs: 60_000 }],
    ['/challenge', { code: 'fetch-challenge' }, { retryAfterMs: null }],
    ['/soft-challenge', { code: 'fetch-challenge' }, { retryAfterMs: null }],
    ['/no-location', { code: 'fetch-status', status: 302 }, { retryAfterMs: null }],
    ['/nowhere', { code: 'address-refused', reason: 'not-a-url' }, { retryAfterMs: null }],
  ])('at %s is %j', async (path, problem, hints) =>
    expect(await fetcher.get(origin.url(path))).toMatchObject({ ok: false, problem, hints }),
  );

  test.each([
    ['/fresh', 600_000],
    ['/no-cache', null],
    ['/feed', null],
  ])('at %s is good for %s ms', async (path, freshForMs) =>
    expect((await fetcher.get(origin.url(path))).hints).toMatchObject({ freshForMs }),
  );

  test('that moved for good says where to; one that moved for now does not', async () => {
    const moved = await fetcher.get(origin.url('/moved'));
    expect(moved).toMatchObject({ ok: true, value: { url: origin.url('/feed') } });
    expect(moved.hints.movedTo).toBe(origin.url('/feed'));
    const elsewhere = await fetcher.get(origin.url('/elsewhere'));
    expect(elsewhere).toMatchObject({ ok: true, value: { url: origin.url('/feed') } });
    expect(elsewhere.hints.movedTo).toBeNull();
  });
});

describe('one host', () => {
  test('is asked one thing at a time on one connection', async () => {
    let underWay = 0;
    let most = 0;
    const slow = await startOrigin({
      '/slow': (response) => {
        most = Math.max(most, (underWay += 1));
        setTimeout(() => {
          underWay -= 1;
          response.end('done');
        }, 5);
      },
    });
    const allowed = [{ hostname: '127.0.0.1', port: null }];
    const polite = createFetcher({ guard: createGuard({ allowed }), clock: { now: () => now }, contact: '' });
    const fetched = await Promise.all(Array.from({ length: 12 }, () => polite.get(slow.url('/slow'))));
    expect(fetched.every(({ ok }) => ok)).toBe(true);
    expect([most, slow.connectionsMax()]).toEqual([1, 1]);
    await polite.stop();
    await slow.stop();
  });
});

describe('a fetcher that is stopped', () => {
  test('gives up what is under way', async () => {
    const silent = await startOrigin({ '/silent': () => {} });
    const guard = createGuard({ allowed: [{ hostname: '127.0.0.1', port: silent.port }] });
    const stopping = createFetcher({ guard, clock: { now: () => now }, contact: '' });
    const fetched = stopping.get(silent.url('/silent'));
    while (silent.requests.length === 0) await new Promise((soon) => setTimeout(soon, 5));
    await stopping.stop();
    expect(await fetched).toMatchObject({ ok: false, problem: { code: 'fetch-unreachable' } });
    await silent.stop();
  });
});
