import type { Article } from '../model/index.ts';
import { languageOf, termsOf } from '../text/index.ts';

/** What tells a news story from others stands at its top; the rest is background that other stories share. */
const textCharactersRead = 2000;

/** A word of the title counts as this many of the text: editors choose it to say what happened. */
const titleWeight = 2;

/** By what an article is compared with others. */
export type ArticleTerms = {
  /** The language that it is read as, which may be `und`. */
  readonly language: string;
  /** How often each term occurs in its title and the beginning of its text. Empty where it has neither. */
  readonly counts: ReadonlyMap<string, number>;
  /** A number made of its title and text, the same whenever it comes. */
  readonly key: number;
};

/** Reads the terms of an article. */
export const termsOfArticle = ({ title, text, language }: Article): ArticleTerms => {
  const head = text.slice(0, textCharactersRead);
  const spoken = languageOf(`${title ?? ''}\n${head}`, language);
  const counts = new Map<string, number>();
  const count = (terms: readonly string[], weight: number): void => {
    for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + weight);
  };
  count(termsOf(title ?? '', spoken), titleWeight);
  count(termsOf(head, spoken), 1);
  return { language: spoken, counts, key: hashOf(`${title ?? ''}\n${head}`) };
};

/** FNV-1a over UTF-16 units (Fowler, Noll & Vo 1991), 32 bits. */
const hashOf = (text: string): number => {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) >>> 0;
  return hash;
};
