import { done, failed, type Feed, type Result } from '../model/index.ts';
import { decodeText } from './charset.ts';
import type { FeedDocument } from './formats/format.ts';
import { formats } from './formats/index.ts';
import { neverEnds, salvageEntries } from './salvage.ts';
import { readPrologue } from './xml/index.ts';

/** What is known of a feed's bytes beside themselves. */
export type FeedHints = {
  /** The HTTP header, for its charset. */
  readonly contentType?: string | null;
  /** Where the feed was found: relative links are resolved against it. */
  readonly url?: string | null;
};

/** XML allows no control characters but tab and line ends; real feeds have others. */
const forbidden = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g;

const roots: ReadonlySet<string> = new Set(formats.flatMap((format) => format.roots));

/**
 * Reads a feed from its bytes. Never throws, and refuses no document in which an entry can be read: what is malformed
 * is mended, and what broke off is read up to there.
 * Errors: `feed-is-page` for an HTML document, `feed-not-readable` for everything else that is no feed.
 * Cost: linear in the bytes; entries past a bound are left out.
 */
export const readFeed = (bytes: Uint8Array, hints: FeedHints): Result<Feed> => {
  const url = hints.url ?? null;
  const text = decodeText(bytes, hints.contentType).replace(forbidden, '');
  const isJson = /^[\s\ufeff]*\{/.test(text);
  const prologue = readPrologue(isJson ? '' : text, roots);
  const document = { text, prologue, url };
  const read = formats.find((each) => (isJson ? each.format === 'json' : each.roots.includes(prologue.root)));
  const feed = mended(read?.read(document) ?? null, document);
  if (feed !== null) return done(feed);
  return failed({ code: prologue.isHtml ? 'feed-is-page' : 'feed-not-readable', url: url ?? '' });
};

/** What was read, or more where entries were out of reach. A page is no feed, whatever its elements are called. */
const mended = (feed: Feed | null, { text, prologue, url }: FeedDocument): Feed | null => {
  if (feed !== null && feed.items.length > 0) return feed;
  if (prologue.isInHtml) return null;
  if (feed !== null && !neverEnds(text)) return feed;
  const salvaged = prologue.isHtml ? null : salvageEntries(text, url);
  if (salvaged === null) return feed;
  if (feed !== null) return { ...feed, items: salvaged.items };
  const isFeed =
    prologue.rootAt !== null || salvaged.items.some(({ title, link }) => title !== null && link !== null);
  return isFeed ? salvaged : null;
};
