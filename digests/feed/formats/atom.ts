import { resolveAddress } from '../address.ts';
import type { Draft, Head } from '../draft.ts';
import { childNamed, childText, type Element, textOf } from '../xml/index.ts';
import { categoriesOf } from './categories.ts';
import { alternateLink, childAddress, childDate, childPersons, mediaText, syndicationOf } from './modules.ts';
import { pictureOf } from './picture.ts';
import { htmlOf } from './text-construct.ts';
import { feedEntryNames, xmlFormat } from './xml-format.ts';

const readHead = (feed: Element): Head => ({
  title: htmlOf(childNamed(feed, 'title')),
  link: alternateLink(feed, 'link'),
  description: htmlOf(childNamed(feed, 'subtitle', 'tagline', 'info')),
  language: feed.language ?? childText(feed, 'dc:language', 'language'),
  author: childPersons(feed, 'author'),
  updateEveryMs: syndicationOf(feed),
});

const readEntry = (entry: Element): Draft => ({
  id: idOf(entry),
  title: htmlOf(childNamed(entry, 'title') ?? mediaText(entry, 'media:title')),
  link:
    childAddress(entry, 'feedburner:origlink') ??
    alternateLink(entry, 'link') ??
    childAddress(entry, 'link') ??
    addressedId(entry),
  summary: htmlOf(childNamed(entry, 'summary') ?? mediaText(entry, 'media:description')),
  content: htmlOf(childNamed(entry, 'content')),
  author: childPersons(entry, 'author', 'dc:creator') ?? childPersons(childNamed(entry, 'source'), 'author'),
  publishedAt: childDate(entry, 'published', 'issued', 'created', 'dcterms:issued', 'dc:date'),
  updatedAt: childDate(entry, 'updated', 'modified', 'dcterms:modified'),
  categories: categoriesOf(entry),
  imageUrl: pictureOf(entry),
});

/** An id is an absolute address; feeds that abbreviate it mean it relative to their base. */
const idOf = (entry: Element): string | undefined => {
  const element = childNamed(entry, 'id');
  const id = textOf(element);
  const isAbsolute = /^[a-z][a-z\d+.-]*:/i.test(id);
  return isAbsolute || !/[/?#]/.test(id) ? id : (resolveAddress(id, element?.baseUrl) ?? id);
};

const addressedId = (entry: Element): string | null => {
  const id = childText(entry, 'id') ?? '';
  return /^https?:\/\//i.test(id) ? resolveAddress(id, entry.baseUrl) : null;
};

/** Atom 0.3 and 1.0 (RFC 4287). */
export const atom = xmlFormat({
  format: 'atom',
  roots: ['feed'],
  entryNames: feedEntryNames,
  readHead,
  readEntry,
});
