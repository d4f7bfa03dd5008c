import type { Article } from '../model/index.ts';
import { termsOfArticle } from './terms.ts';
import { tellingOf, vectorOf, type Vector } from './vector.ts';
import { countArticle, numberOf, recallArticle } from './vocabulary.ts';
import { indexFor, type KeptArticle, type LanguageIndex, type Window } from './window.ts';

/** An article whose terms are numbered and counted, but not yet weighed among others. */
export type Draft = {
  readonly index: LanguageIndex;
  /** All its terms, and what each weighs in it alone. */
  readonly terms: Vector;
  readonly title: Int32Array;
  readonly key: number;
};

/** Reads an article's terms. They are counted, except where they were before: `isCounted`. */
export const draftOf = (
  window: Window,
  article: Article,
  isCounted: (language: string) => boolean,
): Draft => {
  const { language, weights, title, key } = termsOfArticle(article);
  const index = indexFor(window, language);
  const terms = Int32Array.from(weights.keys(), (term) => numberOf(index.vocabulary, term));
  if (isCounted(language)) recallArticle(index.vocabulary, terms);
  else countArticle(index.vocabulary, terms);
  return {
    index,
    terms: { terms, weights: Float32Array.from(weights.values()) },
    title: Int32Array.from(title, (term) => numberOf(index.vocabulary, term)),
    key,
  };
};

/** An article as it is weighed by what is counted now. */
export type Weighed = Pick<KeptArticle, 'index' | 'key' | 'telling' | 'vector' | 'title'>;

/** Weighs the terms of an article. */
export const weigh = ({ index, terms, title, key }: Draft): Weighed => {
  const telling = tellingOf(index.vocabulary, terms);
  return { index, key, telling, vector: vectorOf(index.vocabulary, telling), title };
};
