import type { Article } from '#digests';
import type { ReadFeed } from '../ops/index.ts';
import type { Entry } from '../store/index.ts';
import { entryIdentity, withoutTracking } from './identity.ts';

/** Teasers are up to some 500 characters; three sentences that matter cannot be chosen from fewer than ten. */
const ownTextCharactersMin = 800;

/** What was published longer ago than this is news to nobody, and not worth a request. */
const pageAgeMsMax = 3 * 86_400_000;

/** Pages of one check, the newest: an archive in a feed must not keep its site busy for hours. */
const pagesMax = 30;

const isWanting = ({ text, publishedAt }: Article, at: number): boolean =>
  text.length < ownTextCharactersMin && (publishedAt === null || at - publishedAt < pageAgeMsMax);

/** An article's page, the same one for every feed that leads to it; `null` where it has none on the web. */
const pageOf = ({ url }: Article): string | null => {
  const page = url === null ? null : URL.parse(withoutTracking(url));
  return page !== null && /^https?:$/.test(page.protocol) ? page.href : null;
};

/** The pages that are read for a feed's articles: those of the newest that say too little themselves. */
const pagesOf = (articles: readonly Article[], at: number): ReadonlyMap<Article, string> => {
  const wanting = articles.flatMap((article) => {
    const page = isWanting(article, at) ? pageOf(article) : null;
    return page === null ? [] : [{ article, page }];
  });
  const newest = wanting.toSorted((a, b) => (b.article.publishedAt ?? at) - (a.article.publishedAt ?? at));
  return new Map(newest.slice(0, pagesMax).map(({ article, page }) => [article, page]));
};

/** A feed's entries as they are stored, without those that have neither id nor link nor title to tell them apart by. */
export const entriesOf = ({ entries }: ReadFeed, at: number): readonly Entry[] => {
  const articles = entries.map(({ article }) => article);
  const pages = pagesOf(articles, at);
  return entries.flatMap(({ id, link, article }) => {
    const { title, publishedAt } = article;
    const identity = entryIdentity({ id, link, title, publishedAt });
    const pageUrl = pages.get(article);
    if (identity === null) return [];
    return [{ identity, article, ...(pageUrl === undefined ? {} : { pageUrl }) }];
  });
};
