import type { Article } from './article.ts';

/** A headline of another story that stood beside one, with the article it names where that is known. */
export type RelatedHeadline = { readonly text: string; readonly url: string | null };

/** One event and every article that tells it. */
export type Story<A extends Article = Article> = {
  /** The different versions, the fullest first; at least one. */
  readonly articles: readonly A[];
  /** Articles that repeat one of those: wire copy, a changed date or address. */
  readonly copies: readonly A[];
  readonly related: readonly RelatedHeadline[];
};

/** A server's source as an edition weighs it. */
export type SourceFacts = {
  /** As the server calls it. */
  readonly name: string;
  /** What the server thinks of it, 1 to 5; 3 is neither more nor less than others. */
  readonly weight: number;
  /** The topic that all of it belongs to, or `null`. */
  readonly topic: string | null;
};

/** An article as it came to a server: from one of its sources, where it came from one. */
export type NewsArticle = Article & { readonly source: SourceFacts | null };

/** A story that an edition may tell: what is new of it, and what the same schedule told of it before. */
export type NewsStory = Story<NewsArticle> & {
  /** What it goes by, over all editions. */
  readonly id: string;
  /** What earlier editions of the schedule told of it, the latest first; empty for a new story. */
  readonly told: readonly Article[];
  /** When an edition last told it, epoch ms. */
  readonly toldAt: number | null;
};
