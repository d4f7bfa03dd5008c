import { detectRdfFeed, parseRdfFeed } from 'feedsmith';
import { firstText, itemFrom, textOrNull } from '../draft.ts';
import { plainText } from '../markup.ts';
import { readUpdateEvery } from '../cadence.ts';
import { resolveAddress } from '../address.ts';
import { imageOf } from './media.ts';
import { parseOptions, type FormatReader } from './format.ts';

/** RSS 0.90 and 1.0, which are RDF. */
export const rdf: FormatReader = {
  format: 'rdf',
  detects: detectRdfFeed,
  read: (text, baseUrl) => {
    const feed = parseRdfFeed(text, parseOptions);
    return {
      format: 'rdf',
      title: textOrNull(plainText(firstText(feed.title, feed.dc?.titles?.[0]) ?? '')),
      link: resolveAddress(feed.link, baseUrl),
      description: textOrNull(feed.description),
      language: textOrNull(feed.dc?.languages?.[0]),
      updateEveryMs: readUpdateEvery({
        period: feed.sy?.updatePeriod,
        frequency: feed.sy?.updateFrequency?.toString(),
      }),
      skipHours: [],
      items: (feed.items ?? []).map((item) =>
        itemFrom(
          {
            id: firstText(item.rdf?.about, item.dc?.identifiers?.[0]),
            title: firstText(item.title, item.dc?.titles?.[0]),
            link: item.link,
            summary: firstText(item.description, item.dc?.descriptions?.[0]),
            content: item.content?.encoded,
            author: firstText(item.dc?.creators?.join(', '), feed.dc?.creators?.[0]),
            publishedAt: item.dc?.dates?.[0],
            updatedAt: item.dcterms?.modified?.[0],
            categories: item.dc?.subjects,
            imageUrl: imageOf(item.media, undefined),
          },
          baseUrl,
        ),
      ),
    };
  },
};
