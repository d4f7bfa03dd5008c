import { detectRssFeed, parseRssFeed, type RssFeed } from 'feedsmith';
import { firstText, itemFrom, textOrNull, type Draft } from '../draft.ts';
import { plainText } from '../markup.ts';
import { readSkipHours, readUpdateEvery } from '../cadence.ts';
import { resolveAddress } from '../address.ts';
import { imageOf } from './media.ts';
import { parseOptions, type FormatReader } from './format.ts';

type Item = RssFeed.Item<number | null>;
type Channel = RssFeed.Feed<number | null>;

/** RSS 0.9x and 2.0 with the modules that news feeds use: Dublin Core, content, Atom, Media RSS, iTunes. */
export const rss: FormatReader = {
  format: 'rss',
  detects: detectRssFeed,
  read: (text, baseUrl) => {
    const feed = parseRssFeed(text, parseOptions);
    return {
      format: 'rss',
      title: textOrNull(plainText(firstText(feed.title, feed.dc?.titles?.[0]) ?? '')),
      link: resolveAddress(firstText(feed.link), baseUrl),
      description: textOrNull(firstText(feed.description, feed.itunes?.summary)),
      language: textOrNull(firstText(feed.language, feed.dc?.languages?.[0])),
      updateEveryMs: readUpdateEvery({
        ttl: feed.ttl?.toString(),
        period: feed.sy?.updatePeriod,
        frequency: feed.sy?.updateFrequency?.toString(),
      }),
      skipHours: readSkipHours(feed.skipHours ?? []),
      items: (feed.items ?? []).map((item) => itemFrom(draftOf(item, feed), baseUrl)),
    };
  },
};

const draftOf = (item: Item, feed: Channel): Draft => ({
  id: firstText(item.guid?.value, item.atom?.id, item.dc?.identifiers?.[0]),
  title: firstText(item.title, item.dc?.titles?.[0], item.media?.title?.value, item.itunes?.title),
  link: linkOf(item),
  summary: firstText(
    item.description,
    item.dc?.descriptions?.[0],
    item.media?.description?.value,
    item.itunes?.summary,
  ),
  content: firstText(item.content?.encoded),
  author: authorOf(item) ?? firstText(feed.managingEditor?.name, feed.dc?.creators?.[0], feed.itunes?.author),
  publishedAt: item.pubDate ?? item.dc?.dates?.[0] ?? item.dcterms?.issued?.[0],
  updatedAt: item.atom?.updated ?? item.dcterms?.modified?.[0],
  categories: [...(item.categories ?? []).map((each) => each.name), ...(item.dc?.subjects ?? [])],
  imageUrl: imageOf(item.media, item.enclosures) ?? item.itunes?.image,
});

const linkOf = (item: Item): string | undefined =>
  firstText(
    item.link,
    item.atom?.links?.find((link) => (link.rel ?? 'alternate') === 'alternate')?.href,
    item.guid?.isPermaLink !== false && /^https?:/.test(item.guid?.value ?? '')
      ? item.guid?.value
      : undefined,
  );

const authorOf = (item: Item): string | undefined => {
  const names = (item.authors ?? []).map((author) => firstText(author.name, author.email));
  return firstText(names.filter(Boolean).join(', '), item.dc?.creators?.join(', '), item.itunes?.author);
};
