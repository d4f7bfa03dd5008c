import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  createFetcher,
  createGuard,
  createRobots,
  type Fetcher,
  type Robots,
} from '../../../src/net/index.ts';
import { giving, leadingTo, startOrigin, type Answer, type Origin } from './origin.ts';

const hourMs = 3_600_000;
const closed = 'User-agent: *\nDisallow: /private/\nCrawl-delay: 2';

let origin: Origin;
let fetcher: Fetcher;
let robots: Robots;
const clock = { at: 0, now: () => clock.at };
const answers: Record<string, Answer> = {};

beforeEach(async () => {
  clock.at = 0;
  for (const path of Object.keys(answers)) delete answers[path];
  origin = await startOrigin(answers);
  const guard = createGuard({ allowed: [{ hostname: '127.0.0.1', port: origin.port }] });
  fetcher = createFetcher({ guard, clock, contact: '', timeoutMs: 500 });
  robots = createRobots({ fetcher, clock });
});
afterEach(() => Promise.all([fetcher.stop(), origin.stop()]));

const status =
  (code: number): Answer =>
  (response) =>
    void response.writeHead(code).end(closed);

describe('leave to read a page', () => {
  test('is what the site says, and it is asked once a day', async () => {
    answers['/robots.txt'] = giving(closed);
    const [open, shut] = [origin.url('/news'), origin.url('/private/1')];
    const both = await Promise.all([robots.check(open), robots.check(shut)]);
    expect(both).toEqual([
      { ok: true, value: { delayMs: 2_000 } },
      { ok: false, problem: { code: 'page-robots', url: shut } },
    ]);
    answers['/robots.txt'] = giving('');
    clock.at += 23 * hourMs;
    expect(await robots.check(shut)).toMatchObject({ ok: false });
    expect(origin.requests).toHaveLength(1);
    clock.at += 2 * hourMs;
    expect(await robots.check(shut)).toEqual({ ok: true, value: { delayMs: 0 } });
  });

  test.each([400, 401, 403, 404, 410])('is given by a site that answers %d', async (code) => {
    answers['/robots.txt'] = status(code);
    expect(await robots.check(origin.url('/private/1'))).toMatchObject({ ok: true });
  });

  test.each([
    [429, 'fetch-status'],
    [500, 'fetch-status'],
    [503, 'fetch-status'],
  ])('is not given for now by a site that answers %d', async (statusCode, code) => {
    answers['/robots.txt'] = status(statusCode);
    expect(await robots.check(origin.url('/news'))).toMatchObject({ ok: false, problem: { code } });
    answers['/robots.txt'] = giving('');
    clock.at += hourMs;
    expect(await robots.check(origin.url('/news'))).toMatchObject({ ok: true });
  });

  test('is not given for now by a site that says nothing', async () => {
    answers['/robots.txt'] = () => {};
    const refused = await robots.check(origin.url('/news'));
    const problem = { code: 'fetch-timeout', url: origin.url('/news') };
    expect(refused).toMatchObject({ ok: false, problem });
  });

  test('is read where the rules have moved to', async () => {
    answers['/robots.txt'] = leadingTo('/rules.txt', 301);
    answers['/rules.txt'] = giving(closed);
    expect(await robots.check(origin.url('/private/1'))).toMatchObject({ ok: false });
  });

  test('is read from the beginning of a file that is too long', async () => {
    answers['/robots.txt'] = giving(`${closed}\n${'#'.repeat(600 * 1024)}\nDisallow: /`);
    expect(await robots.check(origin.url('/news'))).toMatchObject({ ok: true });
    expect(await robots.check(origin.url('/private/1'))).toMatchObject({ ok: false });
  });

  test('is given where its rules lead in circles or to where nobody may go', async () => {
    answers['/robots.txt'] = leadingTo('/robots.txt');
    expect(await robots.check(origin.url('/news'))).toMatchObject({ ok: true });
    answers['/robots.txt'] = leadingTo('http://127.0.0.1:1/');
    clock.at += 25 * hourMs;
    expect(await robots.check(origin.url('/news'))).toMatchObject({ ok: true });
  });

  test.each(['file:///etc/passwd', 'no address', 'http://10.0.0.1/', 'https://a:b@news.example.net/'])(
    'is left to the fetcher for %s',
    async (url) => expect(await robots.check(url)).toMatchObject({ ok: true }),
  );
});
