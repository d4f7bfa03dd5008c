import type { FeedFormat } from '../outlets.ts';
import { atomFeed } from './atom.ts';
import type { FeedWriter } from './entry.ts';
import { jsonFeed } from './json-feed.ts';
import { rssFeed } from './rss.ts';

/** The writer of each feed format. */
export const feedWriters: Readonly<Record<FeedFormat, FeedWriter>> = {
  rss: rssFeed,
  atom: atomFeed,
  json: jsonFeed,
};
