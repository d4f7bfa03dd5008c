import { plainText } from '../feed/index.ts';
import { lettersOf } from './letters.ts';
import type { Heading, Markup } from './markup.ts';

/** A heading with fewer letters is the name of a section or of the site. */
const headingLettersMin = 12;

/** A longer text is no title, and looking for a site's name in it costs its length squared. */
const titleCharactersMax = 500;

/** What stands between a title and the name of the site or of a section. */
const delimiter = /\s+[-–—|•·*»]+\s+|\s*[｜ㅣ|]\s*/gu;

/** What is known of a title beside the markup. */
type TitleHints = {
  /** The headline of the page's JSON-LD. */
  readonly headline: string | null;
  /** The site's names: as it calls itself, and its host's. */
  readonly siteNames: readonly string[];
  readonly url: string | null;
};

/** The places that tell a title, each empty where it does not. */
type Tellings = {
  /** JSON-LD. */
  readonly told: string;
  /** Open Graph, which is for sharing. */
  readonly shared: string;
  /** The window's title, which is for search engines. */
  readonly window: string;
  /** The heading on the page. */
  readonly seen: string;
  readonly address: string;
};

/**
 * The title of a page's article, without the name of the site. Pages tell it up to four times: to machines in JSON-LD
 * and Open Graph, to search engines in the window's title, to readers in a heading. Where they differ, what was not
 * written for the search engine was written for readers.
 */
export const titleOf = (markup: Markup, { headline, siteNames, url }: TitleHints): string | null => {
  const headings = markup.headings.filter(({ text }) => !namesSite(text, siteNames));
  const told = plainText(headline ?? '');
  const known = [told, ...headings.map(({ text }) => text)].map(lettersOf);
  const bare = (raw: string | undefined): string => withoutSite(plainText(raw ?? ''), siteNames, known);
  const shared = bare(markup.meta.get('og:title') ?? markup.meta.get('twitter:title'));
  const window = bare(markup.windowTitle);
  const seen = headings.find(({ text }) => isAlike(text, shared) || isAlike(text, told)) ?? headings[0];
  const tellings = { told: bare(told), shared, window, seen: seen?.text ?? '', address: url ?? '' };
  const chosen = choose(tellings) || seen?.text || window;
  return withoutKicker(chosen, headings) || null;
};

const choose = ({ told, shared, window, seen, address }: Tellings): string => {
  if (told === '' || shared === '') return shared || told;
  const [a, b, c] = [told, shared, window].map(lettersOf);
  if (a === b) return shared;
  // The address keeps the title that the article was first given.
  if (b === c) return shareInAddress(shared, address) > shareInAddress(told, address) ? shared : told;
  const isThird = seen !== '' && !isAlike(seen, told) && !isAlike(seen, shared);
  if (a === c) return isThird ? told : shared;
  return lettersOf(seen) === b ? shared : told;
};

/** The share of a title's words that stand in the page's address, in which letters have lost their accents. */
const shareInAddress = (title: string, address: string): number => {
  const words = plainLetters(title).match(/[\p{L}\p{N}]+/gu) ?? [];
  const inAddress = new Set(plainLetters(address).match(/[\p{L}\p{N}]+/gu));
  return words.filter((word) => inAddress.has(word)).length / Math.max(1, words.length);
};

const plainLetters = (text: string): string => text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');

const isAlike = (heading: string, title: string): boolean => {
  const [a, b] = [lettersOf(heading), lettersOf(title)];
  return a.length >= headingLettersMin && b !== '' && (a.includes(b) || b.includes(a));
};

const namesSite = (text: string, siteNames: readonly string[]): boolean => {
  const letters = lettersOf(text);
  return letters !== '' && siteNames.some((name) => lettersOf(name) === letters);
};

/** Cuts at the delimiters where what is left is a title told elsewhere, or where what goes is the site's name. */
const withoutSite = (title: string, siteNames: readonly string[], known: readonly string[]): string => {
  if (title.length > titleCharactersMax) return title;
  for (const { 0: between, index } of title.matchAll(delimiter)) {
    const [before, after] = [title.slice(0, index), title.slice(index + between.length)];
    for (const part of [before, after]) {
      const letters = lettersOf(part);
      if (letters.length >= headingLettersMin && known.includes(letters)) return part;
    }
    if (namesSite(after, siteNames)) return before;
    if (namesSite(before, siteNames)) return withoutSite(after, siteNames, known);
  }
  return title;
};

/** A title without the kicker before it, where the heading sets the title in an element of its own, without that. */
const withoutKicker = (title: string, headings: readonly Heading[]): string => {
  for (const { text, parts } of headings) {
    const bare = parts.find((part) => title.endsWith(`: ${part}`));
    if (bare !== undefined && !text.includes(title.slice(0, -bare.length - 2))) return bare;
  }
  return title;
};
