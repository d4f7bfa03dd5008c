import type { Article } from '../model/index.ts';
import { termsOfArticle } from './terms.ts';
import { vectorOf, weighablesOf } from './vector.ts';
import { countArticle, numberOf, recallArticle } from './vocabulary.ts';
import { indexFor, type KeptArticle, type LanguageIndex, type Window } from './window.ts';

/** An article whose terms are numbered and counted, but not yet weighed. */
export type Draft = {
  readonly index: LanguageIndex;
  readonly terms: Int32Array;
  readonly counts: readonly number[];
  readonly key: number;
};

/** Reads an article's terms. They are counted, except where they were before: `isCounted`. */
export const draftOf = (
  window: Window,
  article: Article,
  isCounted: (language: string) => boolean,
): Draft => {
  const { language, counts, key } = termsOfArticle(article);
  const index = indexFor(window, language);
  const terms = Int32Array.from(counts.keys(), (term) => numberOf(index.vocabulary, term));
  if (isCounted(language)) recallArticle(index.vocabulary, terms);
  else countArticle(index.vocabulary, terms);
  return { index, terms, counts: [...counts.values()], key };
};

/** What its owner knows of an article. */
type Facts = Pick<KeptArticle, 'id' | 'duplicateOf' | 'publishedAt' | 'arrivedAt' | 'story'>;

/** Weighs the terms of an article by what is counted now. */
export const keptArticle = ({ index, terms, counts, key }: Draft, facts: Facts): KeptArticle => {
  const weighables = weighablesOf(index.vocabulary, terms, counts);
  return { ...facts, index, key, weighables, vector: vectorOf(index.vocabulary, weighables), slot: 0 };
};
