import { lines, markup, type Markup } from '../markup.ts';
import type { Article, Shelf } from '../shelf.ts';
import { bodyMarkup } from './body.ts';
import { framed, phrasesOf } from './frame.ts';

export function articleUrl(article: Article, base: string): string {
  return `${base}/${article.path}`;
}

export function pictureUrl(article: Article, base: string): string {
  return `${base}/pictures/${article.path}.png`;
}

/** Blocks before the newsletter form, which real sites put into the middle of the text. */
const blocksBeforeForm = 4;

/** One article with metadata, picture, a newsletter form in the middle, and recommendations below. */
export function articlePage(article: Article, shelf: Shelf, base: string): Markup {
  const { outlet, blocks } = article;
  const words = phrasesOf(outlet);
  const main = markup`<article>
<p class="section">${article.section}</p>
<h1>${article.title}</h1>
<p class="standfirst">${article.summary}</p>
${bylineMarkup(article)}
<figure>
<img src="${pictureUrl(article, base)}" width="640" height="360" alt="${article.caption}">
<figcaption>${article.caption} <span class="credit">${article.credit}</span></figcaption>
</figure>
${bodyMarkup(blocks.slice(0, blocksBeforeForm), base)}
<form class="newsletter" action="/letter"><h3>${words.letter}</h3><p>${words.subscribe}</p>
<input type="email" aria-label="E-mail" placeholder="name@example.org"><button>${words.button}</button></form>
${bodyMarkup(blocks.slice(blocksBeforeForm), base)}
<div class="share"><button type="button">${words.share}</button></div>
</article>
${relatedMarkup(article, shelf, base)}`;
  return framed({ outlet, base, title: article.title, head: headMarkup(article, base), main });
}

function bylineMarkup(article: Article): Markup {
  const iso = new Date(article.publishedAtMs).toISOString();
  const day = new Intl.DateTimeFormat(article.outlet.language, { dateStyle: 'long', timeZone: 'UTC' });
  const by = phrasesOf(article.outlet).by;
  return markup`<p class="byline">${by} <span rel="author">${article.author}</span> ·
<time datetime="${iso}">${day.format(article.publishedAtMs)}</time></p>`;
}

function relatedMarkup(article: Article, shelf: Shelf, base: string): Markup {
  const related = article.related.flatMap((path) => shelf.find(path) ?? []);
  if (related.length === 0) return markup``;
  const rows = related.map((one) => markup`<li><a href="${articleUrl(one, base)}">${one.title}</a></li>`);
  return markup`<aside class="recommended"><h2>${phrasesOf(article.outlet).more} ${article.outlet.name}</h2>
<ul>
${lines(rows)}
</ul></aside>`;
}

function headMarkup(article: Article, base: string): Markup {
  const url = articleUrl(article, base);
  return markup`<link rel="canonical" href="${url}">
<meta name="description" content="${article.summary}">
<meta name="author" content="${article.author}">
<meta property="og:type" content="article">
<meta property="og:title" content="${article.title}">
<meta property="og:description" content="${article.summary}">
<meta property="og:url" content="${url}">
<meta property="og:image" content="${pictureUrl(article, base)}">
<meta property="og:image:alt" content="${article.caption}">
<meta property="og:site_name" content="${article.outlet.name}">
<meta property="article:published_time" content="${new Date(article.publishedAtMs).toISOString()}">
<meta property="article:section" content="${article.section}">
<script type="application/ld+json">${linkedData(article, base)}</script>`;
}

/** Source: schema.org, NewsArticle. A `<` is written as an escape, so that no headline can end the script. */
function linkedData(article: Article, base: string): Markup {
  const publishedAt = new Date(article.publishedAtMs).toISOString();
  const data = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: article.title,
    description: article.summary,
    mainEntityOfPage: articleUrl(article, base),
    image: [pictureUrl(article, base)],
    datePublished: publishedAt,
    dateModified: publishedAt,
    inLanguage: article.outlet.language,
    articleSection: article.section,
    author: [{ '@type': 'Person', name: article.author }],
    publisher: { '@type': 'NewsMediaOrganization', name: article.outlet.name },
  };
  return { source: JSON.stringify(data).replaceAll('<', '\\u003c') };
}
