import { gzipSync } from 'node:zlib';
import { markup } from './markup.ts';
import { feedPath, outletById } from './outlets.ts';
import { tidePage } from './pages/front-page.ts';
import type { Resource } from './resource.ts';

/** What an oddity can see of the newsstand. */
interface OddityContext {
  /** Address of the newsstand. */
  readonly base: string;
  /** How long slow addresses keep their reader waiting. */
  readonly slowMs: number;
  readonly find: (path: string) => Resource;
}

type Oddity = (context: OddityContext) => Resource;

const gazetteFeed = feedPath(outletById('harbour-gazette'));
const germanFeed = feedPath(outletById('kuestenbote'));

/** More than any reader should take. */
const hugeBytes = 16 * 1024 * 1024;

/** A reader who waits for the end of such a feed waits for hours. */
const dripMs = 200;

const hourSeconds = '3600';

/** Addresses that behave as addresses on the real web sometimes do, by their path. */
export const oddities: Readonly<Record<string, Oddity>> = {
  '/odd/moved-feed': ({ base }) => redirect(301, base + gazetteFeed),
  '/odd/lent-feed': ({ base }) => redirect(302, base + gazetteFeed),
  '/odd/deleted-article': ({ base }) => redirect(302, `${base}/`),
  '/odd/circle': ({ base }) => redirect(302, `${base}/odd/circle`),
  '/odd/slow-feed': ({ find, slowMs }) => ({ ...find(gazetteFeed), delayMs: slowMs }),
  '/odd/gone-feed': () => notice(410, 'This feed has ended.'),
  '/odd/broken-feed': () => notice(500, 'The press has stopped.'),
  '/odd/torn-feed': ({ find }) => torn(find(gazetteFeed)),
  '/odd/busy-feed': () => ({ ...notice(429, 'Too many readers.'), headers: { 'retry-after': hourSeconds } }),
  '/odd/challenge-feed': () => ({
    ...notice(403, 'Are you a browser?'),
    headers: { 'cf-mitigated': 'challenge' },
  }),
  '/odd/mislabelled-feed': ({ find }) => ({
    ...find(germanFeed),
    contentType: 'application/rss+xml; charset=iso-8859-1',
  }),
  '/odd/huge-feed': ({ find }) => padded(find(gazetteFeed)),
  '/odd/bomb-feed': ({ find }) => packed(padded(find(gazetteFeed))),
  '/odd/drip-feed': ({ find }) => ({ ...find(gazetteFeed), dripMs }),
  '/odd/not-an-article': ({ base }) => ({ ...html(200), body: tidePage(base).source }),
};

/** A short page that says what went wrong. */
export function notice(status: number, text: string): Resource {
  const { source } =
    markup`<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${text}</title></head>
<body><h1>${text}</h1></body></html>
`;
  return { ...html(status), body: source };
}

function html(status: number) {
  return { status, contentType: 'text/html; charset=utf-8' };
}

function redirect(status: 301 | 302, to: string): Resource {
  return { ...notice(status, 'This address has moved.'), headers: { location: to } };
}

/** The first half of a feed, as a reader gets it when a connection breaks off behind a proxy. */
function torn(resource: Resource): Resource {
  const text = String(resource.body);
  return { ...resource, body: text.slice(0, text.length / 2) };
}

/** A feed with blanks behind it, megabytes of them. */
function padded(resource: Resource): Resource {
  return { ...resource, body: String(resource.body) + ' '.repeat(hugeBytes) };
}

/** A few kilobytes that unpack to megabytes. */
function packed(resource: Resource): Resource {
  return { ...resource, body: gzipSync(resource.body), headers: { 'content-encoding': 'gzip' } };
}
