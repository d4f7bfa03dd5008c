import { detectAtomFeed, parseAtomFeed, type AtomFeed } from 'feedsmith';
import { firstText, itemFrom, textOrNull, type Draft } from '../draft.ts';
import { plainText } from '../markup.ts';
import { resolveAddress } from '../address.ts';
import { imageOf } from './media.ts';
import { parseOptions, type FormatReader } from './format.ts';

type Entry = AtomFeed.Entry<number | null>;
type Links = readonly AtomFeed.Link<number | null>[] | undefined;

/** Atom 0.3 and 1.0 (RFC 4287). */
export const atom: FormatReader = {
  format: 'atom',
  detects: detectAtomFeed,
  read: (text, baseUrl) => {
    const feed = parseAtomFeed(text, parseOptions);
    const base = resolveAddress(feed.xml?.base, baseUrl) ?? baseUrl;
    const authors = namesOf(feed.authors);
    return {
      format: 'atom',
      title: textOrNull(plainText(feed.title?.value ?? '')),
      link: resolveAddress(alternate(feed.links), base),
      description: textOrNull(feed.subtitle?.value),
      language: textOrNull(firstText(feed.xml?.lang, feed.dc?.languages?.[0])),
      updateEveryMs: null,
      skipHours: [],
      items: (feed.entries ?? []).map((entry) =>
        itemFrom(draftOf(entry, authors), resolveAddress(entry.xml?.base, base) ?? base),
      ),
    };
  },
};

const draftOf = (entry: Entry, feedAuthors: string | undefined): Draft => ({
  id: entry.id,
  title: firstText(entry.title?.value, entry.media?.title?.value),
  link: alternate(entry.links) ?? (/^https?:/.test(entry.id ?? '') ? entry.id : undefined),
  summary: firstText(entry.summary?.value, entry.media?.description?.value),
  content: entry.content?.value,
  author: firstText(
    namesOf(entry.authors),
    entry.dc?.creators?.join(', '),
    namesOf(entry.source?.authors),
    feedAuthors,
  ),
  publishedAt: entry.published ?? entry.dc?.dates?.[0],
  updatedAt: entry.updated,
  categories: (entry.categories ?? []).map((each) => each.label ?? each.term),
  imageUrl: imageOf(entry.media, enclosuresOf(entry.links)),
});

/** The page that an entry or feed stands for: `alternate`, HTML before other types (RFC 4287, 4.2.7.2). */
const alternate = (links: Links): string | undefined => {
  const alternates = links?.filter(({ rel, href }) => (rel ?? 'alternate') === 'alternate' && href) ?? [];
  return (alternates.find(({ type }) => type === undefined || type.includes('html')) ?? alternates[0])?.href;
};

const enclosuresOf = (links: Links): { readonly url: string; readonly type: string }[] =>
  (links ?? [])
    .filter(({ rel }) => rel === 'enclosure')
    .map(({ href, type }) => ({ url: href ?? '', type: type ?? '' }));

const namesOf = (
  people: readonly { readonly name?: string; readonly email?: string }[] | undefined,
): string | undefined =>
  firstText(
    (people ?? [])
      .map(({ name, email }) => firstText(name, email))
      .filter(Boolean)
      .join(', '),
  );
