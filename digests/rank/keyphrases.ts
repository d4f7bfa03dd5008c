import { profileOf, wordsOf, type Word } from '../text/index.ts';
import { graphOf } from './graph.ts';
import { pageRank } from './pagerank.ts';
import type { Reading } from './reading.ts';

/** What a reader takes in beside a summary. */
const keyphrasesMax = 8;

/** Longer runs of words are clauses, not names of things. */
const phraseWordsMax = 4;

/** Words stand in each other's window when at most one word lies between them (Mihalcea & Tarau 2004, section 3). */
const windowWords = 2;

/** A content word of the text: where it stands, and the key under which its forms meet. */
type Token = Word & {
  readonly key: string;
  readonly capital: boolean;
  /** Whether it opens its sentence, where a capital says nothing. */
  readonly opening: boolean;
  /** Whether nothing but a space or hyphen parts it from the token before. */
  readonly joined: boolean;
};

type Phrase = {
  readonly keys: readonly string[];
  count: number;
  /** How often each written form occurs; a form that opens a sentence counts for less. */
  readonly forms: Map<string, number>;
  named: boolean;
};

/**
 * The words and phrases that a text turns on, best first, cased as in the text. A phrase is a run of content words
 * that comes back or is a name; it is weighed by the TextRank of its words.
 * Source: Mihalcea & Tarau 2004, "TextRank: Bringing Order into Texts", section 3.
 * Differs: no part-of-speech filter, since there is none for every language; instead a phrase has to come back or to
 * be written as a name, and no phrase is part of another one that was taken.
 * Cost: linear in the text, then that of the graph of its words.
 */
export const keyphrasesOf = (reading: Reading): readonly string[] => {
  const sentences = reading.sentences.map(({ text }) => ({ text, tokens: tokensOf(text, reading.language) }));
  const ranks = wordRanks(sentences.map(({ tokens }) => tokens));
  const phrases = new Map<string, Phrase>();
  for (const { text, tokens } of sentences) countPhrases(text, tokens, phrases);
  const weigh = ({ keys, count }: Phrase): number =>
    keys.reduce((sum, key) => sum + (ranks.get(key) ?? 0), 0) * Math.log2(1 + count);
  const ranked = [...phrases.values()]
    .filter(({ count, named }) => count > 1 || named)
    .map((phrase) => ({ phrase, weight: weigh(phrase) }))
    .toSorted((a, b) => b.weight - a.weight);
  return withoutParts(ranked.map(({ phrase }) => phrase)).map(formOf);
};

const tokensOf = (text: string, language: string): readonly Token[] => {
  const { stopWords, fold } = profileOf(language);
  const tokens: Token[] = [];
  const words = wordsOf(text, language);
  words.forEach((word, i) => {
    const lower = word.text.toLowerCase().replaceAll('’', "'");
    const key = fold(lower);
    if (stopWords.has(lower) || stopWords.has(key) || !/\p{L}/u.test(key)) return;
    const before = tokens.at(-1);
    tokens.push({
      ...word,
      key,
      capital: /^\p{Lu}/u.test(word.text),
      opening: i === 0,
      joined: before !== undefined && /^[ \u00a0-]?$/.test(text.slice(before.end, word.start)),
    });
  });
  return tokens;
};

/** The rank of each content word in the graph of words that stand close to each other. */
const wordRanks = (sentences: readonly (readonly Token[])[]): ReadonlyMap<string, number> => {
  const windows = new Map<string, number[]>();
  let window = 0;
  for (const tokens of sentences) {
    for (let i = 0; i < tokens.length; i += 1) {
      for (const { key } of tokens.slice(i, i + windowWords)) {
        const seen = windows.get(key) ?? [];
        windows.set(key, seen);
        seen.push(window);
      }
      window += 1;
    }
  }
  const ranks = pageRank(graphOf([...windows.values()], (shared) => shared));
  return new Map([...windows.keys()].map((key, i) => [key, ranks[i] ?? 0]));
};

/** Counts every run of up to `phraseWordsMax` adjoining tokens of a sentence. */
const countPhrases = (text: string, tokens: readonly Token[], phrases: Map<string, Phrase>): void => {
  for (let first = 0; first < tokens.length; first += 1) {
    for (let last = first; last < Math.min(tokens.length, first + phraseWordsMax); last += 1) {
      if (last > first && tokens[last]?.joined !== true) break;
      countPhrase(text, tokens.slice(first, last + 1), phrases);
    }
  }
};

const countPhrase = (text: string, run: readonly Token[], phrases: Map<string, Phrase>): void => {
  const keys = run.map(({ key }) => key);
  const id = keys.join(' ');
  const phrase = phrases.get(id) ?? { keys, count: 0, forms: new Map<string, number>(), named: false };
  phrases.set(id, phrase);
  const form = text.slice(run[0]?.start, run.at(-1)?.end).replace(/['’]s?$/, '');
  const opening = run[0]?.opening === true;
  phrase.count += 1;
  phrase.forms.set(form, (phrase.forms.get(form) ?? 0) + (opening ? 0.1 : 1));
  phrase.named ||= run.length > 1 && !opening && run.every(({ capital }) => capital);
};

/** The best phrases, none of which is part of another that stands before it, or holds one. */
const withoutParts = (ranked: readonly Phrase[]): readonly Phrase[] => {
  const taken: Phrase[] = [];
  for (const phrase of ranked) {
    if (taken.length >= keyphrasesMax) break;
    const id = ` ${phrase.keys.join(' ')} `;
    const related = taken.some(({ keys }) => {
      const other = ` ${keys.join(' ')} `;
      return other.includes(id) || id.includes(other);
    });
    if (!related) taken.push(phrase);
  }
  return taken;
};

const formOf = ({ forms }: Phrase): string =>
  [...forms].reduce((best, form) => (form[1] > best[1] ? form : best))[0];
