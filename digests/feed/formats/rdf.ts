import { childNamed } from '../xml/index.ts';
import { rssHead } from './rss.ts';
import { rssEntry } from './rss-parts.ts';
import { feedEntryNames, xmlFormat } from './xml-format.ts';

/** RSS 0.90 and 1.0, which are RDF: the words of RSS, with the items beside the channel. */
export const rdf = xmlFormat({
  format: 'rdf',
  roots: ['rdf'],
  entryNames: feedEntryNames,
  readHead: (root) => rssHead(childNamed(root, 'channel') ?? root),
  readEntry: rssEntry,
});
