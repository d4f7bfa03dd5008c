import { resolveAddress } from '../address.ts';
import { readDate } from '../dates.ts';
import type { Draft } from '../draft.ts';
import { childNamed, childrenNamed, childText, firstOf, textOf, type Element } from '../xml/index.ts';
import { categoriesOf } from './categories.ts';
import {
  alternateLink,
  attributeAddress,
  childAddress,
  childDate,
  childPersons,
  mediaText,
} from './modules.ts';
import { pictureOf } from './picture.ts';
import { htmlOf } from './text-construct.ts';

/** An item of RSS in any version, with the modules that news feeds use. */
export const rssEntry = (entry: Element, around: Element): Draft => ({
  id: childText(entry, 'guid', 'atom:id', 'dc:identifier') ?? entry.attributes.get('rdf:about'),
  title: htmlOf(
    childNamed(entry, 'title', 'dc:title', 'media:title', 'itunes:title', 'atom:title') ??
      mediaText(entry, 'media:title'),
  ),
  link: linkOf(entry, around),
  summary: htmlOf(
    childNamed(entry, 'description', 'dc:description', 'atom:summary', 'summary', 'abstract') ??
      mediaText(entry, 'media:description') ??
      childNamed(entry, 'itunes:summary', 'itunes:subtitle'),
  ),
  content: htmlOf(
    childNamed(
      entry,
      'content:encoded',
      'atom:content',
      'xhtml:body',
      'body',
      'fullitem',
      'content',
      'encoded',
    ),
  ),
  author: childPersons(entry, 'author', 'dc:creator', 'dc:author', 'atom:author', 'itunes:author'),
  publishedAt: publishedAt(entry),
  updatedAt: childDate(entry, 'atom:updated', 'dcterms:modified', 'updated'),
  categories: categoriesOf(entry),
  imageUrl: pictureOf(entry),
});

/** Of several `pubDate`s the last counts: programs that correct one write it behind the other. */
const publishedAt = (entry: Element): number | null =>
  childrenNamed(entry, 'pubdate')
    .map((each) => readDate(textOf(each)))
    .findLast((at) => at !== null) ??
  childDate(entry, 'dc:date', 'dcterms:issued', 'dcterms:created', 'atom:published', 'published', 'date');

/**
 * What relative links of an item are resolved against: its XML Base, or else the site, because the feed itself may be
 * served from elsewhere.
 */
const siteOf = (entry: Element, around: Element): string | null => {
  if (entry.attributes.has('xml:base') || around.attributes.has('xml:base')) return entry.baseUrl;
  const channel = childNamed(around, 'channel') ?? around;
  return childAddress(channel, 'link') ?? entry.baseUrl;
};

const linkOf = (entry: Element, around: Element): string | null =>
  childAddress(entry, 'feedburner:origlink') ??
  ownLink(entry, around) ??
  alternateLink(entry, 'link', 'atom:link') ??
  permalinkOf(entry) ??
  attributeAddress(entry, 'href') ??
  enclosureOf(entry);

const ownLink = (entry: Element, around: Element): string | null => {
  const text = childText(entry, 'link');
  if (text === undefined) return null;
  return resolveAddress(text, /^https?:\/\//i.test(text) ? entry.baseUrl : siteOf(entry, around));
};

/** A guid is the entry's address unless it says that it is none (RSS 2.0, `guid`). */
const permalinkOf = (entry: Element): string | null => {
  const guid = childrenNamed(entry, 'guid')[0];
  if (guid?.attributes.get('ispermalink')?.toLowerCase() === 'false') return null;
  const text = childText(entry, 'guid');
  return text !== undefined && /^https?:\/\//i.test(text) ? resolveAddress(text, entry.baseUrl) : null;
};

const enclosureOf = (entry: Element): string | null =>
  firstOf(entry, ['enclosure'], (each) => attributeAddress(each, 'url') ?? attributeAddress(each, 'href'));
