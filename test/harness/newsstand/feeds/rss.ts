import { lines, markup, type Markup } from '../markup.ts';
import { feedPath } from '../outlets.ts';
import { articleUrl, pictureUrl } from '../pages/article-page.ts';
import type { Article } from '../shelf.ts';
import { changedAtMs, entryContent, type FeedSource, type WrittenFeed } from './entry.ts';

/** Source: RSS 2.0 Specification, with the modules content, dc and media. */
export function rssFeed({ outlet, articles, base }: FeedSource): WrittenFeed {
  const { source } = markup`<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/"
 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/">
<channel>
<title>${outlet.name}</title>
<link>${base}/${outlet.id}/</link>
<description>${outlet.tagline}</description>
<language>${outlet.language}</language>
<lastBuildDate>${rfc822(changedAtMs(articles))}</lastBuildDate>
<ttl>5</ttl>
<atom:link href="${base}${feedPath(outlet)}" rel="self" type="application/rss+xml"/>
${lines(articles.map((one) => itemMarkup(one, base)))}
</channel>
</rss>
`;
  return { contentType: 'application/rss+xml; charset=utf-8', body: source };
}

function itemMarkup(article: Article, base: string): Markup {
  const content = entryContent(article, base);
  return markup`<item>
<title>${article.title}</title>
<link>${articleUrl(article, base)}</link>
<guid isPermaLink="false">${article.path}</guid>
<pubDate>${rfc822(article.publishedAtMs)}</pubDate>
<dc:creator>${article.author}</dc:creator>
<category>${article.section}</category>
<description>${article.summary}</description>
${content === null ? markup`` : markup`<content:encoded>${content}</content:encoded>`}
<media:content url="${pictureUrl(article, base)}" type="image/png" medium="image"/>
</item>`;
}

function rfc822(atMs: number): string {
  return new Date(atMs).toUTCString();
}
