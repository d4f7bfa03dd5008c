import type { Filter, Result, Topic } from '#digests';
import type { FilterPlan } from './drafts.ts';

/** A filter as a server keeps it. */
export type ServerFilter = FilterPlan & { readonly id: number };

/** What filters do to the newest stories of a server: to each of them its number of hits, and what becomes of all. */
export type Trial = {
  /** How many stories were looked at. */
  readonly stories: number;
  readonly hits: readonly FilterHits[];
  /** How many would be left out. */
  readonly hidden: number;
};

/** What one filter hits. */
type FilterHits = {
  readonly filter: Filter;
  readonly stories: number;
  /** The newest of them. */
  readonly headlines: readonly string[];
};

/** What commands may ask of what a server wants to read of. Names are found in any letter case. */
export type InterestsPort = {
  readonly topics: (guildId: string) => Promise<readonly Topic[]>;
  /** Names a topic or gives one other words. */
  readonly nameTopic: (guildId: string, topic: Topic) => Promise<void>;
  readonly sourceNames: (guildId: string) => Promise<readonly string[]>;
  readonly filters: (guildId: string) => Promise<readonly ServerFilter[]>;
  /** What these filters would do. Errors: those of the thread that looks. */
  readonly trial: (guildId: string, filters: readonly Filter[]) => Promise<Result<Trial>>;
  /** The same for one headline. */
  readonly trialOf: (guildId: string, headline: string, filters: readonly Filter[]) => Promise<Result<Trial>>;
  readonly add: (guildId: string, plan: FilterPlan) => Promise<Result<ServerFilter>>;
  readonly remove: (guildId: string, id: number) => Promise<Result<ServerFilter>>;
};
