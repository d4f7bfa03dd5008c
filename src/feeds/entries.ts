import type { Article } from '#digests';
import type { ReadFeed } from '../ops/index.ts';
import type { Entry } from '../store/index.ts';
import { entryIdentity } from './identity.ts';

/** Teasers are up to some 500 characters; three sentences that matter cannot be chosen from fewer than ten. */
const ownTextCharactersMin = 800;

/** What was published longer ago than this is news to nobody, and not worth a request. */
const pageAgeMsMax = 3 * 86_400_000;

/** Pages of one check, the newest: an archive in a feed must not keep its site busy for hours. */
const pagesMax = 30;

const isWanting = ({ text, publishedAt }: Article, at: number): boolean =>
  text.length < ownTextCharactersMin && (publishedAt === null || at - publishedAt < pageAgeMsMax);

/** The host of an article's page; `null` where it has none on the web. */
const pageHostOf = ({ url }: Article): string | null => {
  const page = url === null ? null : URL.parse(url);
  return page !== null && /^https?:$/.test(page.protocol) ? page.host : null;
};

/** The hosts of the pages that are read for a feed's articles: those of the newest that say too little themselves. */
const pageHosts = (articles: readonly Article[], at: number): ReadonlyMap<Article, string> => {
  const wanting = articles.flatMap((article) => {
    const host = isWanting(article, at) ? pageHostOf(article) : null;
    return host === null ? [] : [{ article, host }];
  });
  const newest = wanting.toSorted((a, b) => (b.article.publishedAt ?? at) - (a.article.publishedAt ?? at));
  return new Map(newest.slice(0, pagesMax).map(({ article, host }) => [article, host]));
};

/** A feed's entries as they are stored, without those that have neither id nor link nor title to tell them apart by. */
export const entriesOf = ({ entries }: ReadFeed, at: number): readonly Entry[] => {
  const hosts = pageHosts(
    entries.map(({ article }) => article),
    at,
  );
  return entries.flatMap(({ id, link, article }) => {
    const { title, publishedAt } = article;
    const identity = entryIdentity({ id, link, title, publishedAt });
    const pageHost = hosts.get(article);
    if (identity === null) return [];
    return [{ identity, article, ...(pageHost === undefined ? {} : { pageHost }) }];
  });
};
