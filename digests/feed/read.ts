import { done, failed, type Feed, type Result } from '../model/index.ts';
import { decodeText } from './charset.ts';
import { formats } from './formats/index.ts';
import { closedAfterLastEntry, withoutNoise } from './mend.ts';
import { isPage } from './root.ts';

/** What is known of a feed's bytes beside themselves. */
export type FeedHints = {
  /** The HTTP header, for its charset. */
  readonly contentType?: string | null;
  /** Where the feed was found: relative links are resolved against it. */
  readonly url?: string | null;
};

/**
 * Reads a feed from its bytes. Never throws. A document that breaks off is read up to its last whole entry.
 * Errors: `feed-is-page` for an HTML document, `feed-not-readable` for everything else that is no feed.
 * Cost: linear in the bytes; entries past a bound are left out.
 */
export const readFeed = (bytes: Uint8Array, hints: FeedHints): Result<Feed> => {
  const url = hints.url ?? null;
  const text = withoutNoise(decodeText(bytes, hints.contentType));
  if (isPage(text)) return failed({ code: 'feed-is-page', url: url ?? '' });
  const feed = readAnyFormat(text, url) ?? readAnyFormat(closedAfterLastEntry(text), url);
  return feed === null ? failed({ code: 'feed-not-readable', url: url ?? '' }) : done(feed);
};

const readAnyFormat = (text: string | null, url: string | null): Feed | null => {
  if (text === null) return null;
  for (const format of formats) {
    try {
      if (format.detects(text)) return format.read(text, url);
    } catch {
      // The one border at which a library's throwing becomes a value: feedsmith throws on any malformed feed.
      // Another format may still claim the document.
    }
  }
  return null;
};
