import { feedPath } from '../outlets.ts';
import { articleUrl, pictureUrl } from '../pages/article-page.ts';
import type { Article } from '../shelf.ts';
import { entryContent, type FeedSource, type WrittenFeed } from './entry.ts';

/** Source: JSON Feed Version 1.1. */
export function jsonFeed({ outlet, articles, base }: FeedSource): WrittenFeed {
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: outlet.name,
    description: outlet.tagline,
    home_page_url: `${base}/${outlet.id}/`,
    feed_url: base + feedPath(outlet),
    language: outlet.language,
    items: articles.map((one) => itemOf(one, base)),
  };
  return { contentType: 'application/feed+json', body: `${JSON.stringify(feed, null, 1)}\n` };
}

function itemOf(article: Article, base: string) {
  const content = entryContent(article, base);
  return {
    id: article.path,
    url: articleUrl(article, base),
    title: article.title,
    summary: article.summary,
    ...(content === null ? { content_text: article.summary } : { content_html: content }),
    image: pictureUrl(article, base),
    date_published: new Date(article.publishedAtMs).toISOString(),
    authors: [{ name: article.author }],
    tags: [article.section],
    language: article.outlet.language,
  };
}
