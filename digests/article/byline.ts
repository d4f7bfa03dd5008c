import { plainText } from '../feed/index.ts';
import { lettersOf } from './letters.ts';
import type { Markup } from './markup.ts';
import { anyOf } from './words.ts';

const authorNames = [
  'author',
  'article:author',
  'article:author_name',
  'parsely-author',
  'byl',
  'dc.creator',
  'dcterms.creator',
  'sailthru.author',
  'cxenseparse:author',
  'og:article:author',
];

/** A longer text is no name, and more names are those of a whole newsroom. */
const nameCharactersMax = 60;
const authorsMax = 10;

/** "By", "Text:", "Autor:" at the start of a byline. */
const label = new RegExp(
  String.raw`^(?:${anyOf('authorLabels', 'authorPrepositions')})\s*[:：]\s*|^by\s+`,
  'iu',
);

/** "Von Ines Tollan", "Written by Ines Tollan". Before a single word it is a part of the name: "Di Stefano". */
const preposition = new RegExp(
  String.raw`^(?:${anyOf('authorLabels', 'authorPrepositions')})\s+(?=\S+\s+\S)`,
  'iu',
);

/** What stands between the names of a byline. */
const between = /\s*(?:[,;|/•·&、]|\s(?:and|und|et|y|e|en|og|och|i|и|ve|dan|with|mit)\s)\s*/u;

/** What people do, after their name. */
const role = new RegExp(String.raw`(?:^|\s)(?:${anyOf('roles')})$`, 'iu');

/** Addresses, handles, numbers and sentences are no names. */
const unlikeName =
  /^authors?$|https?:|www\.|@|\d{2}|[.!?…]\s|[{}<>#]|\b(?:follow|published|updated|read more|comments?)\b/iu;

/** What bylines are read from. */
type BylineHints = {
  /** The authors that JSON-LD names. */
  readonly told: readonly string[];
  /** The site's names: as it calls itself, and its host's. */
  readonly siteNames: readonly string[];
};

/**
 * Who wrote a page's article: the people that JSON-LD names, else those of `meta` elements, else those of an element
 * that is marked as the author's. Each once, without "By", roles, addresses and the site itself.
 */
export const authorsOf = (markup: Markup, { told, siteNames }: BylineHints): readonly string[] => {
  const sites = new Set(siteNames.map(lettersOf));
  const isPerson = (name: string): boolean => !sites.has(lettersOf(name)) && !role.test(name);
  const declared = [told, ...authorNames.map((name) => [markup.meta.get(name) ?? ''])];
  const places = [
    ...declared.map((bylines) => bylines.flatMap(namesIn).filter(isPerson)),
    ...markup.bylines.map((byline) => namesIn(byline).filter((name) => isPerson(name) && isFullName(name))),
    // The newsroom signs what nobody else does.
    ...declared.map((bylines) => bylines.flatMap((byline) => plainText(byline) || []).filter(isName)),
  ];
  const chosen = (places.find((names) => names.length > 0) ?? []).slice(0, authorsMax);
  return chosen.filter(isFirst);
};

const isFirst = (name: string, i: number, names: readonly string[]): boolean =>
  names.findIndex((other) => lettersOf(other) === lettersOf(name)) === i;

/** The names in a byline; none where it is something else. */
const namesIn = (byline: string): readonly string[] => {
  const text = plainText(byline);
  if (/^https?:/.test(text)) return [];
  return withoutLabel(text)
    .split(between)
    .map((name) =>
      withoutLabel(name)
        .replace(/\([^)]*\)$/, '')
        .trim(),
    )
    .filter(isName);
};

const withoutLabel = (byline: string): string => byline.replace(label, '').replace(preposition, '');

const isName = (name: string): boolean =>
  lettersOf(name).length > 1 && name.length <= nameCharactersMax && !unlikeName.test(name);

/** First and last name; scripts without spaces write them as one word. */
const isFullName = (name: string): boolean =>
  /\S\s+\S/.test(name) || /^[\p{sc=Han}\p{sc=Hangul}\p{sc=Hira}\p{sc=Kana}]+$/u.test(name);
