import { lines, markup, type Markup } from '../markup.ts';
import { feedPath } from '../outlets.ts';
import { articleUrl, pictureUrl } from '../pages/article-page.ts';
import type { Article } from '../shelf.ts';
import { changedAtMs, entryContent, type FeedSource, type WrittenFeed } from './entry.ts';

/** Source: RFC 4287, The Atom Syndication Format. */
export function atomFeed({ outlet, articles, base }: FeedSource): WrittenFeed {
  const { source } = markup`<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/" xml:lang="${outlet.language}">
<id>tag:newsstand.invalid,2026:${outlet.id}</id>
<title>${outlet.name}</title>
<subtitle>${outlet.tagline}</subtitle>
<link rel="self" type="application/atom+xml" href="${base}${feedPath(outlet)}"/>
<link rel="alternate" type="text/html" href="${base}/${outlet.id}/"/>
<updated>${rfc3339(changedAtMs(articles))}</updated>
${lines(articles.map((one) => entryMarkup(one, base)))}
</feed>
`;
  return { contentType: 'application/atom+xml; charset=utf-8', body: source };
}

function entryMarkup(article: Article, base: string): Markup {
  const content = entryContent(article, base);
  return markup`<entry>
<id>tag:newsstand.invalid,2026:${article.path}</id>
<title>${article.title}</title>
<link rel="alternate" type="text/html" href="${articleUrl(article, base)}"/>
<published>${rfc3339(article.publishedAtMs)}</published>
<updated>${rfc3339(article.publishedAtMs)}</updated>
<author><name>${article.author}</name></author>
<category term="${article.section}"/>
<summary>${article.summary}</summary>
${content === null ? markup`` : markup`<content type="html">${content}</content>`}
<media:thumbnail url="${pictureUrl(article, base)}"/>
</entry>`;
}

function rfc3339(atMs: number): string {
  return new Date(atMs).toISOString();
}
