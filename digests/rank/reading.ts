import { splitSentences, termsOf, wordCount } from '../text/index.ts';
import type { Article, Sentence } from '../model/index.ts';

/** A sentence with its place in the articles that are summarized. */
type PlacedSentence = Sentence & {
  /** Place among the sentences of its article, from 0. */
  readonly index: number;
  /** Which article, from 0. */
  readonly document: number;
};

/** One or several articles as a summarizer sees them: sentences in reading order, and for each its terms. */
export type Reading = {
  /** Primary language subtag. */
  readonly language: string;
  readonly sentences: readonly PlacedSentence[];
  /** `terms[i]` are those of `sentences[i]`; may be empty, and a term may occur twice. */
  readonly terms: readonly (readonly string[])[];
  /** `words[i]` is how many words `sentences[i]` has, stop words included. */
  readonly words: readonly number[];
};

/**
 * Gives each sentence of a reading a score: the higher, the more it deserves to be quoted. The scores are finite, in
 * the order of the sentences, and comparable within one reading only. It never throws, whatever the sentences.
 */
export type Summarizer = (reading: Reading) => Float64Array;

/**
 * Sentences past this are not ranked: a news article has some 30, the longest report a few hundred, and the graph of
 * a ranker grows with the square of the number in the worst case.
 */
const sentencesMax = 3000;

/** Reads articles as one text, each sentence with its place. Articles share the bound on sentences evenly. */
export const readingOf = (articles: readonly Article[], language: string): Reading => {
  const share = Math.ceil(sentencesMax / Math.max(1, articles.length));
  const sentences = articles.flatMap(({ text }, document) =>
    splitSentences(text, language)
      .slice(0, share)
      .map((sentence, index) => ({ ...sentence, index, document })),
  );
  return {
    language,
    sentences,
    terms: sentences.map(({ text }) => termsOf(text, language)),
    words: sentences.map(({ text }) => wordCount(text)),
  };
};
