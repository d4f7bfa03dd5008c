import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fixture, runBroadsheet } from './command-line.ts';

type Digest = {
  readonly articlesRead: number;
  readonly stories: readonly {
    readonly headline: string;
    readonly quotes: readonly { readonly text: string }[];
    readonly coverage: readonly { readonly publisher: string }[];
    readonly related: readonly { readonly text: string }[];
  }[];
};

const bridge = readFileSync(fixture('bridge.txt'), 'utf8');

const digestOf = async (...args: string[]): Promise<Digest> => {
  const { code, stdout, stderr } = await runBroadsheet(['digest', '--json', ...args]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return JSON.parse(stdout);
};

describe('a digest', () => {
  test('of files quotes them word for word, names the file, and keeps the promo lines beside', async () => {
    const { stories, articlesRead } = await digestOf(
      '--article',
      fixture('bridge.txt'),
      fixture('library.html'),
    );
    expect({ articlesRead, count: stories.length }).toEqual({ articlesRead: 2, count: 2 });
    const told = stories.find(({ coverage }) => coverage[0]?.publisher === 'bridge.txt');
    expect(told?.quotes.length).toBeGreaterThan(0);
    for (const { text } of told?.quotes ?? []) expect(bridge).toContain(text);
    expect(told?.related.map(({ text }) => text)).toContain(
      'Ferry company doubles its crossings for the summer',
    );
  });

  test('tells an event once that a feed and a file tell, and as many stories as were asked for', async () => {
    const sources = ['--feed', fixture('feed.xml'), '--article', fixture('bridge.txt')];
    const { stories } = await digestOf(...sources);
    expect(stories.map(({ coverage }) => coverage.length).toSorted()).toEqual([1, 2]);
    expect((await digestOf(...sources, '--stories', '1')).stories).toHaveLength(1);
  });

  test('of headlines quotes nothing', async () => {
    const { stories } = await digestOf('--style', 'headlines', '--feed', fixture('feed.xml'));
    expect(stories.flatMap(({ quotes }) => quotes)).toEqual([]);
  });

  test.each([
    ['text', /^News right now/],
    ['md', /^## News right now/],
    ['html', /^<h1>News right now/],
    ['json', /^\{\n/],
  ])('is written as %s', async (format, start) => {
    const { code, stdout } = await runBroadsheet([
      'digest',
      '--feed',
      fixture('feed.xml'),
      '--format',
      format,
    ]);
    expect(code).toBe(0);
    expect(stdout).toMatch(start);
    expect(stdout).toContain('Seal pup returned to the sea');
  });
});

describe('feeds from the web', () => {
  let server: Server;
  let origin = '';
  let environment = {};

  const today = 'Ferry to Velden sails again';
  const old = 'Comet seen over the harbour';

  /** A feed with one entry, which was published so many hours ago. */
  const feedOf = (headline: string, hours: number): string =>
    `<rss version="2.0"><channel><title>Radio</title><item><title>${headline}</title>` +
    `<pubDate>${new Date(Date.now() - hours * 3_600_000).toUTCString()}</pubDate></item></channel></rss>`;

  const pages: Readonly<Record<string, string>> = {
    '/today': feedOf(today, 2),
    '/old': feedOf(old, 48),
    '/site': '<!doctype html><link rel="alternate" type="application/rss+xml" href="/today"><p>Radio',
    '/page': '<!doctype html><title>No feed</title><p>Nothing',
  };

  beforeAll(async () => {
    server = createServer((request, response) => {
      const page = pages[request.url ?? ''];
      response.writeHead(page === undefined ? 404 : 200, { 'content-type': 'text/html' }).end(page);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    origin = `http://127.0.0.1:${port}`;
    environment = { FETCH_ALLOW: `127.0.0.1:${port}` };
  });
  afterAll(() => server.close());

  const headlines = async (args: readonly string[]) => {
    const { code, stdout, stderr } = await runBroadsheet(['digest', '--json', ...args], { environment });
    const stories = stdout === '' ? [] : (JSON.parse(stdout) as Digest).stories;
    return { code, stderr, headlines: stories.map(({ headline }) => headline).toSorted() };
  };

  test('are read as far back as was asked for', async () => {
    const feeds = ['--feed', `${origin}/today`, `${origin}/old`];
    expect(await headlines(feeds)).toEqual({ code: 0, stderr: '', headlines: [today] });
    const both = [old, today];
    expect(await headlines([...feeds, '--hours', '72'])).toEqual({ code: 0, stderr: '', headlines: both });
  });

  test('are found on the page of their site', async () => {
    const found = await headlines(['--feed', `${origin}/site`]);
    expect(found).toEqual({ code: 0, stderr: '', headlines: [today] });
  });

  test('that fail are each named, and the others are told', async () => {
    const some = await headlines(['--feed', `${origin}/gone`, `${origin}/today`, `${origin}/page`]);
    expect(some).toMatchObject({ code: 0, headlines: [today] });
    expect(some.stderr).toContain('/gone answered with error 404');
    expect(some.stderr).toContain('/page is a web page, not a feed');
    const none = await headlines(['--feed', `${origin}/gone`, `${origin}/page`]);
    expect(none).toMatchObject({ code: 1, headlines: [] });
    expect(none.stderr.trimEnd().split('\n')).toHaveLength(2);
  });

  test('are read from a list of feeds, beside others and each once', async () => {
    const list =
      `<opml><body><outline text="News"><outline xmlUrl="${origin}/today"/></outline>` +
      `<outline xmlUrl="${origin}/old"/></body></opml>`;
    const args = ['digest', '--json', '--opml', '-', '--feed', `${origin}/old`, '--hours', '72'];
    const { code, stdout, stderr } = await runBroadsheet(args, { environment, input: list });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const { stories }: Digest = JSON.parse(stdout);
    expect(stories.map(({ headline, coverage }) => [headline, coverage.length]).toSorted()).toEqual([
      [old, 1],
      [today, 1],
    ]);
  });

  test('with nothing new say so, which is exit 1', async () => {
    const quiet = await headlines(['--feed', `${origin}/old`]);
    expect(quiet).toMatchObject({ code: 1, headlines: [] });
    expect(quiet.stderr).toContain('Nothing new was published in the last 24 hours');
  });
});

describe('what cannot be digested is exit 1 and a sentence', () => {
  test.each([
    ['a feed that is a page', ['--feed', fixture('library.html')], /library\.html is a web page, not a feed/],
    ['a feed that is none', ['--feed', fixture('bridge.txt')], /bridge\.txt could not be read as a feed/],
    ['a list that is none', ['--opml', fixture('bridge.txt')], /bridge\.txt is no list of feeds/],
    ['a list that is not there', ['--opml', './no.opml'], /no\.opml could not be read/],
    ['a file that is not there', ['--article', './no-such.txt'], /no-such\.txt could not be read/],
    ['an address on this machine', ['--feed', 'http://[::1]/feed'], /it leads into a private network/],
  ])('%s', async (_name, args, sentence) => {
    const { code, stdout, stderr } = await runBroadsheet(['digest', ...args]);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(sentence);
    expect(stderr).not.toMatch(/\n\s+at /);
  });
});
