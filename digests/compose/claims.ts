import type { Article } from '../model/index.ts';
import {
  languageOf,
  profileOf,
  splitSentences,
  termOf,
  wordsOf,
  type LanguageProfile,
} from '../text/index.ts';

/** What a sentence says, by the terms in it. */
export type Claims = {
  /** Each term with its weight, at least 1. */
  readonly weights: ReadonlyMap<string, number>;
  /** The sum of the weights. */
  readonly total: number;
  /** Numbers that count something: neither dates nor years nor times of day. */
  readonly figures: ReadonlySet<string>;
};

/** A sentence with what it says. */
type ClaimedSentence = { readonly text: string; readonly claims: Claims };

/** Who, where and how many: what makes news of the same event differ. */
const nameWeight = 2;

const capital = /^\p{Lu}/u;
const digits = /^\d+$/u;
const year = /^(?:19|20)\d\d$/u;

/** Sentences of an article that are looked at; the news of a story is not further down. */
const sentencesMax = 80;

/** Whether a number at a place stands in a date or a time of day: "24 November", "10:30". */
const isDated = (
  text: string,
  { start, end }: { start: number; end: number },
  profile: LanguageProfile,
): boolean => {
  const around = `${text.slice(Math.max(0, start - 12), start)} ${text.slice(end, end + 14)}`;
  return (
    /^:\d/u.test(text.slice(end)) ||
    /\d:$/u.test(text.slice(0, start)) ||
    wordsOf(around).some((word) => profile.dateWords.has(word.text.toLowerCase()))
  );
};

/** Reads what a sentence says. `language` is a primary subtag. */
export const claimsOf = (text: string, language: string): Claims => {
  const profile = profileOf(language);
  const weights = new Map<string, number>();
  const figures = new Set<string>();
  for (const [place, word] of wordsOf(text).entries()) {
    const term = termOf(word.text, profile);
    if (term === null) continue;
    const isNumber = digits.test(word.text);
    const isFigure = isNumber && !year.test(word.text) && !isDated(text, word, profile);
    if (isFigure) figures.add(term);
    weights.set(term, isFigure || (place > 0 && capital.test(word.text)) ? nameWeight : 1);
  }
  return { weights, total: weights.values().reduce((sum, weight) => sum + weight, 0), figures };
};

/** The share of what one sentence says that another says too, 0 to 1; 1 where it says nothing. */
export const sharedWith = ({ weights, total }: Claims, other: Claims): number => {
  if (total === 0) return 1;
  let shared = 0;
  for (const [term, weight] of weights) if (other.weights.has(term)) shared += weight;
  return shared / total;
};

/** What several sentences say together. */
export const joined = (all: readonly Claims[]): Claims => {
  const weights = new Map(all.flatMap((claims) => [...claims.weights]));
  const figures = new Set(all.flatMap((claims) => [...claims.figures]));
  return { weights, total: weights.values().reduce((sum, weight) => sum + weight, 0), figures };
};

/** An article's sentences, each with what it says; its title comes first. */
export const sentencesOf = ({ title, text, language }: Article): readonly ClaimedSentence[] => {
  const spoken = languageOf(text, language);
  const sentences = splitSentences(text, spoken).slice(0, sentencesMax);
  return [...(title === null ? [] : [title]), ...sentences.map((sentence) => sentence.text)].map((each) => ({
    text: each,
    claims: claimsOf(each, spoken),
  }));
};
