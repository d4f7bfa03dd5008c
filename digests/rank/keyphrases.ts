import { profileOf } from '../text/index.ts';
import { graphOf } from './graph.ts';
import { pageRank } from './pagerank.ts';
import { countPhrases, tokensOf, type Phrase, type Token } from './phrases.ts';
import type { Reading } from './reading.ts';

/** What a reader takes in beside a summary. */
const keyphrasesMax = 8;

/** A phrase of several words says more than one of its words, which comes at least as often. */
const phraseBoost = 2;

/** Words stand in each other's window when they follow each other (Mihalcea & Tarau 2004, section 3, found 2 best). */
const windowWords = 2;

/**
 * The words and phrases that a text turns on, best first, cased as in the text. A phrase is a run of content words
 * that comes back or is a name; it is weighed by the TextRank of its words and by how often it comes.
 * Source: Mihalcea & Tarau 2004, "TextRank: Bringing Order into Texts", section 3.
 * Differs: no part-of-speech filter, since there is none for every language; instead a phrase has to come back or to
 * be written as a name, and no phrase is part of another one that was taken.
 * Cost: linear in the text, then that of the graph of its words.
 */
export const keyphrasesOf = ({ sentences, language }: Reading): readonly string[] => {
  const profile = profileOf(language);
  const tokens = sentences.map(({ text }) => tokensOf(text, profile));
  const ranks = rankWords(tokens);
  const weigh = ({ keys, count }: Phrase): number =>
    keys.reduce((sum, key) => sum + (ranks.get(key) ?? 0), 0) *
    Math.log2(1 + count) *
    (keys.length > 1 ? phraseBoost : 1);
  const ranked = countPhrases(tokens)
    .map((phrase) => ({ phrase, weight: weigh(phrase) }))
    .toSorted((a, b) => b.weight - a.weight);
  return withoutParts(ranked.map(({ phrase }) => phrase)).map(({ form }) => form);
};

/** The rank of each content word in the graph of words that stand close to each other. */
const rankWords = (sentences: readonly (readonly Token[])[]): ReadonlyMap<string, number> => {
  const windows = new Map<string, number[]>();
  let window = 0;
  for (const tokens of sentences) {
    for (let i = 0; i < tokens.length; i += 1) {
      for (const { key } of tokens.slice(i, i + windowWords)) {
        const seen = windows.get(key);
        if (seen === undefined) windows.set(key, [window]);
        else seen.push(window);
      }
      window += 1;
    }
  }
  const ranks = pageRank(graphOf([...windows.values()], (shared) => shared));
  return new Map([...windows.keys()].map((key, i) => [key, ranks[i] ?? 0]));
};

/** The best phrases, none of which is part of another that stands before it, or holds one. */
const withoutParts = (ranked: readonly Phrase[]): readonly Phrase[] => {
  const taken: Phrase[] = [];
  for (const phrase of ranked) {
    if (taken.length >= keyphrasesMax) break;
    if (!taken.some((other) => contains(other, phrase) || contains(phrase, other))) taken.push(phrase);
  }
  return taken;
};

const contains = (outer: Phrase, inner: Phrase): boolean =>
  ` ${outer.keys.join(' ')} `.includes(` ${inner.keys.join(' ')} `);
