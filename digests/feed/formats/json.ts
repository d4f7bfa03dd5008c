import { detectJsonFeed, parseJsonFeed, type JsonFeed } from 'feedsmith';
import { firstText, itemFrom, textOrNull } from '../draft.ts';
import { plainText } from '../markup.ts';
import { resolveAddress } from '../address.ts';
import { parseOptions, type FormatReader } from './format.ts';

/** JSON Feed 1.0 and 1.1. */
export const json: FormatReader = {
  format: 'json',
  detects: (text) => /^\s*\{/.test(text) && detectJsonFeed(text),
  read: (text, baseUrl) => {
    const feed = parseJsonFeed(text, parseOptions);
    const feedAuthors = namesOf(feed.authors);
    return {
      format: 'json',
      title: textOrNull(plainText(feed.title ?? '')),
      link: resolveAddress(feed.home_page_url, baseUrl),
      description: textOrNull(feed.description),
      language: textOrNull(feed.language),
      updateEveryMs: null,
      skipHours: [],
      items: (feed.items ?? []).map((item) =>
        itemFrom(
          {
            id: item.id,
            title: item.title,
            link: firstText(item.url, item.external_url),
            summary: item.summary,
            content: firstText(item.content_html, item.content_text),
            author: firstText(namesOf(item.authors), feedAuthors),
            publishedAt: item.date_published,
            updatedAt: item.date_modified,
            categories: item.tags,
            imageUrl: firstText(item.image, item.banner_image),
          },
          baseUrl,
        ),
      ),
    };
  },
};

const namesOf = (authors: readonly JsonFeed.Author[] | undefined): string | undefined =>
  firstText(
    (authors ?? [])
      .map(({ name }) => name)
      .filter(Boolean)
      .join(', '),
  );
