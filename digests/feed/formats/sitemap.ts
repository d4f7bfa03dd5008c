import { childNamed, childText, type Element } from '../xml/index.ts';
import type { Draft } from '../draft.ts';
import type { FormatReader } from './format.ts';
import { attributeAddress, childAddress, childDate } from './modules.ts';
import { xmlFormat } from './xml-format.ts';

/** Only pages that are news are entries: a sitemap of all pages is no feed. */
const readEntry = (page: Element): Draft | null => {
  const news = childNamed(page, 'news:news');
  if (news === undefined) return null;
  return {
    title: childText(news, 'news:title'),
    link: childAddress(page, 'loc'),
    publishedAt: childDate(news, 'news:publication_date'),
    updatedAt: childDate(page, 'lastmod'),
    categories: (childText(news, 'news:keywords') ?? '').split(','),
    imageUrl: imageOf(childNamed(page, 'image:image')),
  };
};

const imageOf = (image: Element | undefined): string | null =>
  image === undefined ? null : (childAddress(image, 'image:loc') ?? attributeAddress(image, 'href'));

const anySitemap = xmlFormat({
  format: 'sitemap',
  roots: ['urlset'],
  entryNames: new Set(['url']),
  readHead: () => ({}),
  readEntry,
});

/** News sitemaps, for sites without feeds. Source: Google Search Central, "Create a news sitemap"; sitemaps.org. */
export const sitemap: FormatReader = {
  ...anySitemap,
  read: (document) => {
    const feed = anySitemap.read(document);
    const isForNews = document.text.includes('sitemap-news');
    return feed !== null && (isForNews || feed.items.length > 0) ? feed : null;
  },
};
