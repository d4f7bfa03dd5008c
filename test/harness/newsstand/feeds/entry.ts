import type { Outlet } from '../outlets.ts';
import { bodyMarkup } from '../pages/body.ts';
import type { Article } from '../shelf.ts';

/** What a feed is written from. */
export interface FeedSource {
  readonly outlet: Outlet;
  /** Newest first. */
  readonly articles: readonly Article[];
  /** Address of the newsstand. */
  readonly base: string;
}

/** A feed ready to be sent. */
export interface WrittenFeed {
  readonly contentType: string;
  readonly body: string;
}

export type FeedWriter = (source: FeedSource) => WrittenFeed;

/** The whole article as HTML, or `null` in a feed that gives summaries only. */
export function entryContent(article: Article, base: string): string | null {
  return article.outlet.feed.full ? bodyMarkup(article.blocks, base).source : null;
}

/** When the feed last changed. An empty feed has never changed. */
export function changedAtMs(articles: readonly Article[]): number {
  return Math.max(0, ...articles.map((one) => one.publishedAtMs));
}
