import type { Article } from '../model/index.ts';
import { languageOf, termsOf } from '../text/index.ts';

/** What tells a news story from others stands at its top; the rest is background that other stories share. */
const textCharactersRead = 2000;

/** A word of the title counts as this many of the text: editors choose it to say what happened. */
const titleWeight = 2;

/** How often each term occurs in an article's title and the beginning of its text. */
export type TermCounts = ReadonlyMap<string, number>;

/** The terms by which an article is compared with others. Empty where it has neither title nor text. */
export const termCountsOf = ({ title, text, language }: Article): TermCounts => {
  const head = text.slice(0, textCharactersRead);
  const spoken = languageOf(`${title ?? ''}\n${head}`, language);
  const counts = new Map<string, number>();
  const count = (terms: readonly string[], weight: number): void => {
    for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + weight);
  };
  count(termsOf(title ?? '', spoken), titleWeight);
  count(termsOf(head, spoken), 1);
  return counts;
};
