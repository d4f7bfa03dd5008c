import type { Filter, Line } from '../../../model/index.ts';

/** A filter as it is told: for one schedule, by its name, or for all. */
type FilterFacts = Filter & { readonly schedule: string | null };

/** The words of `/filter`. */
export type FilterWords = {
  /** What a filter does, as a sentence without an end. */
  readonly said: (filter: FilterFacts) => string;
  readonly question: string;
  /** How many of the newest stories it hits. */
  readonly hits: (hits: number, stories: number) => string;
  readonly noStories: string;
  readonly examples: string;
  /** What a filter that hits nothing may lack. */
  readonly noHits: string;
  readonly added: string;
  readonly removeQuestion: string;
  readonly removed: string;
  readonly listTitle: (total: number) => string;
  readonly none: Line;
  /** What all filters together leave out. */
  readonly hidden: (hidden: number, stories: number) => string;
  readonly headlineTold: string;
  readonly headlineHidden: string;
  readonly topicNew: (name: string) => string;
  readonly nameWords: string;
  readonly topicPlaceholder: string;
  readonly topicWords: (words: number) => string;
  readonly topicSaved: (name: string, words: number) => string;
  readonly next: Line;
};
