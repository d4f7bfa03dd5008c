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
  readonly topic?: string | null;
  readonly weight?: number;
  readonly addedBy: string;
};

/** What is followed now, and what its feed said on the occasion. */
type Followed = { readonly source: SourceRecord; readonly feed: ReadFeed };

/**
 * Makes a server follow the feed of an address. The one request that finds the feed also brings its articles.
 * Errors: those of `Discover`; `sources-too-many`; `source-known`.
 */
export type Follow = (wish: FollowWish) => Promise<Result<Followed>>;

/** A feed that was found and is kept, for a while also where nobody follows it. */
type Scouted = {
  readonly feedId: number;
  readonly url: string;
  /** What it would be called. */
  readonly name: string;
  readonly feed: ReadFeed;
};

/** Finds the feed of an address and keeps what it says, so that following it afterwards takes no second request. */
export type Scout = (url: string) => Promise<Result<Scouted>>;

type Parts = {
  readonly store: Store;
  readonly discover: Discover;
  readonly clock: Clock;
  readonly random: Random;
  readonly everyMs: number;
};

const shortened = (name: string): string =>
  [...name.replace(/\s+/gu, ' ').trim()].slice(0, nameCharactersMax).join('').trim();

const nameFor = (name: string | null, { url, feed }: FoundFeed): string => {
  // A feed without a title is called by its address, which no list has room for.
  const title = /^https?:\/\/\S*$/.test(feed.title ?? '') ? '' : feed.title;
  return shortened(name ?? title ?? '') || new URL(url).hostname;
};

/** When a feed was found, and when it is looked at next. Epoch ms. */
type Times = { readonly at: number; readonly nextCheckAt: number };

const keepFound = async ({ feeds, articles }: Shelves, found: FoundFeed, times: Times): Promise<number> => {
  const { title, link: siteUrl } = found.feed;
  const { at } = times;
  const { id } = await feeds.add({ url: found.url, title, siteUrl }, at);
  await articles.put(id, entriesOf(found.feed, at), at);
  const { etag, lastModified } = found;
  const pace = paceOf(found.feed, at);
  await feeds.succeeded(id, { ...times, etag, lastModified, title, siteUrl, pace });
  return id;
};

/** A source to be: which feed, and what its server decided about it. */
type SourcePlan = Omit<FollowWish, 'name'> & {
  readonly feedId: number;
  readonly name: string;
  readonly at: number;
};

/**
 * Makes a server follow a feed that is kept already. Call it inside `write`.
 * Errors: `sources-too-many`; `source-known`.
 */
export const followKept = async (
  { sources }: Shelves,
  { url, at, topic = null, weight, ...plan }: SourcePlan,
): Promise<Result<SourceRecord>> => {
  if ((await sources.count(plan.guildId)) >= sourcesMax) {
    return failed({ code: 'sources-too-many', sourcesMax });
  }
  const wishes = { topic, ...(weight === undefined ? {} : { weight }) };
  const source = await sources.add({ ...plan, ...wishes, addedAt: at });
  return source === null ? failed({ code: 'source-known', url }) : done(source);
};

const timesOf = ({ hints, feed }: FoundFeed, { clock, random, everyMs }: Parts): Times => {
  const at = clock.now();
  const check = { at, everyMs, errors: 0, hints, pace: paceOf(feed, at) };
  return { at, nextCheckAt: nextCheckAt(check, random) };
};

/** Makes what makes servers follow feeds. */
export const createFollow =
  (parts: Parts): Follow =>
  async (wish) => {
    const found = await parts.discover(wish.url);
    if (!found.ok) return found;
    const times = timesOf(found.value, parts);
    const { url, feed } = found.value;
    return parts.store.write(async (shelves): Promise<Result<Followed>> => {
      const feedId = await keepFound(shelves, found.value, times);
      const name = nameFor(wish.name, found.value);
      const source = await followKept(shelves, { ...wish, url, feedId, name, at: times.at });
      return source.ok ? done({ source: source.value, feed }) : source;
    });
  };

/** Makes what finds feeds before anybody follows them. */
export const createScout =
  (parts: Parts): Scout =>
  async (address) => {
    const found = await parts.discover(address);
    if (!found.ok) return found;
    const times = timesOf(found.value, parts);
    const feedId = await parts.store.write((shelves) => keepFound(shelves, found.value, times));
    const { url, feed } = found.value;
    return done({ feedId, url, name: nameFor(null, found.value), feed });
  };
