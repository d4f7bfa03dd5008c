import { done, failed, type Problem, type Result } from '#digests';
import type { Fetched, Fetcher, FetchHints } from '../net/index.ts';
import type { Clock, Log, Random, Workers } from '../ops/index.ts';
import type { Entry, FeedRecord, Store } from '../store/index.ts';
import { nextCheckAt } from './cadence.ts';
import { entriesOf } from './entries.ts';
import { acceptFeed } from './media.ts';

/** What polling needs. */
type PollParts = {
  readonly fetcher: Fetcher;
  readonly workers: Workers;
  readonly store: Store;
  readonly clock: Clock;
  readonly random: Random;
  readonly log: Log;
  /** How often a feed is checked that works and says nothing else. */
  readonly everyMs: number;
};

/** How many articles a check brought. */
type PollNews = { readonly added: number; readonly changed: number };

/** Checks a feed once and stores what it says; never throws for what the web does. */
export type Poll = (feed: FeedRecord) => Promise<Result<PollNews>>;

const nothing: PollNews = { added: 0, changed: 0 };

type Check = { readonly feed: FeedRecord; readonly hints: FetchHints; readonly at: number };

const keepFailure = async ({ store, random, everyMs, log }: PollParts, check: Check, problem: Problem) => {
  const { feed, hints, at } = check;
  const errors = feed.errors + 1;
  const nextAt = nextCheckAt({ at, everyMs, errors, hints }, random);
  await store.feeds.failed(feed.id, { problem, nextCheckAt: nextAt });
  log.info('feed-failed', { feedId: feed.id, url: feed.url, problem: problem.code, errors });
  return failed(problem);
};

/** Stores the entries and that they were read in one transaction: a kill between them would lose the entries. */
const keepNews = async (
  { store, random, everyMs }: PollParts,
  check: Check,
  news: KeptNews,
): Promise<PollNews> => {
  const { feed, hints, at } = check;
  const nextAt = nextCheckAt({ at, everyMs, errors: 0, hints }, random);
  return store.write(async ({ articles, feeds }) => {
    const count = news.entries.length > 0 ? await articles.put(feed.id, news.entries, at) : nothing;
    await feeds.succeeded(feed.id, { at, nextCheckAt: nextAt, ...news.seen });
    return count;
  });
};

type KeptNews = {
  readonly entries: readonly Entry[];
  readonly seen: Partial<Pick<FeedRecord, 'etag' | 'lastModified' | 'title' | 'siteUrl'>>;
};

const readNews = async (workers: Workers, fetched: Fetched): Promise<Result<KeptNews>> => {
  if (fetched.status === 'unchanged') return done({ entries: [], seen: {} });
  const { bytes, contentType, url, etag, lastModified } = fetched;
  const read = await workers.run('readEntries', bytes, { contentType, url });
  if (!read.ok) return read;
  const seen = { etag, lastModified, title: read.value.title, siteUrl: read.value.link };
  return done({ entries: entriesOf(read.value), seen });
};

/** Makes the check of a feed: fetch, read in a thread, store. */
export const createPoll = (parts: PollParts): Poll => {
  return async (feed) => {
    const { etag, lastModified } = feed;
    const fetched = await parts.fetcher.get(feed.url, { etag, lastModified, accept: acceptFeed });
    const check = { feed, hints: fetched.hints, at: parts.clock.now() };
    const news = fetched.ok ? await readNews(parts.workers, fetched.value) : fetched;
    if (!news.ok) return keepFailure(parts, check, news.problem);
    const value = await keepNews(parts, check, news.value);
    parts.log.debug('feed-read', { feedId: feed.id, url: feed.url, ...value });
    return done(value);
  };
};
