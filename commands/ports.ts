import type { Article, Digest, DigestStyle, Problem, Result, Summary, Timetable } from '#digests';

/** An article and its key sentences. */
export type ArticleSummary = { readonly article: Article; readonly summary: Summary };

/** What commands may ask of articles. Sentences is how many are wanted at most. */
export type ReadingPort = {
  readonly summarizeText: (text: string, sentences: number) => Promise<Result<ArticleSummary>>;
  readonly summarizePage: (url: string, sentences: number) => Promise<Result<ArticleSummary>>;
};

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

/** What a schedule is to be. */
export type SchedulePlan = {
  readonly name: string;
  readonly channelId: string;
  readonly timetable: Timetable;
  /** IANA zone that the timetable is read in. */
  readonly timezone: string;
  readonly storiesMax: number;
  readonly style: DigestStyle;
  /** Who made it. */
  readonly personId: string;
};

/** A schedule as it stands. Times are epoch ms. */
export type Schedule = Omit<SchedulePlan, 'personId'> & {
  readonly nextAt: number;
  readonly lastPostedAt: number | null;
};

/** A schedule that was just added, its next runs (epoch ms, ascending), and whether there is anything to read. */
export type AddedSchedule = {
  readonly schedule: Schedule;
  readonly nextRunsAt: readonly number[];
  readonly hasSources: boolean;
};

/** An edition that was posted out of turn; `messageUrl` is null while the post is still on its way. */
export type PostedEdition = { readonly schedule: Schedule; readonly messageUrl: string | null };

/** What commands may ask of a server's schedules. Names are unique within a server, letter case aside. */
export type SchedulesPort = {
  readonly add: (guildId: string, plan: SchedulePlan) => Promise<Result<AddedSchedule>>;
  readonly list: (guildId: string) => Promise<readonly Schedule[]>;
  readonly remove: (guildId: string, name: string) => Promise<Result<Schedule>>;
  /** The digest that the schedule would post now; nothing is stored or posted. */
  readonly preview: (guildId: string, name: string) => Promise<Result<Digest>>;
  /** Posts the schedule's digest now, besides its timetable. */
  readonly run: (guildId: string, name: string) => Promise<Result<PostedEdition>>;
};

/** A digest for one person, out of a server's sources. */
export type DigestWish = {
  readonly guildId: string;
  readonly name: string;
  readonly hours: number;
  readonly storiesMax: number;
  readonly style: DigestStyle;
};

/** What commands may ask of editions. */
export type EditionsPort = {
  readonly now: (wish: DigestWish) => Promise<Result<Digest>>;
  /** The digest that a post's button belongs to, by the delivery's key; null where it is gone. */
  readonly postedAs: (key: string) => Promise<Digest | null>;
};

/** Everything a command may ask of the world. */
export type Ports = {
  readonly reading: ReadingPort;
  readonly sources: SourcesPort;
  readonly schedules: SchedulesPort;
  readonly editions: EditionsPort;
};
