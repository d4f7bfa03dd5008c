import type { Problem, Result } from '#digests';

/** How a source is doing. `ended` is what its own site says. Times are epoch ms. */
export type SourceHealth =
  | { readonly state: 'works'; readonly readAt: number }
  | { readonly state: 'unread' }
  | { readonly state: 'failing'; readonly since: number; readonly problem: Problem }
  | { readonly state: 'ended'; readonly since: number };

/** A feed that a server follows. Times are epoch ms. */
export type Source = {
  readonly name: string;
  readonly url: string;
  readonly articles: number;
  /** When it was last read. */
  readonly lastReadAt: number | null;
  /** When it is looked at next, whatever its health: no feed is ever given up. */
  readonly nextAt: number;
  readonly health: SourceHealth;
};

/** A source that was just added, with the titles of its newest stories, the newest first. */
export type AddedSource = { readonly name: string; readonly newestTitles: readonly string[] };

/** A source to be followed; `name` null takes the feed's own title. */
export type SourceWish = { readonly url: string; readonly name: string | null; readonly personId: string };

/** What commands may ask of a server's sources. Names are unique within a server, letter case aside. */
export type SourcesPort = {
  /** Reads the feed at once, or finds the feed of a site. */
  readonly add: (guildId: string, wish: SourceWish) => Promise<Result<AddedSource>>;
  readonly list: (guildId: string) => Promise<readonly Source[]>;
  readonly remove: (guildId: string, name: string) => Promise<Result<Source>>;
};
