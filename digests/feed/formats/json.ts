import type { FeedItem } from '../../model/index.ts';
import { resolveAddress } from '../address.ts';
import { readDate } from '../dates.ts';
import { feedFrom, firstText, itemFrom } from '../draft.ts';
import { mendedJson } from '../json-mend.ts';
import { absoluteLinks } from '../links.ts';
import type { FormatReader } from './format.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Entries past this are not read, as in the other formats. */
const itemsMax = 100_000;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** Numbers are allowed where texts are asked for: ids are often numbers. */
const textAt = (fields: Fields, name: string): string | undefined => {
  const value = fields[name];
  return typeof value === 'number' ? String(value) : typeof value === 'string' ? value : undefined;
};

const dateAt = (fields: Fields, name: string): number | null => readDate(textAt(fields, name) ?? '');

/** JSON Feed 1.1 has a list of authors, and 1 had one; some write one author where the list belongs. */
const authorsOf = (fields: Fields): string | undefined =>
  firstText(
    [fields['authors'], fields['author']]
      .flat()
      .filter(isFields)
      .map((author) => firstText(textAt(author, 'name'), textAt(author, 'url')))
      .filter(Boolean)
      .join(', '),
  );

const itemOf = (item: Fields, url: string | null): FeedItem =>
  itemFrom({
    id: textAt(item, 'id'),
    title: textAt(item, 'title'),
    link: resolveAddress(textAt(item, 'url'), url) ?? resolveAddress(textAt(item, 'external_url'), url),
    summary: textAt(item, 'summary'),
    content: firstText(absoluteLinks(textAt(item, 'content_html') ?? '', url), textAt(item, 'content_text')),
    author: authorsOf(item),
    publishedAt: dateAt(item, 'date_published'),
    updatedAt: dateAt(item, 'date_modified'),
    categories: listOf(item['tags']).filter((tag) => typeof tag === 'string'),
    imageUrl: resolveAddress(textAt(item, 'image'), url) ?? resolveAddress(textAt(item, 'banner_image'), url),
  });

/** JSON Feed 1 and 1.1 (jsonfeed.org); an object with a list of items is taken for one, whatever version it names. */
export const json: FormatReader = {
  format: 'json',
  roots: [],
  read: ({ text, url }) => {
    const feed = mendedJson(text);
    if (!isFields(feed)) return null;
    const isJsonFeed =
      Array.isArray(feed['items']) || textAt(feed, 'version')?.includes('jsonfeed.org') === true;
    if (!isJsonFeed) return null;
    const items = listOf(feed['items']).filter(isFields).slice(0, itemsMax);
    return feedFrom(
      'json',
      {
        title: textAt(feed, 'title'),
        link: resolveAddress(textAt(feed, 'home_page_url'), url),
        description: textAt(feed, 'description'),
        language: textAt(feed, 'language'),
        author: authorsOf(feed),
      },
      items.map((item) => itemOf(item, url)),
      url,
    );
  },
};
