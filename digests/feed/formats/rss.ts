import { readSkipHours, readUpdateEvery } from '../cadence.ts';
import type { Head } from '../draft.ts';
import { childNamed, childrenNamed, childText, type Element, textOf } from '../xml/index.ts';
import { alternateLink, attributeAddress, childAddress, childPersons, syndicationOf } from './modules.ts';
import { rssEntry } from './rss-parts.ts';
import { htmlOf } from './text-construct.ts';
import { feedEntryNames, xmlFormat } from './xml-format.ts';

/** What RSS says of a channel, in any version. */
export const rssHead = (channel: Element): Head => ({
  title: htmlOf(childNamed(channel, 'title', 'dc:title', 'itunes:title', 'media:title')),
  link:
    childAddress(channel, 'link') ??
    alternateLink(channel, 'link', 'atom:link') ??
    attributeAddress(channel, 'href'),
  description: htmlOf(
    childNamed(
      channel,
      'description',
      'dc:description',
      'itunes:summary',
      'itunes:subtitle',
      'abstract',
      'tagline',
    ),
  ),
  language: childText(channel, 'language', 'dc:language') ?? channel.language,
  author: childPersons(
    channel,
    'managingeditor',
    'dc:creator',
    'dc:author',
    'author',
    'itunes:author',
    'webmaster',
  ),
  updateEveryMs: readUpdateEvery({ ttl: childText(channel, 'ttl') }) ?? syndicationOf(channel),
  skipHours: readSkipHours(childrenNamed(childNamed(channel, 'skiphours'), 'hour').map(textOf)),
});

/** RSS 0.91 to 2.0 (RSS Advisory Board), and the Channel Definition Format, which shares its words. */
export const rss = xmlFormat({
  format: 'rss',
  roots: ['rss', 'channel'],
  entryNames: feedEntryNames,
  readHead: (root) => rssHead(childNamed(root, 'channel') ?? root),
  readEntry: rssEntry,
});
