import { done, failed, type Result } from '#digests';
import type { Clock, Random, ReadFeed } from '../ops/index.ts';
import type { Shelves, SourceRecord, Store } from '../store/index.ts';
import { nextCheckAt } from './cadence.ts';
import type { Discover, FoundFeed } from './discover.ts';
import { entriesOf } from './entries.ts';
import { paceOf } from './pace.ts';

/** A server that reads more feeds than this has members who read none of them. */
const sourcesMax = 100;

/** A name that a server has not chosen is a feed's title, cut to what fits a list on a phone. */
const nameCharactersMax = 60;

/** What a server wants to follow; `name` null takes the feed's title. */
type FollowWish = {
  readonly guildId: string;
  readonly url: string;
  readonly name: string | null;
  readonly addedBy: string;
};

/** What is followed now, and what its feed said on the occasion. */
type Followed = { readonly source: SourceRecord; readonly feed: ReadFeed };

/**
 * Makes a server follow the feed of an address. The one request that finds the feed also brings its articles.
 * Errors: those of `Discover`; `sources-too-many`; `source-known`.
 */
export type Follow = (wish: FollowWish) => Promise<Result<Followed>>;

type Parts = {
  readonly store: Store;
  readonly discover: Discover;
  readonly clock: Clock;
  readonly random: Random;
  readonly everyMs: number;
};

const nameFor = (wish: FollowWish, { url, feed }: FoundFeed): string => {
  const shortened = (name: string): string =>
    [...name.replace(/\s+/gu, ' ').trim()].slice(0, nameCharactersMax).join('').trim();
  // A feed without a title is called by its address, which no list has room for.
  const title = /^https?:\/\/\S*$/.test(feed.title ?? '') ? '' : feed.title;
  return shortened(wish.name ?? title ?? '') || new URL(url).hostname;
};

const keepFollowed = async (
  { feeds, sources, articles }: Shelves,
  wish: FollowWish,
  found: FoundFeed,
  times: { readonly at: number; readonly nextCheckAt: number },
): Promise<Result<Followed>> => {
  const { guildId, addedBy } = wish;
  if ((await sources.count(guildId)) >= sourcesMax) return failed({ code: 'sources-too-many', sourcesMax });
  const { title, link: siteUrl } = found.feed;
  const { at } = times;
  const feed = await feeds.add({ url: found.url, title, siteUrl }, at);
  const name = nameFor(wish, found);
  const source = await sources.add({ guildId, feedId: feed.id, name, addedBy, addedAt: at });
  if (source === null) return failed({ code: 'source-known', url: found.url });
  await articles.put(feed.id, entriesOf(found.feed, at), at);
  const { etag, lastModified } = found;
  await feeds.succeeded(feed.id, {
    ...times,
    etag,
    lastModified,
    title,
    siteUrl,
    pace: paceOf(found.feed, at),
  });
  return done({ source, feed: found.feed });
};

/** Makes what makes servers follow feeds. */
export const createFollow =
  ({ store, discover, clock, random, everyMs }: Parts): Follow =>
  async (wish) => {
    const found = await discover(wish.url);
    if (!found.ok) return found;
    const at = clock.now();
    const { hints, feed } = found.value;
    const check = { at, everyMs, errors: 0, hints, pace: paceOf(feed, at) };
    const times = { at, nextCheckAt: nextCheckAt(check, random) };
    return store.write((shelves) => keepFollowed(shelves, wish, found.value, times));
  };
