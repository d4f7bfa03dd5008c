import { describe, expect } from 'vitest';
import { createDiscover, createFollow, createReadPage } from '../../../src/feeds/index.ts';
import { createRobots } from '../../../src/net/index.ts';
import { giving, leadingTo } from '../net/origin.ts';
import { feedTest as test, rss, type FeedWorld } from './feeds-test.ts';

const html = (head: string, body = 'Welcome') =>
  `<!doctype html><html><head>${head}</head><body>${body}</body></html>`;
const alternate = (href: string) => `<link rel="alternate" type="application/rss+xml" href="${href}">`;

const follower = (world: FeedWorld) => {
  const follow = createFollow({
    ...world,
    discover: createDiscover(world),
    random: () => 0,
    everyMs: 60_000,
  });
  return (path: string, facts: { name?: string; guildId?: string } = {}) => {
    const { name = null, guildId = '1' } = facts;
    return follow({ guildId, url: world.origin.url(path), name, addedBy: '2' });
  };
};

describe('following', () => {
  test('a feed takes its title as name and stores what it holds at once', async ({ world }) => {
    world.answers['/feed'] = giving(rss([{ guid: '1', title: 'One' }]), { etag: '"1"' });
    const followed = await follower(world)('/feed');
    expect(followed).toMatchObject({
      ok: true,
      value: { source: { name: 'The News' }, feed: { title: 'The News' } },
    });
    const feedId = followed.ok ? followed.value.source.feedId : 0;
    expect(await world.store.articles.count(feedId)).toBe(1);
    const feed = await world.store.feeds.get(feedId);
    expect(feed).toMatchObject({ etag: '"1"', nextCheckAt: world.clock.at + 60_000 });
    expect(world.origin.requests).toHaveLength(1);
  });

  test.for([
    ['is cut between characters', '\u{1F4F0}'.repeat(80), '\u{1F4F0}'.repeat(60)],
    ['is set in one line', ' The\r\n\u00a0 News ', 'The News'],
    ['that is blank gives way to the host', '\u00a0 ', '127.0.0.1'],
  ])('a title %s', async ([, title = '', name], { world }) => {
    world.answers['/feed'] = giving(rss([{ guid: '1', title: 'One' }], title));
    expect(await follower(world)('/feed')).toMatchObject({ ok: true, value: { source: { name } } });
  });

  test('a site finds the feed that it names', async ({ world }) => {
    world.answers['/'] = giving(html(alternate('/broken') + alternate('feed.xml')));
    world.answers['/feed.xml'] = giving(rss([{ guid: '1', title: 'One' }], ''));
    const followed = await follower(world)('/', { name: 'Mine' });
    expect(followed).toMatchObject({
      ok: true,
      value: { source: { name: 'Mine', url: world.origin.url('/feed.xml') } },
    });
  });

  test('a feed that moved for good is followed where it is now', async ({ world }) => {
    world.answers['/old'] = leadingTo('/new', 301);
    world.answers['/for-now'] = leadingTo('/new', 302);
    world.answers['/new'] = giving(rss([]));
    const follow = follower(world);
    expect(await follow('/old')).toMatchObject({ value: { source: { url: world.origin.url('/new') } } });
    expect(await follow('/for-now')).toMatchObject({
      value: { source: { url: world.origin.url('/for-now') } },
    });
  });

  test('a feed twice is refused, also by another address of it', async ({ world }) => {
    world.answers['/feed'] = giving(rss([]));
    world.answers['/old'] = leadingTo('/feed', 301);
    const follow = follower(world);
    await follow('/feed');
    const known = { ok: false, problem: { code: 'source-known', url: world.origin.url('/feed') } };
    expect(await follow('/feed')).toEqual(known);
    expect(await follow('/old')).toEqual(known);
    expect(await follow('/feed#top')).toEqual(known);
    expect(await follow('/feed', { guildId: '2' })).toMatchObject({ ok: true });
  });

  test.for([
    ['a page without a feed', html(''), 'feed-is-page'],
    ['a page whose feeds are gone', html(alternate('/gone')), 'fetch-status'],
    ['a page whose feed is a page', html(alternate('/page')), 'feed-is-page'],
    ['a letter', 'Dear reader', 'feed-not-readable'],
  ])('%s is refused with the reason', async ([, body = '', code], { world }) => {
    world.answers['/'] = giving(body);
    world.answers['/page'] = giving(html(''));
    expect(await follower(world)('/')).toMatchObject({ ok: false, problem: { code } });
    expect(await world.store.sources.list('1')).toEqual([]);
  });
});

describe('reading a page', () => {
  test('gives its article, or says that there is none', async ({ world }) => {
    const sentence = 'The council approved the plan for the new bridge after a long debate on Monday. ';
    world.answers['/article'] = giving(
      html('<title>Bridge</title>', `<article><p>${sentence.repeat(8)}</p></article>`),
    );
    world.answers['/front'] = giving(html('<title>Front</title>', '<a href="/x">x</a>'));
    const readPage = createReadPage({ ...world, robots: createRobots(world) });
    const read = await readPage(world.origin.url('/article'));
    expect(read.ok && read.value.text).toContain('approved the plan');
    expect(await readPage(world.origin.url('/front'))).toMatchObject({
      problem: { code: 'page-not-article' },
    });
    expect(await readPage(world.origin.url('/none'))).toMatchObject({ problem: { code: 'fetch-status' } });
  });
});
