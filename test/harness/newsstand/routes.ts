import { feedWriters } from './feeds/index.ts';
import { changedAtMs } from './feeds/entry.ts';
import { notice, oddities } from './oddities.ts';
import { feedPath, outlets, type Outlet } from './outlets.ts';
import { articlePage } from './pages/article-page.ts';
import { frontPage, kioskPage } from './pages/front-page.ts';
import { drawLandscape } from './pictures/landscape.ts';
import type { Resource } from './resource.ts';
import type { Shelf } from './shelf.ts';

/** What the routes need to know of the newsstand they belong to. */
export interface Site {
  readonly shelf: Shelf;
  /** Address of the newsstand, without a slash at the end. */
  readonly base: string;
  readonly slowMs: number;
}

const robots = 'User-agent: *\nDisallow: /private/\nCrawl-delay: 1\n';

/** Finds what stands at a path. Never fails: an unknown path is a 404 page. */
export function findResource(site: Site, path: string): Resource {
  const { shelf, base, slowMs } = site;
  const oddity = oddities[path];
  if (oddity !== undefined) return oddity({ base, slowMs, find: (other) => findResource(site, other) });
  if (path === '/') return page(kioskPage(base).source);
  if (path === '/robots.txt') return { status: 200, contentType: 'text/plain; charset=utf-8', body: robots };
  const outlet = outlets.find((one) => path === feedPath(one) || path === `/${one.id}/`);
  if (outlet !== undefined) return path.endsWith('/') ? front(site, outlet) : feed(site, outlet);
  const picture = /^\/pictures\/(.+)\.png$/.exec(path)?.[1];
  if (picture !== undefined && shelf.find(picture)) return pictureOf(picture);
  const article = shelf.find(path.slice(1));
  if (article === undefined) return notice(404, 'There is no such page.');
  return { ...page(articlePage(article, shelf, base).source), changedAtMs: article.publishedAtMs };
}

function page(body: string): Resource {
  return { status: 200, contentType: 'text/html; charset=utf-8', body };
}

function front(site: Site, outlet: Outlet): Resource {
  return page(frontPage(outlet, site.shelf, site.base).source);
}

function feed({ shelf, base }: Site, outlet: Outlet): Resource {
  const articles = shelf.articles().filter((one) => one.outlet === outlet);
  const written = feedWriters[outlet.feed.format]({ outlet, articles, base });
  return { status: 200, ...written, changedAtMs: changedAtMs(articles) };
}

const pictures = new Map<string, Buffer>();

/** Pictures are drawn on first sight and kept: there are no more of them than articles. */
function pictureOf(name: string): Resource {
  const body = pictures.get(name) ?? drawLandscape(name);
  pictures.set(name, body);
  return { status: 200, contentType: 'image/png', body, headers: { 'cache-control': 'max-age=3600' } };
}
