import { Parser } from 'htmlparser2';
import { plainText, readDate, resolveAddress } from '../feed/index.ts';
import type { Article } from '../model/index.ts';
import { findStructuredArticle, type StructuredArticle } from './structured-data.ts';

/** What a page says of its article beside the text. */
type Metadata = Omit<Article, 'text' | 'related'>;

/** What a page's markup says, before anything is chosen. */
type Markup = {
  /** `meta` elements by lower-case name or property; the first of a name counts. */
  readonly meta: ReadonlyMap<string, string>;
  readonly canonical: string | null;
  readonly language: string | null;
  readonly titles: readonly string[];
  readonly headings: readonly string[];
  /** `datetime` attributes of `time` elements. */
  readonly times: readonly string[];
};

/** Names of `meta` elements that hold the moment of publication, best first. */
const dateNames = [
  'article:published_time',
  'datepublished',
  'og:article:published_time',
  'parsely-pub-date',
  'dc.date.issued',
  'dc.date',
  'dcterms.created',
  'sailthru.date',
  'publish-date',
  'pubdate',
  'date',
];

const authorNames = ['author', 'article:author', 'parsely-author', 'byl', 'dc.creator', 'sailthru.author'];

/**
 * Chooses what to believe about a page: JSON-LD first, then OpenGraph, then other markup.
 * `html` is a guarded page; `url` is where it was found.
 */
export const readMetadata = (
  html: string,
  structuredData: readonly string[],
  url: string | null,
): Metadata => {
  const markup = readMarkup(html);
  const canonical = resolveAddress(markup.canonical ?? markup.meta.get('og:url'), url) ?? url;
  const structured = findStructuredArticle(structuredData, canonical);
  return {
    title: titleOf(markup, structured),
    url: canonical,
    author: authorOf(markup, structured),
    publishedAt: publishedAtOf(markup, structured, url),
    imageUrl: resolveAddress(markup.meta.get('og:image') ?? structured?.imageUrl, url),
    language: markup.language ?? markup.meta.get('og:locale') ?? structured?.language ?? null,
    siteName: cleanOrNull(markup.meta.get('og:site_name') ?? structured?.publisher),
  };
};

const readMarkup = (html: string): Markup => {
  const meta = new Map<string, string>();
  const found = { canonical: null as string | null, language: null as string | null };
  const texts = { title: [] as string[], h1: [] as string[] };
  const times: string[] = [];
  let reading: string[] | null = null;
  const parser = new Parser({
    onopentag: (name, attributes) => {
      const key = (attributes['property'] ?? attributes['name'] ?? attributes['itemprop'])?.toLowerCase();
      const content = attributes['content']?.trim();
      if (name === 'meta' && key && content && !meta.has(key)) meta.set(key, content);
      if (name === 'link' && attributes['rel'] === 'canonical')
        found.canonical ??= attributes['href'] ?? null;
      if (name === 'html') found.language ??= attributes['lang']?.trim() || null;
      if (name === 'time' && attributes['datetime']) times.push(attributes['datetime']);
      if (name !== 'title' && name !== 'h1') return;
      reading = texts[name];
      reading.push('');
    },
    ontext: (text) => {
      if (reading !== null) reading[reading.length - 1] += text;
    },
    onclosetag: (name) => {
      if (name === 'title' || name === 'h1') reading = null;
    },
  });
  parser.end(html);
  return { ...found, meta, titles: texts.title, headings: texts.h1, times };
};

/**
 * The heading on the page, where it is the same title that the machine-readable places tell: those often carry the
 * site's name or a kicker. Where they tell none, the first heading is better than the window's title.
 */
const titleOf = ({ meta, titles, headings }: Markup, structured: StructuredArticle | null): string | null => {
  const seen = headings.flatMap((heading) => cleanOrNull(heading) ?? []);
  const told = cleanOrNull(structured?.headline) ?? cleanOrNull(meta.get('og:title'));
  if (told === null) return seen[0] ?? cleanOrNull(titles[0]);
  return seen.find((heading) => alike(heading, told)) ?? told;
};

const alike = (heading: string, title: string): boolean => {
  const [a, b] = [lettersOf(heading), lettersOf(title)];
  return a !== '' && (a.includes(b) || b.includes(a));
};

/** A text by its letters and digits alone, so that quotation marks, dashes and case tell no two titles apart. */
export const lettersOf = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

const authorOf = ({ meta }: Markup, structured: StructuredArticle | null): string | null => {
  if (structured !== null && structured.authors.length > 0) return cleanOrNull(structured.authors.join(', '));
  const named = authorNames
    .map((name) => meta.get(name))
    .find((author) => author && !/^https?:/.test(author));
  return cleanOrNull(named?.replace(/^by /i, ''));
};

const publishedAtOf = (
  { meta, times }: Markup,
  structured: StructuredArticle | null,
  url: string | null,
): number | null => {
  const inUrl = /\/((?:19|20)\d{2})[/-](\d{2})[/-](\d{2})(?:\/|-|$)/.exec(url ?? '');
  const places = [
    structured?.published,
    ...dateNames.map((name) => meta.get(name)),
    times[0],
    inUrl?.slice(1).join('-'),
  ];
  for (const place of places) {
    const at = place ? readDate(place) : null;
    if (at !== null) return at;
  }
  return null;
};

const cleanOrNull = (text: string | null | undefined): string | null => plainText(text ?? '') || null;
