import { done, failed, type Feed, type Result } from '../model/index.ts';
import { decodeText } from './charset.ts';
import { formats } from './formats/index.ts';

/** What is known of a feed's bytes beside themselves. */
export type FeedHints = {
  /** The HTTP header, for its charset. */
  readonly contentType?: string | null;
  /** Where the feed was found: relative links are resolved against it. */
  readonly url?: string | null;
};

/**
 * Reads a feed from its bytes. Never throws.
 * Errors: `feed-is-page` for an HTML document, `feed-not-readable` for everything else that is no feed.
 * Cost: linear in the bytes; entries past a bound are left out.
 */
export const readFeed = (bytes: Uint8Array, hints: FeedHints): Result<Feed> => {
  const url = hints.url ?? '';
  const text = mend(decodeText(bytes, hints.contentType));
  if (isPage(text)) return failed({ code: 'feed-is-page', url });
  for (const format of formats) {
    try {
      if (format.detects(text)) return done(format.read(text, hints.url ?? null));
    } catch {
      // The one border at which a library's throwing becomes a value: feedsmith throws on any malformed feed.
      // Another format may still claim the document.
    }
  }
  return failed({ code: 'feed-not-readable', url });
};

/** XML allows no control characters but these three, and nothing before its declaration; real feeds have both. */
const mend = (text: string): string =>
  text.replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, '').replace(/^[\s\ufeff]+/, '');

/** Whether the first tag, past comments and XML's own, is that of an HTML document. */
const isPage = (text: string): boolean => {
  let at = 0;
  for (;;) {
    at = text.indexOf('<', at);
    const closing = text.startsWith('<!--', at) ? '-->' : text.startsWith('<?', at) ? '?>' : null;
    if (at === -1 || closing === null) break;
    at = text.indexOf(closing, at);
    if (at === -1) break;
  }
  return at !== -1 && /^<(?:!doctype\s+html|html[\s>])/i.test(text.slice(at, at + pageTagCharacters));
};

/** Enough of a tag to tell `<!doctype   html` and `<html ` from others. */
const pageTagCharacters = 64;
