import { Parser } from 'htmlparser2';
import { resolveAddress } from './address.ts';

/** More feeds than this on one page are an archive's tag pages; nobody chooses among them. */
const feedsMax = 50;

const feedType =
  /^(?:application\/(?:rss|atom|rdf|feed)\+(?:xml|json)|application\/json|text\/xml|application\/xml)\b/i;

/**
 * The feeds that a page names in its head, absolute, in order, each once.
 * Source: RSS Advisory Board, "RSS Autodiscovery"; WHATWG HTML, link type "alternate".
 */
export const findFeeds = (html: string, url: string): readonly string[] => {
  const found = new Set<string>();
  let baseUrl = url;
  const parser = new Parser({
    onopentag: (name, attributes) => {
      if (name === 'base') baseUrl = resolveAddress(attributes['href'], url) ?? url;
      if (name !== 'link' || found.size >= feedsMax || !namesFeed(attributes)) return;
      const address = resolveAddress(attributes['href'], baseUrl);
      if (address !== null) found.add(address);
    },
  });
  parser.end(html);
  return [...found];
};

/** WordPress announces each page's data so, as JSON that is no feed. */
const pageData = /\/wp-json\//;

const namesFeed = (attributes: Readonly<Record<string, string>>): boolean =>
  !pageData.test(attributes['href'] ?? '') &&
  (attributes['rel'] ?? '').toLowerCase().split(/\s+/).includes('alternate') &&
  feedType.test((attributes['type'] ?? '').trim());
