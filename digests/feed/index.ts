export { resolveAddress } from './address.ts';
export { decodeText } from './charset.ts';
export { readDate } from './dates.ts';
export { findFeeds } from './discovery.ts';
export { plainText } from './markup.ts';
export { readOpml } from './opml.ts';
export { writeOpml, type ListedFeed } from './opml-writer.ts';
export { readFeed, type FeedHints } from './read.ts';
