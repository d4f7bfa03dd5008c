import { contentWordsOf, countPhrases, type ContentWord, type Phrase } from './phrases.ts';
import type { Reading } from './reading.ts';

/** What a reader takes in beside a summary. */
const keyphrasesMax = 8;

/** A phrase of several words says more than one of its words, which comes at least as often. */
const phraseBoost = 2;

/**
 * The words and phrases that a text turns on, best first, cased as in the text. A phrase is a run of content words
 * that comes back or is a name; it is weighed by how often its words have neighbours and by how often it comes.
 * Source: Mihalcea & Tarau 2004, "TextRank: Bringing Order into Texts", section 3, for the graph of words within a
 * window of 2; Boudin 2013, "A Comparison of Centrality Measures for Graph-Based Keyphrase Extraction", for taking the
 * weighted degree in it, which does as well as its PageRank and needs no graph to be built.
 * Differs: no part-of-speech filter, since there is none for every language; instead a phrase has to come back or to
 * be written as a name, and no phrase overlaps another one that was taken.
 * Cost: linear in the text.
 */
export const keyphrasesOf = (reading: Reading): readonly string[] => {
  const sentences = contentWordsOf(reading);
  const degrees = degreesOf(sentences, reading.termCount);
  const weigh = ({ terms, count }: Phrase): number =>
    terms.reduce((sum, term) => sum + (degrees[term] ?? 0), 0) *
    Math.log2(1 + count) *
    (terms.length > 1 ? phraseBoost : 1);
  const ranked = countPhrases(sentences)
    .map((phrase) => ({ phrase, weight: weigh(phrase) }))
    .toSorted((a, b) => b.weight - a.weight);
  return withoutFragments(ranked.map(({ phrase }) => phrase)).map(({ form }) => form);
};

/** How often each term stands beside another. */
const degreesOf = (sentences: readonly (readonly ContentWord[])[], termCount: number): Uint32Array => {
  const degrees = new Uint32Array(termCount);
  for (const words of sentences) {
    words.forEach(({ term }, at) => {
      const [before, behind] = [words[at - 1], words[at + 1]];
      const isBeside = (other: ContentWord | undefined): boolean =>
        other !== undefined && other.term !== term;
      degrees[term] = (degrees[term] ?? 0) + (isBeside(before) ? 1 : 0) + (isBeside(behind) ? 1 : 0);
    });
  }
  return degrees;
};

/** The best phrases, none of which is part of another that stands before it, holds one, or begins where one ends. */
const withoutFragments = (ranked: readonly Phrase[]): readonly Phrase[] => {
  const taken: Phrase[] = [];
  for (const phrase of ranked) {
    if (taken.length >= keyphrasesMax) break;
    if (!taken.some((other) => overlaps(other.terms, phrase.terms))) taken.push(phrase);
  }
  return taken;
};

/** Whether one run holds the other, or its end is the beginning of the other. */
const overlaps = (a: readonly number[], b: readonly number[]): boolean =>
  holds(a, b) || holds(b, a) || a.at(-1) === b[0] || b.at(-1) === a[0];

const holds = (outer: readonly number[], inner: readonly number[]): boolean =>
  ` ${outer.join(' ')} `.includes(` ${inner.join(' ')} `);
