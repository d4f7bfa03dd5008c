import type { LanguageProfile } from './profile.ts';

/** A place where a sentence may end: what stands around a run of terminators. */
export type Mark = {
  /** The run of terminators itself: ".", "?!", ". . .". */
  readonly mark: string;
  /** What stands before it, back to white space or the sentence's start, without opening quotes or brackets. */
  readonly token: string;
  /** Whether that token is the first of its sentence, as in "1. Open the lid." */
  readonly first: boolean;
  /** Closing quotes and brackets that follow at once; often empty. */
  readonly closers: string;
  /** Whether white space follows. */
  readonly gap: boolean;
  /** How many characters the sentence has before the mark. */
  readonly length: number;
  /** What follows the white space, as far as the rules look. */
  readonly next: string;
};

const wordAtStart = /^["'“”‘’«»„(\[¿¡\s]*(\p{L}[\p{L}\p{M}]*(?:['’][\p{L}\p{M}]+)*)(\.?)/u;

/** Whether a lower-case word, or what stands before its apostrophe ("l'accord", "i'm"), opens sentences. */
const isOpener = (lower: string, openers: ReadonlySet<string>): boolean => {
  if (openers.has(lower)) return true;
  const apostrophe = lower.search(/['’]/);
  return apostrophe !== -1 && openers.has(lower.slice(0, apostrophe));
};

/** Whether what follows is a capitalised word that opens sentences in this language: "The", not the initial "A." */
export const opens = ({ next }: Mark, { openers }: LanguageProfile): boolean => {
  const [, word = '', dot] = wordAtStart.exec(next) ?? [];
  if (!/^\p{Lu}/u.test(word) || (word.length === 1 && dot === '.')) return false;
  return isOpener(word.toLowerCase(), openers);
};

/** As `opens`, in copy that forgets capitals: "nobody worked. the cost". */
export const opensUncapitalised = ({ next }: Mark, { uncapitalised }: LanguageProfile): boolean =>
  uncapitalised.has(wordAtStart.exec(next)?.[1] ?? '');

/** A full stop that closes no quotation: the only mark that abbreviations and numbers carry. */
export const isDot = ({ mark, closers }: Mark): boolean => mark === '.' && closers === '';

/**
 * Whether the token is on a list of abbreviations, alone or after an elided article ("l'Ing"). One that is also a word
 * counts only where it is capitalised: "Ill." is a state and "ill." is not.
 */
export const isAmong = (
  list: ReadonlySet<string>,
  { token }: Mark,
  { wordlike }: LanguageProfile,
): boolean => {
  const lower = token.toLowerCase();
  if (wordlike.has(token)) return false;
  return list.has(lower) || list.has(lower.slice(lower.search(/['’]/) + 1));
};
