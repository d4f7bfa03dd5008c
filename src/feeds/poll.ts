import { done, failed, type Problem, type Result } from '#digests';
import type { Fetched, Fetcher, FetchHints } from '../net/index.ts';
import type { Clock, Log, Random, DigestRunner } from '../ops/index.ts';
import type { Entry, FeedPace, FeedRecord, Store } from '../store/index.ts';
import { nextCheckAt, nextCheckOfEndedAt } from './cadence.ts';
import { entriesOf } from './entries.ts';
import { acceptFeed } from './media.ts';
import { paceOf } from './pace.ts';

/** What polling needs. */
type PollParts = {
  readonly fetcher: Fetcher;
  readonly workers: DigestRunner;
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

/** The answer of a server that has taken a feed away and will not bring it back. Source: RFC 9110, section 15.5.11. */
const goneStatus = 410;

const keepFailure = async ({ store, random, everyMs, log }: PollParts, check: Check, problem: Problem) => {
  const { feed, hints, at } = check;
  const { pace } = feed;
  const errors = feed.errors + 1;
  const hasEnded = problem.code === 'fetch-status' && problem.status === goneStatus;
  const nextAt = hasEnded
    ? nextCheckOfEndedAt(at, random)
    : nextCheckAt({ at, everyMs, errors, hints, pace }, random);
  await store.feeds.failed(feed.id, { at, problem, nextCheckAt: nextAt, hasEnded });
  log.info('feed-failed', { feedId: feed.id, url: feed.url, problem: problem.code, errors });
  return failed(problem);
};

/**
 * Stores the entries and that they were read in one transaction: a kill between them would lose the entries. A feed
 * that is led to the same place for good twice in a row moves there; once may be a slip of its server.
 */
const keepNews = async (
  { store, random, everyMs, log }: PollParts,
  check: Check,
  news: KeptNews,
): Promise<PollNews> => {
  const { feed, hints, at } = check;
  const { movedTo } = hints;
  const pace = news.seen.pace ?? feed.pace;
  const nextAt = nextCheckAt({ at, everyMs, errors: 0, hints, pace }, random);
  const moves = movedTo !== null && movedTo === feed.movedTo;
  const count = await store.write(async ({ articles, feeds }) => {
    const added = news.entries.length > 0 ? await articles.put(feed.id, news.entries, at) : nothing;
    await feeds.succeeded(feed.id, { at, nextCheckAt: nextAt, movedTo, ...news.seen });
    if (moves) await feeds.move(feed.id, movedTo);
    return added;
  });
  if (moves) log.info('feed-moved', { feedId: feed.id, url: feed.url, to: movedTo });
  return count;
};

type KeptNews = {
  readonly entries: readonly Entry[];
  readonly seen: Partial<Pick<FeedRecord, 'etag' | 'lastModified' | 'title' | 'siteUrl'>> & {
    readonly pace?: FeedPace;
  };
};

const readNews = async (workers: DigestRunner, fetched: Fetched, at: number): Promise<Result<KeptNews>> => {
  if (fetched.status === 'unchanged') return done({ entries: [], seen: {} });
  const { bytes, contentType, url, etag, lastModified } = fetched;
  const read = await workers.run('readEntries', bytes, { contentType, url });
  if (!read.ok) return read;
  const { title, link: siteUrl } = read.value;
  const seen = { etag, lastModified, title, siteUrl, pace: paceOf(read.value, at) };
  return done({ entries: entriesOf(read.value, at), seen });
};

/** Makes the check of a feed: fetch, read in a thread, store. */
export const createPoll = (parts: PollParts): Poll => {
  return async (feed) => {
    const { etag, lastModified } = feed;
    const fetched = await parts.fetcher.get(feed.url, { etag, lastModified, accept: acceptFeed });
    const check = { feed, hints: fetched.hints, at: parts.clock.now() };
    const news = fetched.ok ? await readNews(parts.workers, fetched.value, check.at) : fetched;
    if (!news.ok) return keepFailure(parts, check, news.problem);
    const value = await keepNews(parts, check, news.value);
    parts.log.debug('feed-read', { feedId: feed.id, url: feed.url, ...value });
    return done(value);
  };
};
