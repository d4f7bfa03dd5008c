import { plainText, resolveAddress } from '../feed/index.ts';
import type { Article } from '../model/index.ts';
import { authorsOf } from './byline.ts';
import type { Markup } from './markup.ts';
import { publishedAtOf } from './published.ts';
import { findStructuredArticle, type StructuredArticle } from './structured-data.ts';
import { titleOf } from './title.ts';

/** What a page says of its article beside the text. */
export type Metadata = {
  readonly article: Omit<Article, 'text' | 'related'>;
  /** The page in a sentence or two. */
  readonly description: string | null;
  readonly authors: readonly string[];
  /** The JSON-LD of the article. */
  readonly structured: StructuredArticle | null;
  /** Whether the page tells that its text must be paid for. */
  readonly isPaid: boolean;
};

/** What a page is described by. */
type Sources = {
  readonly markup: Markup;
  readonly structuredData: readonly string[];
  /** Where the page was found. */
  readonly url: string | null;
};

/** What Facebook's `article:content_tier` calls an article that must be paid for; `metered` ones are given whole. */
const paidTier = /^locked$/i;

/** Chooses what to believe about a page: JSON-LD first, then Open Graph, then other markup. */
export const readMetadata = ({ markup, structuredData, url }: Sources): Metadata => {
  const canonical = canonicalOf(markup, url);
  const structured = findStructuredArticle(structuredData, canonical);
  const siteName = plainText(markup.meta.get('og:site_name') ?? structured?.publisher ?? '') || null;
  const siteNames = siteNamesOf(siteName, structured?.publisher ?? null, canonical);
  const authors = authorsOf(markup, { told: structured?.authors ?? [], siteNames });
  return {
    description: markup.meta.get('og:description') ?? markup.meta.get('description') ?? null,
    authors,
    structured,
    isPaid: structured?.isFree === false || paidTier.test(markup.meta.get('article:content_tier') ?? ''),
    article: {
      title: titleOf(markup, { headline: structured?.headline ?? null, siteNames, url }),
      url: canonical,
      author: authors.join(', ') || null,
      publishedAt: publishedAtOf(markup, structured?.published ?? null, url),
      imageUrl: imageOf(markup, structured, url),
      language: markup.language ?? markup.meta.get('og:locale') ?? structured?.language ?? null,
      siteName,
    },
  };
};

/** Half an address leads nowhere: `null` where nobody knows what it belongs to. */
const wholeAddress = (told: string | null | undefined, url: string | null): string | null => {
  const address = resolveAddress(told, url);
  return address !== null && URL.canParse(address) ? address : null;
};

/** The page's own address as it tells it; one that tells the site's front page for every article is not believed. */
const canonicalOf = (markup: Markup, url: string | null): string | null => {
  const told = wholeAddress(markup.canonical ?? markup.meta.get('og:url'), url);
  if (told === null || url === null) return told ?? url;
  const [toldPath, path] = [told, url].map((address) => URL.parse(address)?.pathname ?? '/');
  return toldPath === '/' && path !== '/' ? url : told;
};

const imageOf = (markup: Markup, structured: StructuredArticle | null, url: string | null): string | null => {
  const places = [markup.meta.get('og:image'), structured?.imageUrl, markup.meta.get('twitter:image')];
  return places.map((place) => wholeAddress(place, url)).find((image) => image !== null) ?? null;
};

/** The names a site goes by: its own, its publisher's, and its host with and without the ending. */
const siteNamesOf = (
  siteName: string | null,
  publisher: string | null,
  url: string | null,
): readonly string[] => {
  const host = URL.parse(url ?? '')?.hostname.replace(/^www\./, '') ?? '';
  const label = host.split('.').at(-2) ?? '';
  return [siteName, publisher, host, label].flatMap((name) => plainText(name ?? '') || []);
};
