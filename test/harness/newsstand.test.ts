import { parseFeed } from 'feedsmith';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { linkedPaths, parseBlocks, plainText } from './newsstand/blocks.ts';
import { startNewsstand, type Newsstand } from './newsstand/index.ts';
import { parseManuscript, readManuscripts } from './newsstand/manuscripts.ts';

const openedAtMs = Date.UTC(2026, 10, 23, 7, 30, 15, 400);
const minuteMs = 60_000;
let nowMs = openedAtMs;
let newsstand: Newsstand;

beforeAll(async () => {
  newsstand = await startNewsstand({ now: () => nowMs, slowMs: 60_000 });
});
afterAll(() => newsstand.stop());

/** The address of one outlet's feed. */
function feedUrl(name: string): string {
  const feed = newsstand.feeds.find((one) => one.name === name);
  if (feed === undefined) throw new Error(`No feed is called ${name}.`);
  return feed.url;
}

/** Links of all entries of a feed, whatever its format. */
async function linksOf(url: string): Promise<readonly string[]> {
  const text = await (await fetch(url)).text();
  const { format, feed } = parseFeed(text);
  if (format === 'rss') return (feed.items ?? []).flatMap((item) => item.link ?? []);
  if (format === 'atom') return (feed.entries ?? []).flatMap((entry) => entry.links?.[0]?.href ?? []);
  if (format === 'json') return (feed.items ?? []).flatMap((item) => item.url ?? []);
  throw new Error(`${url} is of the format ${format}.`);
}

describe('the articles', () => {
  const manuscripts = readManuscripts();
  const paths = new Set(manuscripts.map((one) => one.path));
  const prose = (one: (typeof manuscripts)[number]): string =>
    one.blocks
      .filter((block) => block.kind === 'paragraph')
      .map(plainText)
      .join('\n');

  test.each(manuscripts)('$path is 200 to 500 words of prose', (manuscript) => {
    const words = prose(manuscript).split(/\s+/).length;
    expect(words).toBeGreaterThan(200);
    expect(words).toBeLessThan(500);
  });
  test.each(manuscripts)('$path links only to articles that exist', (manuscript) => {
    const links = [...linkedPaths(manuscript.blocks), ...manuscript.related];
    expect(links.filter((path) => !paths.has(path) || path === manuscript.path)).toEqual([]);
  });
  test.each(manuscripts)('no promo line of $path is taken for prose', (manuscript) => {
    expect(prose(manuscript)).not.toMatch(/\+\+|^Read more|^Lire aussi|^Mehr zum|\]\(/m);
  });
  test('a body without blocks is empty, and rows of links are one block', () => {
    expect(parseBlocks('')).toEqual([]);
    expect(parseBlocks('- [A](x/a)\n- [B](x/b)')).toHaveLength(1);
    expect(parseBlocks('++ A headline without a link').map((block) => block.kind)).toEqual(['promo']);
  });
  test('line ends of Windows are read like any others', () => {
    const fields =
      'title: T\nsummary: S\nauthor: A\nsection: N\ncaption: C\ncredit: D\nrelated: x/y\nminutesAgo: 3';
    const text = `---\n${fields}\n---\nOne.\n\nTwo.\n`;
    expect(parseManuscript('x/z', text.replaceAll('\n', '\r\n'))).toEqual(parseManuscript('x/z', text));
    expect(() => parseManuscript('x/z', 'no front matter')).toThrow('x/z');
  });
});

describe('the feeds', () => {
  test('come in four flavours and three languages', () => {
    expect(newsstand.feeds.length).toBeGreaterThanOrEqual(4);
    expect(new Set(newsstand.feeds.map((one) => one.language))).toEqual(new Set(['en', 'de', 'fr']));
  });
  test('are read by a feed reader, and every entry is a page with its headline', async () => {
    const links = (await Promise.all(newsstand.feeds.map((feed) => linksOf(feed.url)))).flat();
    expect(links.toSorted()).toEqual(
      newsstand
        .articles()
        .map((one) => one.url)
        .toSorted(),
    );
    expect(links.length).toBeGreaterThanOrEqual(16);
    for (const { url, title } of newsstand.articles()) {
      const page = await fetch(url);
      expect(page.status).toBe(200);
      expect((await page.text()).replaceAll('&#39;', "'")).toContain(`<h1>${title}</h1>`);
    }
  });
  test('date their entries within the day before the newsstand opened', async () => {
    const { format, feed } = parseFeed(await (await fetch(feedUrl('Harbour Gazette'))).text());
    const items = format === 'rss' ? (feed.items ?? []) : [];
    const ages = items.map((item) => openedAtMs - Date.parse(String(item.pubDate)));
    expect(ages.length).toBeGreaterThan(0);
    expect(ages.filter((ageMs) => ageMs < 0 || ageMs > 24 * 60 * minuteMs)).toEqual([]);
  });
  test.each(['etag', 'last-modified'])('answer 304 to a reader who brings the %s back', async (name) => {
    const first = await fetch(feedUrl('Northcoast Wire'));
    const value = first.headers.get(name) ?? '';
    const ask = name === 'etag' ? 'if-none-match' : 'if-modified-since';
    const again = await fetch(feedUrl('Northcoast Wire'), { headers: { [ask]: value } });
    expect([again.status, await again.text()]).toEqual([304, '']);
    const stale = await fetch(feedUrl('Northcoast Wire'), { headers: { [ask]: '"other"' } });
    expect(stale.status).toBe(200);
  });
});

