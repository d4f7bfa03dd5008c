import type { Clock } from '../discord/clock.ts';
import { parseBlocks } from './blocks.ts';
import { readManuscripts, type Manuscript } from './manuscripts.ts';
import { outletById, type Outlet } from './outlets.ts';

/** An article that readers can open. */
export interface Article extends Manuscript {
  readonly outlet: Outlet;
  /** Epoch milliseconds, whole seconds: feeds cannot say more. */
  readonly publishedAtMs: number;
}

/** What `publish` needs at least; the rest is filled in. The body is written as in the article files. */
export interface NewArticle {
  readonly outletId: string;
  readonly slug: string;
  readonly title: string;
  readonly body: string;
  readonly summary?: string;
  readonly author?: string;
}

/** The articles on sale and those that are still held back. */
export interface Shelf {
  /** Newest first. */
  articles(): readonly Article[];
  /** The number of held-back articles that are left. */
  heldBack(): number;
  find(path: string): Article | undefined;
  /** Publishes the given article, or the next one held back; `null` where none is left. */
  publish(article?: NewArticle): Article | null;
}

const minuteMs = 60_000;

/** Dates every article relative to now, so that the news is fresh whenever the newsstand opens. */
export function openShelf(now: Clock): Shelf {
  const openedAtMs = now();
  const manuscripts = readManuscripts();
  const held = manuscripts.filter((one) => one.heldBack);
  let articles = manuscripts
    .filter((one) => !one.heldBack)
    .map((one) => dated(one, openedAtMs - one.minutesAgo * minuteMs));
  return {
    articles: () => articles,
    heldBack: () => held.length,
    find: (path) => articles.find((one) => one.path === path),
    publish(given) {
      const manuscript = given === undefined ? held.shift() : manuscriptOf(given);
      if (manuscript === undefined) return null;
      const article = dated(manuscript, now());
      articles = [article, ...articles.filter((one) => one.path !== article.path)];
      return article;
    },
  };
}

function dated(manuscript: Manuscript, atMs: number): Article {
  const outlet = outletById(manuscript.path.split('/')[0] ?? '');
  return { ...manuscript, outlet, publishedAtMs: Math.floor(atMs / 1000) * 1000 };
}

function manuscriptOf(given: NewArticle): Manuscript {
  return {
    path: `${given.outletId}/${given.slug}`,
    title: given.title,
    summary: given.summary ?? given.title,
    author: given.author ?? 'The newsroom',
    section: 'News',
    caption: given.title,
    credit: outletById(given.outletId).name,
    related: [],
    minutesAgo: 0,
    heldBack: false,
    blocks: parseBlocks(given.body),
  };
}
