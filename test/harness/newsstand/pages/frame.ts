import { lines, markup, type Markup } from '../markup.ts';
import { feedPath, outlets, type Outlet } from '../outlets.ts';
import phrases from './phrases.json' with { type: 'json' };

/** What one page puts into the frame that all pages of an outlet share. */
interface Page {
  readonly outlet: Outlet;
  readonly base: string;
  readonly title: string;
  /** Metadata of this page alone. */
  readonly head: Markup;
  readonly main: Markup;
}

const feedTypes = { rss: 'application/rss+xml', atom: 'application/atom+xml', json: 'application/feed+json' };

export function phrasesOf(outlet: Outlet): (typeof phrases)['en'] {
  return phrases[outlet.language];
}

/** The link by which a reader finds the feed of a site. Source: RSS Advisory Board, "RSS Autodiscovery". */
export function feedLink(outlet: Outlet, base: string): Markup {
  const type = feedTypes[outlet.feed.format];
  const href = base + feedPath(outlet);
  return markup`<link rel="alternate" type="${type}" title="${outlet.name}" href="${href}">`;
}

/** A whole page with all that surrounds the news on real sites: navigation, other outlets, a cookie banner. */
export function framed(page: Page): Markup {
  const { outlet, base } = page;
  const words = phrasesOf(outlet);
  return markup`<!doctype html>
<html lang="${outlet.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${page.title} | ${outlet.name}</title>
${feedLink(outlet, base)}
${page.head}
<style>${styleOf(outlet)}</style>
</head>
<body>
<a class="skip" href="#main">${words.skip}</a>
<header class="masthead">
<p class="name"><a href="${base}/${outlet.id}/">${outlet.name}</a></p>
<p class="tagline">${outlet.tagline}</p>
</header>
<nav aria-label="${outlet.name}"><ul>
<li><a href="${base}/${outlet.id}/">${words.home}</a></li>
${lines(outlets.filter((one) => one !== outlet).map((one) => outletItem(one, base)))}
</ul></nav>
<main id="main">
${page.main}
</main>
<footer>
<p>${outlet.name} · ${words.imprint}</p>
<div class="cookie-banner" role="note">${words.cookies}</div>
</footer>
</body>
</html>
`;
}

function outletItem(outlet: Outlet, base: string): Markup {
  return markup`<li><a href="${base}/${outlet.id}/">${outlet.name}</a></li>`;
}

function styleOf(outlet: Outlet): Markup {
  return markup`
:root { color-scheme: light dark; --ink: ${outlet.colour}; }
body { font: 1.05rem/1.6 Georgia, serif; max-width: 44rem; margin: 0 auto; padding: 0 1rem 3rem; }
.masthead { border-bottom: 3px solid var(--ink); } .name { font-size: 1.6rem; margin: 1rem 0 0; }
.name a { color: inherit; text-decoration: none; } .tagline { margin: 0 0 .5rem; opacity: .75; }
nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1rem; padding: 0; list-style: none; font-size: .85rem; }
h1 { line-height: 1.2; } img { max-width: 100%; height: auto; border-radius: 4px; } figure { margin: 1rem 0; }
figcaption, .byline, footer { font-size: .85rem; opacity: .75; } .standfirst { font-weight: bold; }
aside { border-top: 1px solid; margin-top: 2rem; } .skip { position: absolute; left: -99rem; }`;
}