describe('publishing', () => {
  test('brings a new article into its feed, dated now, and changes the validator', async () => {
    const before = await fetch(feedUrl('Harbour Gazette'));
    nowMs = openedAtMs + 5 * minuteMs;
    const article = newsstand.publish({
      outletId: 'harbour-gazette',
      slug: 'bridge <opens>',
      title: 'A bridge & a <b>',
      body: 'It opened.',
    });
    const headers = { 'if-none-match': before.headers.get('etag') ?? '' };
    const after = await fetch(feedUrl('Harbour Gazette'), { headers });
    expect(after.status).toBe(200);
    const { format, feed } = parseFeed(await after.text());
    const [item] = format === 'rss' ? (feed.items ?? []) : [];
    expect(item?.title).toBe('A bridge & a <b>');
    expect(Date.parse(String(item?.pubDate))).toBe(Math.floor(nowMs / 1000) * 1000);
    expect((await fetch(article?.url ?? '')).status).toBe(200);
  });
  test('hands out the held-back articles one by one and then none', () => {
    const left = newsstand.heldBack();
    const published = Array.from({ length: left + 1 }, () => newsstand.publish());
    expect(left).toBeGreaterThan(0);
    expect(published.findIndex((one) => one === null)).toBe(left);
    expect(newsstand.heldBack()).toBe(0);
  });
});

describe('addresses that behave as some on the web do', () => {
  test.each([
    ['/robots.txt', 200, 'text/plain'],
    ['/odd/gone-feed', 410, 'text/html'],
    ['/odd/broken-feed', 500, 'text/html'],
    ['/odd/busy-feed', 429, 'text/html'],
    ['/odd/challenge-feed', 403, 'text/html'],
    ['/odd/mislabelled-feed', 200, 'application/rss+xml'],
    ['/odd/huge-feed', 200, 'application/rss+xml'],
    ['/odd/bomb-feed', 200, 'application/rss+xml'],
    ['/odd/not-an-article', 200, 'text/html'],
    ['/%E0%A4%A', 400, 'text/html'],
    ['//', 404, 'text/html'],
    ['/harbour-gazette/nothing-here', 404, 'text/html'],
    ['/pictures/harbour-gazette/storm-gate-holds.png', 200, 'image/png'],
  ])('%s answers %d with %s', async (path, status, type) => {
    const response = await fetch(newsstand.url + path);
    expect([response.status, response.headers.get('content-type')?.split(';')[0]]).toEqual([status, type]);
  });
  test.each(['/odd/moved-feed', '/odd/lent-feed'])('%s leads to the feed', async (path) => {
    const response = await fetch(newsstand.url + path);
    expect(response.redirected).toBe(true);
    expect(response.url).toBe(feedUrl('Harbour Gazette'));
  });
  test('the front page of an outlet is no feed but names it', async () => {
    const text = await (await fetch(`${newsstand.url}/kuestenbote/`)).text();
    expect(text).toContain(
      `rel="alternate" type="application/rss+xml" title="Küstenbote" href="${feedUrl('Küstenbote')}"`,
    );
  });
  test('a bomb is small on its way and large where it is unpacked', async () => {
    const { headers, body } = await fetch(`${newsstand.url}/odd/bomb-feed`);
    expect(headers.get('content-encoding')).toBe('gzip');
    const sizes = await Array.fromAsync(body ?? [], (chunk) => chunk.byteLength);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeGreaterThan(16_000_000);
  });
  test('a feed that drips never comes to its end, and ends with its reader', async () => {
    const leaving = new AbortController();
    const { body } = await fetch(`${newsstand.url}/odd/drip-feed`, { signal: leaving.signal });
    const reader = body?.getReader();
    expect((await reader?.read())?.value?.byteLength).toBe(1);
    leaving.abort();
    await expect(reader?.read()).rejects.toThrow();
  });
  test('a slow address is cut off when the newsstand closes', async () => {
    const other = await startNewsstand({ slowMs: 60_000 });
    const waiting = expect(fetch(`${other.url}/odd/slow-feed`)).rejects.toThrow();
    await fetch(other.url);
    await other.stop();
    await waiting;
  });
});
