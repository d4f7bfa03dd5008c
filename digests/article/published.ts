import { readDate } from '../feed/index.ts';
import type { Markup } from './markup.ts';

/** Names of `meta` elements that hold the moment of publication, best first. */
const dateNames = [
  'article:published_time',
  'datepublished',
  'article:published',
  'og:article:published_time',
  'og:published_time',
  'parsely-pub-date',
  'cxenseparse:recs:publishtime',
  'dc.date.issued',
  'dcterms.issued',
  'dc.date.created',
  'dc.date',
  'dcterms.created',
  'dcterms.date',
  'sailthru.date',
  'publish-date',
  'publishdate',
  'publish_date',
  'publication_date',
  'originalpublicationdate',
  'pubdate',
  'last-modified',
  'date',
];

const zoned = /(?:z|gmt|utc|[+-]\d{2}:?\d{2})\s*$/i;

const dayMs = 86_400_000;

/** Farther from UTC no clock on earth is. */
const zoneHoursMax = 14;

/**
 * When a page's article was published, in epoch ms: as JSON-LD says (`told`), else Open Graph and its kin, `time`
 * elements, the address. A moment told without a zone takes the zone of another place that tells the same wall clock.
 */
export const publishedAtOf = (markup: Markup, told: string | null, url: string | null): number | null => {
  const inUrl = /\/((?:19|20)\d{2})[/-]?(\d{2})[/-]?(\d{2})(?:[/-]|$)/.exec(url ?? '');
  const places = [
    told,
    ...dateNames.map((name) => markup.meta.get(name)),
    ...markup.times,
    inUrl?.slice(1).join('-'),
  ].flatMap((place) => place ?? []);
  const first = places.find((place) => readDate(place) !== null);
  if (first === undefined) return null;
  return withZoneOf(first, places);
};

const withZoneOf = (date: string, places: readonly string[]): number | null => {
  const at = readDate(date);
  if (at === null || zoned.test(date) || at % dayMs === 0) return at;
  for (const place of places) {
    const other = zoned.test(place) ? readDate(place) : null;
    if (other === null) continue;
    const hours = (at - other) / 3_600_000;
    // The same wall clock, told with its zone: both differ by whole quarters of an hour, at most by a zone.
    if (hours !== 0 && Math.abs(hours) <= zoneHoursMax && Number.isInteger(hours * 4)) return other;
  }
  return at;
};
