import type { Article, Feed, FeedItem } from '../model/index.ts';
import { blocksOf } from './blocks.ts';
import { partBody } from './body.ts';

/**
 * A feed's entry as an article, from what the feed itself carries: its content, or else its summary. The text is
 * empty where the feed gives a title alone.
 * Cost: linear in the entry.
 */
export const itemArticle = (item: FeedItem, feed: Feed): Article => ({
  title: item.title,
  ...partBody(blocksOf(item.content ?? item.summary ?? ''), feed.language),
  url: item.link,
  author: item.author,
  publishedAt: item.publishedAt,
  imageUrl: item.imageUrl,
  language: feed.language,
  siteName: feed.title,
});
