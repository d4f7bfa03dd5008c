import { describe, expect } from 'vitest';
import { createPoll, createReadPage } from '../../../src/feeds/index.ts';
import { createPages } from '../../../src/jobs/index.ts';
import { createRobots } from '../../../src/net/index.ts';
import { feedTest as test, rss, type FeedWorld } from '../feeds/feeds-test.ts';
import { giving, leadingTo, type Answer } from '../net/origin.ts';
import { followFeed } from '../store/rows.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

const sentence = 'The council approved the plan for the new bridge after a long debate on Monday. ';
const storyPage = giving(
  `<!doctype html><html><head><title>Bridge</title><meta name="author" content="Ann Alder">
<link rel="canonical" href="/story"></head><body><article><p>${sentence.repeat(8)}</p></article></body></html>`,
);
const status =
  (code: number, headers: Readonly<Record<string, string>> = {}): Answer =>
  (response) =>
    void response.writeHead(code, headers).end();

/** A feed that was polled, whose entries lead to those paths, and the job that reads their pages. */
const prepare = async (world: FeedWorld, paths: readonly string[], feedPath = '/feed') => {
  const { store, origin, answers, clock } = world;
  const items = paths.map((path, place) => {
    // The first is the newest.
    const date = new Date(clock.at - place * minuteMs).toUTCString();
    return `<item><title>T</title><link>${origin.url(path)}</link><pubDate>${date}</pubDate></item>`;
  });
  answers[feedPath] = giving(rss([]).replace('</channel>', `${items.join('')}</channel>`));
  const feedId = await followFeed(store, origin.url(feedPath));
  const feed = await store.feeds.get(feedId);
  if (feed) await createPoll({ ...world, everyMs: hourMs, random: () => 0 })(feed);
  const readPage = createReadPage({ ...world, robots: createRobots(world) });
  const pages = createPages({ ...world, readPage, pagesMax: 4 });
  const beat = async (afterMs = 1_000): Promise<void> => {
    clock.at += afterMs;
    await pages.run(clock.at);
    await pages.settled();
  };
  const asked = () => origin.requests.map(({ url }) => url).filter((url) => paths.includes(url ?? ''));
  return { beat, asked, articles: () => store.articles.ofFeed(feedId, 10), pages };
};

describe('the page of an article that says too little', () => {
  test('is read once and gives text, author and address', async ({ world }) => {
    world.answers['/a'] = storyPage;
    const { beat, asked, articles } = await prepare(world, ['/a']);
    for (let round = 0; round < 3; round += 1) await beat();
    expect(asked()).toEqual(['/a']);
    const [article] = await articles();
    expect(article).toMatchObject({ textFrom: 'page', author: 'Ann Alder', url: world.origin.url('/story') });
    expect(article?.text).toContain('approved the plan');
  });

  test('is one a beat of its host, the newest first', async ({ world }) => {
    for (const path of ['/a', '/b', '/c']) world.answers[path] = storyPage;
    const { beat, asked } = await prepare(world, ['/a', '/b', '/c']);
    await beat();
    expect(asked()).toEqual(['/a']);
    for (let round = 0; round < 3; round += 1) await beat();
    expect(asked()).toEqual(['/a', '/b', '/c']);
  });

  test('is asked for once, however many feeds lead to it', async ({ world }) => {
    world.answers['/a'] = storyPage;
    const one = await prepare(world, ['/a']);
    const other = await prepare(world, ['/a?utm_source=rss'], '/other-feed');
    for (let round = 0; round < 3; round += 1) await one.beat();
    expect([...one.asked(), ...other.asked()]).toEqual(['/a']);
    const texts = [...(await one.articles()), ...(await other.articles())].map(({ textFrom }) => textFrom);
    expect(texts).toEqual(['page', 'page']);
  });

  test('is left alone where its site says so, also behind a redirect', async ({ world }) => {
    world.answers['/robots.txt'] = giving('User-agent: *\nDisallow: /private/');
    world.answers['/private/a'] = storyPage;
    world.answers['/led'] = leadingTo('/private/a');
    const { beat, asked, articles } = await prepare(world, ['/private/a', '/led']);
    for (let round = 0; round < 3; round += 1) await beat();
    expect(asked()).toEqual(['/led', '/private/a']);
    const facts = (await articles()).map(({ textFrom, pageProblem }) => [textFrom, pageProblem?.code]);
    expect(facts).toEqual([
      ['feed', 'page-robots'],
      ['feed', 'page-robots'],
    ]);
  });

  test.for([
    ['no article', giving('<title>Front</title><a href="/x">x</a>'), 'page-not-article'],
    ['gone', status(404), 'fetch-status'],
    ['closed', status(403), 'fetch-status'],
    ['a challenge', status(403, { 'cf-mitigated': 'challenge' }), 'fetch-challenge'],
    ['packed wrongly', giving('x', { 'content-encoding': 'rot13' }), 'fetch-encoding'],
  ] as const)('that is %s is given up, and the feed has the word', async ([, answer, code], { world }) => {
    world.answers['/a'] = answer;
    const { beat, asked, articles } = await prepare(world, ['/a']);
    for (let round = 0; round < 3; round += 1) await beat(hourMs);
    expect(asked()).toEqual(['/a']);
    expect(await articles()).toMatchObject([{ textFrom: 'feed', pageProblem: { code } }]);
  });

  test('that fails for now is tried a few times, later each time', async ({ world }) => {
    world.answers['/a'] = status(503);
    const { beat, asked, articles } = await prepare(world, ['/a']);
    const triesAfter: number[] = [];
    for (const afterMs of [1_000, 19 * minuteMs, 2 * minuteMs, hourMs, 5 * hourMs, 2 * hourMs, 99 * hourMs]) {
      await beat(afterMs);
      triesAfter.push(asked().length);
    }
    expect(triesAfter).toEqual([1, 1, 2, 3, 3, 4, 4]);
    expect(await articles()).toMatchObject([{ textFrom: 'feed', pageProblem: { code: 'fetch-status' } }]);
  });

  test('that failed for a while is read when it works', async ({ world }) => {
    world.answers['/a'] = status(500);
    const { beat, articles } = await prepare(world, ['/a']);
    await beat();
    world.answers['/a'] = storyPage;
    await beat(hourMs);
    expect(await articles()).toMatchObject([{ textFrom: 'page', pageProblem: null }]);
  });

  test('waits with all others of a host that asks for a pause', async ({ world }) => {
    world.answers['/a'] = status(429, { 'retry-after': '7200' });
    world.answers['/b'] = storyPage;
    const { beat, asked } = await prepare(world, ['/a', '/b']);
    await beat();
    await beat(hourMs);
    expect(asked()).toEqual(['/a']);
    await beat(hourMs);
    expect(asked()).toHaveLength(2);
  });

  test('waits as long as its robots.txt asks between two pages', async ({ world }) => {
    world.answers['/robots.txt'] = giving('User-agent: *\nCrawl-delay: 10');
    for (const path of ['/a', '/b']) world.answers[path] = storyPage;
    const { beat, asked } = await prepare(world, ['/a', '/b']);
    for (let round = 0; round < 9; round += 1) await beat();
    expect(asked()).toEqual(['/a']);
    await beat(2_000);
    expect(asked()).toEqual(['/a', '/b']);
  });

  test('is not begun after the end', async ({ world }) => {
    world.answers['/a'] = storyPage;
    const { beat, asked, pages } = await prepare(world, ['/a']);
    await pages.stop();
    await beat();
    expect(asked()).toEqual([]);
  });
});
