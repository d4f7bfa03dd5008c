import type { Article, PartName, Sentence } from '../model/index.ts';
import { profileOf, splitSentences, type LanguageProfile } from '../text/index.ts';
import { withoutCaptions } from './captions.ts';
import { withoutDateline } from './datelines.ts';
import { createVocabulary, termsOfTokens, type Token } from './vocabulary.ts';

/** A sentence with its place in the articles that are summarized. */
type PlacedSentence = Sentence & {
  /** Place among the sentences of its article, from 0. */
  readonly index: number;
  /** Which article, from 0. */
  readonly document: number;
};

/** One or several articles as a summarizer sees them: sentences in reading order, and for each its words. */
export type Reading = {
  /** Primary language subtag. */
  readonly language: string;
  readonly profile: LanguageProfile;
  readonly sentences: readonly PlacedSentence[];
  /** `tokens[i]` are the words of `sentences[i]`, stop words included. */
  readonly tokens: readonly (readonly Token[])[];
  /** `terms[i]` are the numbers of the terms of `sentences[i]`; may be empty, and a term may occur twice. */
  readonly terms: readonly (readonly number[])[];
  /** How many terms there are: each number is less. */
  readonly termCount: number;
  /** `documents[d]` is what is known of article `d`. */
  readonly documents: readonly ReadDocument[];
};

type ReadDocument = {
  /** The numbers of its title's terms; empty where it has none. */
  readonly title: readonly number[];
  /** How many sentences it has, those of captions too, as far as it is read. */
  readonly sentences: number;
};

/**
 * Scores the sentences of a reading: for each part that the summarizer looks at, a number a sentence, in their order.
 * The sum of a sentence's parts is its score: the higher, the more it deserves to be quoted. Scores are finite, and
 * comparable within one reading only. It never throws, whatever the sentences.
 */
export type Summarizer = (reading: Reading) => Scores;

/** What speaks for the sentences, by part. */
export type Scores = Readonly<Partial<Record<PartName, Float64Array>>>;

/**
 * Sentences past this are not ranked: a news article has some 30, the longest report a few hundred, and memory grows
 * with their number.
 */
const sentencesMax = 3000;

/** Reads articles as one text, each sentence with its place. Articles share the bound on sentences evenly. */
export const readingOf = (articles: readonly Article[], language: string): Reading => {
  const profile = profileOf(language);
  const vocabulary = createVocabulary(profile);
  const share = Math.ceil(sentencesMax / Math.max(1, articles.length));
  const read = articles.map(({ text }, document) =>
    splitSentences(text, language)
      .slice(0, share)
      .map((sentence, index) => ({ ...withoutDateline(sentence, index), index, document })),
  );
  const sentences = articles.flatMap(({ text }, at) => withoutCaptions(text, read[at] ?? [], profile));
  const tokens = sentences.map(({ text }) => vocabulary.tokensOf(text));
  const documents = articles.map(({ title }, document) => ({
    title: termsOfTokens(vocabulary.tokensOf(title ?? '')),
    sentences: read[document]?.length ?? 0,
  }));
  const terms = tokens.map(termsOfTokens);
  return { language, profile, sentences, tokens, terms, termCount: vocabulary.size(), documents };
};
