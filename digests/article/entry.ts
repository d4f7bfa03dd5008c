import type { Article, Feed, FeedItem } from '../model/index.ts';
import { blocksOf } from './blocks.ts';
import { partBody } from './body.ts';

/** A name, or null where a feed without one has its own address in its place: nobody knows a publisher by that. */
const nameOf = (title: string | null, address: string | null): string | null =>
  title === address || /^https?:\/\/\S+$/u.test(title ?? '') ? null : title;

const hostOf = (url: string | null): string | null =>
  (url === null ? null : URL.parse(url))?.hostname.replace(/^www\./u, '') ?? null;

const tag = /<[a-z!/]/iu;

/** A line end before a small letter is one that was put into a long line. */
const paragraphEnd = /\r?\n(?:\s*\r?\n\s*|(?!\s*\p{Ll}))/gu;

/** Text without tags, as JSON feeds carry it, parts paragraphs by line ends, which pages show as spaces. */
const asHtml = (content: string): string =>
  tag.test(content) ? content : content.replaceAll(paragraphEnd, '<br>');

/**
 * A feed's entry as an article, from what the feed itself carries: its content, or else its summary. The text is
 * empty where the feed gives a title alone.
 * Cost: linear in the entry.
 */
export const itemArticle = (item: FeedItem, feed: Feed): Article => ({
  title: nameOf(item.title, item.link),
  ...partBody(blocksOf(asHtml(item.content ?? item.summary ?? '')), feed.language),
  url: item.link,
  author: item.author,
  publishedAt: item.publishedAt,
  imageUrl: item.imageUrl,
  language: feed.language,
  siteName: nameOf(feed.title, feed.link) ?? hostOf(feed.link ?? item.link),
});
