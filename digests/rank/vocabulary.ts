import { termOf, wordsOf, type LanguageProfile } from '../text/index.ts';

/** What a written word is, looked up once for all its places in a text. */
type Lexeme = {
  readonly lower: string;
  /** As written, without an article or possessive tied to it. */
  readonly bare: string;
  /** What was cut off before and behind that: an elided article, a possessive. */
  readonly isCutBefore: boolean;
  readonly isCutBehind: boolean;
  readonly isCapital: boolean;
  /** Whether it has a letter: a number says nothing by itself. */
  readonly isLettered: boolean;
  /** The number of the term under which its forms meet; `noTerm` for a stop word. */
  readonly term: number;
};

/** A word in its sentence. */
export type Token = {
  readonly lexeme: Lexeme;
  /** UTF-16 offsets into the sentence. */
  readonly start: number;
  readonly end: number;
};

/** Stands for no term. */
export const noTerm = -1;

/** Numbers the terms of one text from 0, so that the rankers count in arrays and not in maps of strings. */
type Vocabulary = {
  readonly tokensOf: (text: string) => readonly Token[];
  /** How many terms have a number. */
  readonly size: () => number;
};

/**
 * Opens a vocabulary for one text. Half of a text's words are in it before: those are folded once.
 * Cost: linear in the text; memory a lexeme a different word.
 */
export const createVocabulary = (profile: LanguageProfile): Vocabulary => {
  const lexemes = new Map<string, Lexeme>();
  const terms = new Map<string, number>();
  const numberOf = (term: string | null): number => {
    if (term === null) return noTerm;
    let number = terms.get(term);
    if (number === undefined) {
      number = terms.size;
      terms.set(term, number);
    }
    return number;
  };
  const lexemeOf = (word: string): Lexeme => {
    let lexeme = lexemes.get(word);
    if (lexeme === undefined) {
      const bare = profile.bare(word);
      lexeme = {
        lower: word.toLowerCase().replace('’', "'"),
        bare,
        isCutBefore: !word.startsWith(bare),
        isCutBehind: !word.endsWith(bare),
        isCapital: /^\p{Lu}/u.test(bare),
        isLettered: /\p{L}/u.test(bare),
        term: numberOf(termOf(word, profile)),
      };
      lexemes.set(word, lexeme);
    }
    return lexeme;
  };
  return {
    tokensOf: (text) =>
      wordsOf(text).map(({ text: word, start, end }) => ({ lexeme: lexemeOf(word), start, end })),
    size: () => terms.size,
  };
};

/** The numbers of the terms of some tokens, in order; a term may occur twice. */
export const termsOfTokens = (tokens: readonly Token[]): readonly number[] =>
  tokens.flatMap(({ lexeme }) => (lexeme.term === noTerm ? [] : [lexeme.term]));
