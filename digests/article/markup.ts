import type { PageDocument, PageElement } from './document.ts';

/** A heading, and the texts of the elements inside it: sites set a kicker and the title side by side. */
export type Heading = { readonly text: string; readonly parts: readonly string[] };

/** What a page's markup says, before anything is chosen. White space is folded in all of it. */
export type Markup = {
  /** `meta` elements by lower-case name, property or itemprop; the first of a name counts. */
  readonly meta: ReadonlyMap<string, string>;
  readonly canonical: string | null;
  readonly language: string | null;
  readonly windowTitle: string;
  readonly headings: readonly Heading[];
  /** `datetime` attributes, those that are marked as the day of publication first. */
  readonly times: readonly string[];
  /** Texts of elements that are marked as the author's name, best marked first. */
  readonly bylines: readonly string[];
};

/** Enough of one kind for every page of news; a page with more is built to keep its reader busy. */
const elementsMax = 50;

/** More text than this is no title and no name. */
const textCharactersMax = 500;

/** Elements that are an author by their meaning, and those that are one by their name. */
const markedAuthor = '[rel~="author"], [itemprop~="author"]';
const namedAuthor = '[class*="author" i], [class*="autor" i], [class*="byline" i], [class*="auteur" i]';

/** Of the latter, those that hold the name itself and not a portrait, a biography or a list of articles. */
const namedAuthorMark =
  /(?:^|[\s_-])(?:by-?line|authors?|autor(?:en|e|es)?|auteurs?)(?:[_-]{1,2}(?:names?|links?|text))?(?=\s|$)/i;

const publishedTime = 'time[itemprop~="datePublished"], time[pubdate], time[class*="publish" i]';

/**
 * Reads what a page says of itself in its head, its headings and its microdata.
 * Source: HTML (meta, link, time), Open Graph, Microdata.
 * Cost: linear in the page.
 */
export const readMarkup = (document: PageDocument): Markup => {
  const all = (selector: string): readonly PageElement[] =>
    [...document.querySelectorAll(selector)].slice(0, elementsMax);
  const texts = (selector: string): readonly string[] =>
    all(selector).flatMap((element) => shortText(element));
  const named = all(namedAuthor).filter((element) =>
    namedAuthorMark.test(element.getAttribute('class') ?? ''),
  );
  return {
    meta: metaOf(document),
    canonical: document.querySelector('link[rel~="canonical"]')?.getAttribute('href') ?? null,
    language: document.querySelector('html[lang]')?.getAttribute('lang')?.trim() || null,
    windowTitle: texts('title')[0] ?? '',
    headings: all('h1').flatMap(headingOf),
    times: [...all(publishedTime), ...all('article time[datetime], time[datetime]')].flatMap(
      (element) => element.getAttribute('datetime') || [],
    ),
    bylines: [...texts(markedAuthor), ...named.flatMap((element) => shortText(element))],
  };
};

const metaOf = (document: PageDocument): ReadonlyMap<string, string> => {
  const meta = new Map<string, string>();
  for (const element of document.querySelectorAll('meta[content]')) {
    const name = ['property', 'name', 'itemprop'].map((key) => element.getAttribute(key)).find(Boolean);
    const content = element.getAttribute('content')?.trim();
    if (name && content && !meta.has(name.toLowerCase())) meta.set(name.toLowerCase(), content);
  }
  return meta;
};

const headingOf = (element: PageElement): readonly Heading[] => {
  const parts = [...element.children].slice(0, elementsMax).flatMap((child) => shortText(child));
  return shortText(element).map((text) => ({ text, parts }));
};

/** An element's text, white space folded; none where it is empty or too long for a name or title. */
const shortText = (element: PageElement): readonly string[] => {
  const text = (element.textContent ?? '')
    .slice(0, 4 * textCharactersMax)
    .replace(/\s+/g, ' ')
    .trim();
  return text === '' || text.length > textCharactersMax ? [] : [text];
};
