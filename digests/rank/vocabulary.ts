import { termOf, wordsOf, type LanguageProfile } from '../text/index.ts';

/** What is known of a written word, wherever it stands. */
type WordForm = {
  readonly lower: string;
  /** As written, without an article or possessive tied to it. */
  readonly bare: string;
  /** What was cut off before and behind that: an elided article, a possessive. */
  readonly isCutBefore: boolean;
  readonly isCutBehind: boolean;
  readonly isCapital: boolean;
  /** Whether it has a letter: a number says nothing by itself. */
  readonly isLettered: boolean;
  /** The term under which its forms meet; `null` for a stop word. */
  readonly key: string | null;
};

/** A word in its sentence. */
export type Token = {
  readonly form: WordForm;
  /** The number of its term in this text; `noTerm` for a stop word. */
  readonly term: number;
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

/** Opens a vocabulary for one text. Cost: linear in what is read with it. */
export const createVocabulary = (profile: LanguageProfile): Vocabulary => {
  const numbers = new Map<string, number>();
  const forms = knownForms(profile);
  const numberOf = (key: string | null): number => {
    if (key === null) return noTerm;
    let number = numbers.get(key);
    if (number === undefined) {
      number = numbers.size;
      numbers.set(key, number);
    }
    return number;
  };
  const formOf = (word: string): WordForm => {
    let form = forms.get(word);
    if (form === undefined) {
      if (forms.size >= knownFormsMax) forms.clear();
      form = readForm(word, profile);
      forms.set(word, form);
    }
    return form;
  };
  return {
    tokensOf: (text) =>
      wordsOf(text).map(({ text: word, start, end }) => {
        const form = formOf(word);
        return { form, term: numberOf(form.key), start, end };
      }),
    size: () => numbers.size,
  };
};

const readForm = (word: string, profile: LanguageProfile): WordForm => {
  const bare = profile.bare(word);
  return {
    lower: word.toLowerCase().replaceAll('’', "'"),
    bare,
    isCutBefore: !word.startsWith(bare),
    isCutBehind: !word.endsWith(bare),
    isCapital: /^\p{Lu}/u.test(bare),
    isLettered: /\p{L}/u.test(bare),
    key: termOf(word, profile),
  };
};

/**
 * How many words of a language are remembered: news repeats itself, and to look a word up is many times faster than to
 * take it apart. That many take some four megabytes.
 */
const knownFormsMax = 20_000;

const formsByProfile = new Map<LanguageProfile, Map<string, WordForm>>();

const knownForms = (profile: LanguageProfile): Map<string, WordForm> => {
  const known = formsByProfile.get(profile) ?? new Map<string, WordForm>();
  if (known.size === 0) formsByProfile.set(profile, known);
  return known;
};

/** The numbers of the terms of some tokens, in order; a term may occur twice. */
export const termsOfTokens = (tokens: readonly Token[]): readonly number[] => {
  const terms: number[] = [];
  for (const { term } of tokens) if (term !== noTerm) terms.push(term);
  return terms;
};
