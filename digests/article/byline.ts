import { plainText } from '../feed/index.ts';
import { lettersOf } from './letters.ts';
import type { Markup } from './markup.ts';

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

/** "By", in the languages of the data, at the start of a byline. */
const by =
  /^(?:(?:written|posted|published|reported|story|text|words) by|by|von|vom|par|por|di|da|door|af|av|przez|автор|autor(?:en|in|a|es)?|author|text|texte|testo|texto|oleh|de la redacción de)(?:\s*[:：]\s*|\s+)/iu;

/** What stands between the names of a byline. */
const between = /\s*(?:[,;|/•·&、]|\s(?:and|und|et|y|e|en|og|och|i|и|ve|dan|with|mit)\s)\s*/u;

/** What people do, after their name. */
const role =
  /(?:^|\s)(?:writer|editor|reporter|correspondent|contributor|columnist|journalist|redakteur|redakteurin|korrespondent|korrespondentin|redaktion|redacción|rédaction|redazione|journaliste|periodista|staff|team|admin|newsroom|nachrichten|news desk|webdesk|agencies|기자)$/iu;

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
  const chosen = places.find((names) => names.length > 0) ?? [];
  return [...new Map(chosen.map((name) => [lettersOf(name), name])).values()].slice(0, authorsMax);
};

/** The names in a byline; none where it is something else. */
const namesIn = (byline: string): readonly string[] => {
  const text = plainText(byline).replace(by, '');
  if (/^https?:/.test(text)) return [];
  return text
    .split(between)
    .map((name) =>
      name
        .replace(by, '')
        .replace(/\s*\([^)]*\)$/, '')
        .trim(),
    )
    .filter(isName);
};

const isName = (name: string): boolean =>
  lettersOf(name).length > 1 && name.length <= nameCharactersMax && !unlikeName.test(name);

/** First and last name; scripts without spaces write them as one word. */
const isFullName = (name: string): boolean =>
  /\S\s+\S/.test(name) || /^[\p{sc=Han}\p{sc=Hangul}\p{sc=Hira}\p{sc=Kana}]+$/u.test(name);
