import { profileOf } from './languages/index.ts';

/** What a stop word adds to its spelling, as the logarithm of how much likelier it is in its language. */
const stopWordWeight = 3;

/** What a letter weighs that a language has beyond the plain ones, and one that only others have. */
const ownLetterWeight = 2;
const foreignLetterWeight = -3;

/** Groups of letters are told apart from two to this many. */
const groupCharactersMax = 3;

/** The edge of a word, as the profiles' groups write it. */
const edge = '_';

/** Bits that the number of a letter takes: a script has fewer than a thousand letters. */
const letterBits = 10;

/** Tells texts of some languages apart: what groups, letters and stop words weigh for each, in the languages' order. */
export type Speller = {
  /** By UTF-16 unit: the number of a letter that some group has, from 1; 0 for others. */
  readonly letters: Uint16Array;
  /** By the numbers of its letters, the first in the lowest bits: strings would be cut, hashed and thrown away. */
  readonly groups: Weights<number>;
  readonly words: Weights<string>;
  readonly languages: readonly string[];
};

/** Where the weights of each key begin, one for each language; all are small whole numbers. */
type Weights<K> = { readonly places: ReadonlyMap<K, number>; readonly values: Int8Array };

/** Builds a speller from the languages' profiles. Cost: 15 ms and some 2 MB for the 13 in Latin script. */
export const spellerOf = (languages: readonly string[]): Speller => {
  const letters = new Uint16Array(0x10000);
  const keyOf = groupKeys(letters);
  const groups = openWeights<number>(languages);
  const words = openWeights<string>(languages);
  languages.map(profileOf).forEach(({ letters: own, spelling, stopWords }, index) => {
    for (const letter of own)
      groups.set(keyOf(letter), index, { value: ownLetterWeight, others: foreignLetterWeight });
    for (const [weight, lines] of Object.entries(spelling))
      for (const group of lines.flatMap((line) => line.split(' ')))
        groups.set(keyOf(group), index, { value: Number(weight), others: 0 });
    for (const word of stopWords) words.set(word, index, { value: stopWordWeight, others: 0 });
  });
  return { letters, groups: groups.all(), words: words.all(), languages };
};

/** Gives groups their keys, and letters their numbers as they are met. */
const groupKeys = (letters: Uint16Array): ((group: string) => number) => {
  let count = 0;
  return (group) => {
    let key = 0;
    for (let at = 0; at < group.length; at += 1) {
      const unit = group.charCodeAt(at);
      if (letters[unit] === 0) letters[unit] = ++count;
      key |= (letters[unit] ?? 0) << (at * letterBits);
    }
    return key;
  };
};

/** Weights as they are collected; a key that is new weighs `others` in all languages but its own. */
const openWeights = <K>({ length }: readonly string[]) => {
  const places = new Map<K, number>();
  const values: number[] = [];
  return {
    set: (
      key: K,
      index: number,
      { value, others }: { readonly value: number; readonly others: number },
    ): void => {
      const place = places.get(key) ?? values.length;
      if (place === values.length) for (let i = 0; i < length; i += 1) values.push(others);
      places.set(key, place);
      values[place + index] = value;
    },
    all: (): Weights<K> => ({ places, values: Int8Array.from(values) }),
  };
};

/**
 * How well a text in lower case is spelt in each language: the sum of what its groups of letters, letters and stop
 * words weigh. Source: naive Bayes over letter groups, Nakatani 2010, with stop words as further evidence.
 */
export const spellingScores = (
  text: string,
  { letters, groups, words, languages }: Speller,
): readonly number[] => {
  const scores = new Array<number>(languages.length).fill(0);
  const spelt = edge + text.replace(/[^\p{L}\p{M}]+/gu, edge) + edge;
  for (const word of spelt.split(edge)) addTo(scores, words, word);
  for (let start = 0; start < spelt.length; start += 1) {
    let key = 0;
    for (let size = 0; size < groupCharactersMax && start + size < spelt.length; size += 1) {
      const letter = letters[spelt.charCodeAt(start + size)] ?? 0;
      if (letter === 0) break;
      key |= letter << (size * letterBits);
      addTo(scores, groups, key);
    }
  }
  return scores;
};

const addTo = <K>(scores: number[], { places, values }: Weights<K>, key: K): void => {
  const place = places.get(key);
  if (place === undefined) return;
  for (let index = 0; index < scores.length; index += 1)
    scores[index] = (scores[index] ?? 0) + (values[place + index] ?? 0);
};
