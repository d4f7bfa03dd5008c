import type { TermFrequencies } from './arrival.ts';
import { openPostingLists, type PostingLists } from './postings.ts';
import type { ArticleVector } from './vector.ts';
import { openVocabulary, type Vocabulary } from './vocabulary.ts';

/** The articles of one language by their terms: those of different languages never meet. */
export type LanguageIndex = { readonly vocabulary: Vocabulary; readonly postings: PostingLists };

/** What an index knows an article by; the numbers of the terms change when unused ones are dropped. */
type Numbered = {
  readonly vector: ArticleVector;
  /** The numbers of the terms of its title. */
  readonly title: Int32Array;
};

/** Opens the index of a language, with what an earlier one had counted. */
export const openIndex = (language: string, saved?: TermFrequencies): LanguageIndex => ({
  vocabulary: openVocabulary(language, saved),
  postings: openPostingLists(),
});

/**
 * Drops the terms that occurred once, in an article that has left, and numbers those of the articles that are left
 * anew, in place. The lists are empty afterwards.
 */
export const dropTerms = ({ vocabulary, postings }: LanguageIndex, articles: readonly Numbered[]): void => {
  const used = articles.flatMap(({ vector, title }) => [vector.terms, title]);
  const numbers = vocabulary.dropUnused(used);
  for (const terms of used) terms.forEach((term, at) => (terms[at] = numbers[term] ?? 0));
  postings.clear();
};
