/** How long a digest's quotations are. */
export type DigestStyle = 'headlines' | 'brief' | 'detailed';

/**
 * What kind of edition it is: the day's news; only what moves fast and many tell; the week looked back on; all that
 * matches the schedule's topics.
 */
export type RecipeKind = 'morning' | 'breaking' | 'weekly' | 'topic';

/** Words and phrases that belong together, as a server named them; synonyms are further words. */
export type Topic = { readonly name: string; readonly words: readonly string[] };

/** What a filter looks at, and what it does with a story that matches. */
export type Filter = {
  readonly action: 'mute' | 'only' | 'boost';
  readonly match: 'word' | 'source' | 'topic' | 'author';
  /** A word or phrase, a source's or topic's name, or an author. */
  readonly value: string;
};

/** What a server wants to read of, and what not. */
export type Interests = {
  /** Every topic that the server knows; filters and the recipe name them. */
  readonly topics: readonly Topic[];
  readonly filters: readonly Filter[];
};

/** What one edition should be like. */
export type Recipe = {
  readonly name: string;
  readonly kind: RecipeKind;
  readonly storiesMax: number;
  readonly style: DigestStyle;
  /** Names of the topics that this schedule is about; empty where it is about everything. */
  readonly topics: readonly string[];
  readonly interests: Interests;
};
