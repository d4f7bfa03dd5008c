import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Problem } from '../../digests/index.ts';
import { answerTo, at, requestFor, said } from './asking.ts';
import { openOffice, type Office } from './office.ts';

const hourMs = 3_600_000;

let office: Office;
beforeAll(async () => {
  office = await openOffice(at);
});
afterAll(() => office.close());

/** Follows a feed for a server of its own, whose list then has one line; gives the feed's id. */
const follow = (guildId: string): Promise<number> =>
  office.store.write(async ({ feeds, sources }) => {
    const url = `https://${guildId}.example.net/feed`;
    const feed = await feeds.add({ url, title: null, siteUrl: null }, at + hourMs);
    await sources.add({ guildId, feedId: feed.id, name: 'News', addedBy: '2', addedAt: at });
    return feed.id;
  });

const listed = async (guildId: string): Promise<string> =>
  said(await answerTo(requestFor('source list', { guildId }), office.ports));

const fail = (id: number, problem: Problem, facts: { hasEnded?: boolean; nextCheckAt?: number } = {}) =>
  office.store.feeds.failed(id, { at: at - hourMs, problem, nextCheckAt: at + 2 * hourMs, ...facts });

test('a source that was never read says so, and when it will be', async () => {
  await follow('unread');
  expect(await listed('unread')).toMatch(/News · not read yet, first try .+ · unread\.example\.net/);
});

test('a source that works says how much it brought, when it was read and when it is next', async () => {
  const id = await follow('works');
  await office.store.feeds.succeeded(id, { at: at - hourMs, nextCheckAt: at + hourMs });
  expect(await listed('works')).toMatch(/News · 0 articles, read .+, next .+ · works\.example\.net/);
});

test('a source that fails says since when, why, what it had before, and when it is tried again', async () => {
  const id = await follow('fails');
  const url = 'https://fails.example.net/feed';
  await fail(id, { code: 'fetch-status', url, status: 503 });
  expect(await listed('fails')).toMatch(
    /News · began to fail .+: its server is broken \(error 503\), never read · next try .+/,
  );
  await office.store.feeds.succeeded(id, { at, nextCheckAt: at });
  await fail(id, { code: 'fetch-timeout', url, timeoutMs: 20_000 });
  expect(await listed('fails')).toMatch(/: no answer within 20 seconds, last read .+ · next try /);
});

test('a source that has ended says so, and what to do', async () => {
  const id = await follow('ended');
  const problem = { code: 'fetch-status', url: 'https://ended.example.net/feed', status: 410 } as const;
  await fail(id, problem, { hasEnded: true });
  expect(await listed('ended')).toMatch(
    /News · ended .+: its site took it away for good \(error 410\)\. \/source remove · next try /,
  );
});

const url = 'https://reasons.example.net/feed';
test.each<readonly [Problem, string]>([
  [{ code: 'fetch-status', url, status: 401 }, 'it lets nobody in (error 401)'],
  [{ code: 'fetch-status', url, status: 404 }, 'there is nothing at its address (error 404)'],
  [{ code: 'fetch-status', url, status: 418 }, 'error 418'],
  [{ code: 'fetch-status', url, status: 429 }, 'it asks for a pause (error 429)'],
  [{ code: 'fetch-unreachable', url, cause: 'ENOTFOUND' }, 'its server cannot be reached'],
  [{ code: 'fetch-too-large', url, bytesMax: 5_000_000 }, 'it is larger than 5 MB'],
  [{ code: 'fetch-redirects', url, redirectsMax: 5 }, 'its address leads in circles'],
  [{ code: 'fetch-encoding', url, encoding: 'x' }, 'it is compressed in a way that cannot be undone'],
  [{ code: 'fetch-challenge', url }, 'it lets only browsers in (Cloudflare)'],
  [{ code: 'address-refused', url, reason: 'downgrade' }, 'it leads to an address that is not opened'],
  [{ code: 'feed-is-page', url }, 'it is a web page, not a feed'],
  [{ code: 'feed-not-readable', url }, 'it is no feed that can be read'],
  [{ code: 'work-timeout', timeoutMs: 1 }, 'it could not be read to its end'],
  [{ code: 'broken' }, 'Something broke on our side'],
])('the reason %j is said in a few words', async (problem, words) => {
  const guildId = `reason-${problem.code}-${'status' in problem ? problem.status : ''}`;
  const id = await follow(guildId);
  await fail(id, problem);
  expect(await listed(guildId)).toContain(words);
});
