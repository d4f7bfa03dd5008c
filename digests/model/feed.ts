/** The feed formats that are read. `sitemap` is a site's list of its latest news. */
export type FeedFormat = 'rss' | 'atom' | 'rdf' | 'json' | 'sitemap';

/** One entry of a feed, as the feed tells it. Absent is `null`; texts may hold HTML; dates are epoch ms, UTC. */
export type FeedItem = {
  /** guid, Atom id or JSON Feed id; where the feed gives none, the link. */
  readonly id: string | null;
  /** Plain. Where the feed gives none, the beginning of the text; where it gives no text either, the link. */
  readonly title: string | null;
  /** Absolute, where the feed's own address is known. */
  readonly link: string | null;
  readonly summary: string | null;
  readonly content: string | null;
  readonly author: string | null;
  readonly publishedAt: number | null;
  readonly updatedAt: number | null;
  readonly categories: readonly string[];
  readonly imageUrl: string | null;
};

/** A feed with its entries in the order of the document. */
export type Feed = {
  readonly format: FeedFormat;
  readonly title: string | null;
  /** The site that the feed belongs to. */
  readonly link: string | null;
  readonly description: string | null;
  readonly language: string | null;
  /** How often the feed says that it changes: RSS `ttl`, or the syndication module; ms, more than 0. */
  readonly updateEveryMs: number | null;
  /** Hours of the day in UTC, 0 to 23, sorted, in which the feed asks not to be fetched. */
  readonly skipHours: readonly number[];
  readonly items: readonly FeedItem[];
};
