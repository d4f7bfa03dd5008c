import type { Problem, Result } from '#digests';

import type { ArticleSummary } from './reading.ts';

/** How a source is doing. `ended` is what its own site says. Times are epoch ms. */
export type SourceHealth =
  | { readonly state: 'works'; readonly readAt: number }
  | { readonly state: 'unread' }
  | { readonly state: 'failing'; readonly since: number; readonly problem: Problem }
  | { readonly state: 'ended'; readonly since: number };

/** What a server may decide about a source. */
type SourceChoices = {
  readonly name: string;
  /** The topic that all of it belongs to. */
  readonly topic: string | null;
  /** What the server thinks of it, 1 to 5; 3 is neither more nor less than others. */
  readonly weight: number;
};

/** A feed that a server follows. Times are epoch ms. */
export type Source = SourceChoices & {
  readonly id: number;
  readonly url: string;
  readonly articles: number;
  readonly articlesThisWeek: number;
  /** When it was last read. */
  readonly lastReadAt: number | null;
  /** When it is looked at next, whatever its health: no feed is ever given up. */
  readonly nextAt: number;
  readonly health: SourceHealth;
};

/** A source to be followed; what is `null` is as the feed says, or as usual. */
export type SourceWish = {
  readonly url: string;
  readonly name: string | null;
  readonly topic: string | null;
  readonly weight: number | null;
  readonly personId: string;
};

/** A feed that was found and is not a source yet; the draft makes it one. Titles are of its newest stories. */
export type FoundSource = SourceChoices & {
  readonly draftId: number;
  readonly url: string;
  readonly newestTitles: readonly string[];
  /** What a digest would quote of the newest story that says enough. */
  readonly sample: ArticleSummary | null;
};

/** A source before and after something about it was changed. */
export type SourceChange = { readonly before: Source; readonly after: Source };

/** What a feed says when it is looked at out of turn. */
export type FeedTest = {
  readonly title: string;
  readonly url: string;
  readonly entries: number;
  readonly newestTitles: readonly string[];
  /** Epoch ms. */
  readonly newestAt: number | null;
  readonly tookMs: number;
};

/** A feed of a list, by what the list calls it. */
export type ListedSource = { readonly name: string; readonly problem?: Problem };

/** What a list of feeds would change; the draft does it. Those past the limit of sources are `left`. */
export type ImportPlan = {
  readonly draftId: number;
  readonly fresh: readonly ListedSource[];
  readonly known: readonly ListedSource[];
  readonly unreachable: readonly ListedSource[];
  readonly left: number;
};

/** What commands may ask of a server's sources. Names are unique within a server, letter case aside. */
export type SourcesPort = {
  /** Finds the feed of an address, and shows what it would be as a source. Errors: `source-known` too. */
  readonly look: (guildId: string, wish: SourceWish) => Promise<Result<FoundSource>>;
  /** Follows what was looked at. Errors: `draft-gone` where that was long ago, or it is done. */
  readonly add: (guildId: string, draftId: number) => Promise<Result<Source>>;
  readonly list: (guildId: string) => Promise<readonly Source[]>;
  /** Names of sources that begin with, or hold, what was typed. */
  readonly named: (guildId: string, typed: string) => Promise<readonly string[]>;
  /** The topics that sources were given, each once, in order. */
  readonly topics: (guildId: string) => Promise<readonly string[]>;
  readonly find: (guildId: string, name: string) => Promise<Result<Source>>;
  /** Fetches a feed now and stores nothing; a source by its name, or any address. */
  readonly test: (guildId: string, nameOrUrl: string) => Promise<Result<FeedTest>>;
  readonly edit: (
    guildId: string,
    name: string,
    choices: Partial<SourceChoices>,
  ) => Promise<Result<SourceChange>>;
  readonly remove: (guildId: string, id: number) => Promise<Result<Source>>;
  /** The sources as an OPML file, topics as folders. */
  readonly toOpml: (guildId: string) => Promise<string>;
  readonly planImport: (
    guildId: string,
    file: { readonly name: string; readonly url: string },
    personId: string,
  ) => Promise<Result<ImportPlan>>;
  /** Follows what the plan found. Gives how many. Errors: `draft-gone`. */
  readonly import: (guildId: string, draftId: number, personId: string) => Promise<Result<number>>;
};
