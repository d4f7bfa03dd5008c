import type { Article } from '../model/index.ts';
import { termsOfArticle } from './terms.ts';
import { articleVector, type ToldTerms } from './vector.ts';
import type { LanguageIndex } from './language-index.ts';
import type { ReadArticle, Window } from './window.ts';

/** An article whose terms are numbered and counted, but not yet weighed among others. */
type Draft = {
  readonly index: LanguageIndex;
  /** All its terms. */
  readonly told: ToldTerms;
  readonly title: readonly number[];
  readonly key: number;
};

/** Reads an article's terms. They are counted, except where they were before: `isCounted`. */
export const draftOf = (
  window: Window,
  article: Article,
  isCounted: (language: string) => boolean,
): Draft => {
  const { language, weights, title, key } = termsOfArticle(article);
  const index = window.indexFor(language);
  const number = (term: string): number => index.vocabulary.numberOf(term);
  const terms = Array.from(weights.keys(), number);
  if (isCounted(language)) index.vocabulary.recall(terms);
  else index.vocabulary.count(terms);
  return { index, told: { terms, weights: [...weights.values()] }, title: Array.from(title, number), key };
};

/** An article as it is weighed by what is counted now. */
export type Weighed = Pick<ReadArticle, 'index' | 'key' | 'vector' | 'title'>;

/** Weighs the terms of an article. */
export const weighed = ({ index, told, title, key }: Draft): Weighed => ({
  index,
  key,
  vector: articleVector(index.vocabulary, told),
  title: Int32Array.from(title),
});
