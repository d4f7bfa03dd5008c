import type { Article } from '../model/index.ts';

/** An article as it arrives. `id` is whatever its owner knows it by. */
export type Arrival = { readonly id: string; readonly article: Article };

/** A headline that stood between an article's lines ("++ ...") and the article of another story that it names. */
type Tie = { readonly headline: string; readonly articleId: string };

/** Where an article belongs. A story goes by the id of its first article. */
export type Placement = {
  readonly id: string;
  readonly story: string;
  /** The id of the article that this one copies, or `null`. */
  readonly duplicateOf: string | null;
  readonly ties: readonly Tie[];
};

/** An article that was grouped before, as its owner kept it. */
export type Known = Arrival & {
  readonly story: string;
  readonly duplicateOf: string | null;
  /** Whether people were told its story. */
  readonly isPublished: boolean;
};

/** In how many articles of a language each term occurred, of how many. */
export type TermFrequencies = {
  readonly language: string;
  readonly articles: number;
  readonly terms: Readonly<Record<string, number>>;
};
