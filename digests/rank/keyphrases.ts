import type { Graph } from './graph.ts';
import { pageRank } from './pagerank.ts';
import { contentWordsOf, countPhrases, type ContentWord, type Phrase } from './phrases.ts';
import type { Reading } from './reading.ts';

/** What a reader takes in beside a summary. */
const keyphrasesMax = 8;

/** A phrase of several words says more than one of its words, which comes at least as often. */
const phraseBoost = 2;

/**
 * The words and phrases that a text turns on, best first, cased as in the text. A phrase is a run of content words
 * that comes back or is a name; it is weighed by the TextRank of its words and by how often it comes.
 * Source: Mihalcea & Tarau 2004, "TextRank: Bringing Order into Texts", section 3, with the window of 2 words that
 * they found best.
 * Differs: no part-of-speech filter, since there is none for every language; instead a phrase has to come back or to
 * be written as a name, and no phrase overlaps another one that was taken.
 * Cost: linear in the text, then edges times rounds of the graph of its words.
 */
export const keyphrasesOf = (reading: Reading): readonly string[] => {
  const sentences = contentWordsOf(reading);
  const ranks = pageRank(neighbours(sentences, reading.termCount));
  const weigh = ({ terms, count }: Phrase): number =>
    terms.reduce((sum, term) => sum + (ranks[term] ?? 0), 0) *
    Math.log2(1 + count) *
    (terms.length > 1 ? phraseBoost : 1);
  const ranked = countPhrases(sentences)
    .map((phrase) => ({ phrase, weight: weigh(phrase) }))
    .toSorted((a, b) => b.weight - a.weight);
  return withoutFragments(ranked.map(({ phrase }) => phrase)).map(({ form }) => form);
};

/** The graph of terms that follow each other, weighed by how often they do. */
const neighbours = (sentences: readonly (readonly ContentWord[])[], nodes: number): Graph => {
  // A pair of terms is one number, so that one map counts them all and sorting brings the rows together.
  const counts = new Map<number, number>();
  for (const words of sentences) {
    for (let i = 1; i < words.length; i += 1) {
      const [a, b] = [words[i - 1]?.term ?? 0, words[i]?.term ?? 0];
      const pair = Math.max(a, b) * nodes + Math.min(a, b);
      if (a !== b) counts.set(pair, (counts.get(pair) ?? 0) + 1);
    }
  }
  const pairs = Float64Array.from(counts.keys()).toSorted();
  const starts = new Uint32Array(nodes + 1);
  for (const pair of pairs) {
    const row = Math.floor(pair / nodes);
    starts[row + 1] = (starts[row + 1] ?? 0) + 1;
  }
  for (let node = 0; node < nodes; node += 1)
    starts[node + 1] = (starts[node + 1] ?? 0) + (starts[node] ?? 0);
  return {
    nodes,
    starts,
    targets: Uint32Array.from(pairs, (pair) => pair % nodes),
    weights: Float64Array.from(pairs, (pair) => counts.get(pair) ?? 0),
  };
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
