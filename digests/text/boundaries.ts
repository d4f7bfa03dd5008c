import type { LanguageProfile } from './profile.ts';

/** A place where a sentence may end: what stands around a run of terminators. */
export type Mark = {
  /** The run of terminators itself: ".", "?!", "...". */
  readonly mark: string;
  /** What stands before it, back to white space or the sentence's start, without opening quotes or brackets. */
  readonly token: string;
  /** Whether that token is the first of its sentence, as in "1. Open the lid." */
  readonly first: boolean;
  /** Whether a closing quote or bracket follows at once. */
  readonly closed: boolean;
  /** Whether white space follows. */
  readonly gap: boolean;
  /** What follows the white space, as far as the rules look. */
  readonly next: string;
};

type Verdict = 'ends' | 'goes on' | null;
type Rule = (mark: Mark, profile: LanguageProfile) => Verdict;

/** How many characters of the following text the rules see: a word with its quotes. */
export const lookAheadCharacters = 40;

const wordAtStart = /^["'“”‘’«»„(\[\s]*([\p{L}\p{M}\p{N}'’]+)/u;
const nextWord = (next: string): string => wordAtStart.exec(next)?.[1] ?? '';

/** Whether what follows is a capitalised word that opens sentences in this language. */
const opens = ({ next }: Mark, { openers }: LanguageProfile): boolean => {
  const word = nextWord(next);
  return /^\p{Lu}/u.test(word) && openers.has(word.toLowerCase().replaceAll('’', "'"));
};

/** A full stop that closes no quotation: the only mark that abbreviations and numbers carry. */
const isDot = ({ mark, closed }: Mark): boolean => mark === '.' && !closed;

/** Marks of scripts that put no space after a sentence. */
const ideographic: Rule = ({ mark, next }) =>
  /[。！？｡፧።॥।፨]/u.test(mark) && !/^[、，,;]/u.test(next) ? 'ends' : null;

/**
 * Copy that lost the space after a sentence: "he said.The vote". Asks for a plain word before and a capitalised one
 * after, so that "U.S.", "3.5" and "example.com" stay whole.
 */
const glued: Rule = ({ mark, token, closed, gap, next }) => {
  if (gap) return null;
  const capitalised = /^["“«‘]?\p{Lu}[\p{Ll}'’]+(?:[\s,.!?]|$)/u.test(next);
  if (!capitalised || /[/@]|^www/.test(token)) return 'goes on';
  if (mark === '.' && !closed) return /\p{Ll}{3}$/u.test(token) ? 'ends' : 'goes on';
  return /\p{L}["”»]?$/u.test(token) ? 'ends' : 'goes on';
};

/** Lower case or a comma after the mark: the sentence is not over, whatever the mark. */
const lowerCaseFollows: Rule = ({ next }) =>
  /^["“«‘([]?\p{Ll}/u.test(next) || /^[,;:–—-](?!\s*\p{Lu})/u.test(next) ? 'goes on' : null;

/** "1." or "b." at the very start is the label of a list item. */
const listLabel: Rule = (mark) =>
  isDot(mark) && mark.first && /^(?:\d{1,3}|\p{L}|[ivx]{1,4})$/u.test(mark.token) ? 'goes on' : null;

const abbreviation: Rule = (mark, profile) =>
  isDot(mark) && profile.abbreviations.has(mark.token.toLowerCase()) ? 'goes on' : null;

const beforeNumber: Rule = (mark, profile) =>
  isDot(mark) && profile.beforeNumbers.has(mark.token.toLowerCase()) && /^[\dIVXLC]/.test(mark.next)
    ? 'goes on'
    : null;

/** "Inc.", "p.m.": over only where the next word opens a sentence. */
const ending: Rule = (mark, profile) => {
  if (!isDot(mark) || !profile.endings.has(mark.token.toLowerCase())) return null;
  return opens(mark, profile) ? 'ends' : 'goes on';
};

/** "J. Smith", "U.N. General Assembly": letters that stand for words. */
const initials: Rule = (mark, profile) => {
  if (!isDot(mark) || !/^(?:\p{Lu}|(?:\p{L}\.)+\p{L}|\p{Lu}\p{Ll}?(?:-\p{Lu})+)$/u.test(mark.token))
    return null;
  return opens(mark, profile) ? 'ends' : 'goes on';
};

/** "3. Oktober", where the language writes ordinals so. A year ends a sentence, a day or a century does not. */
const ordinal: Rule = (mark, profile) =>
  profile.ordinals && isDot(mark) && /^\d{1,2}$/.test(mark.token) && !opens(mark, profile) ? 'goes on' : null;

/** In this order: the first rule with an opinion decides. */
const rules: readonly Rule[] = [
  ideographic,
  glued,
  lowerCaseFollows,
  listLabel,
  abbreviation,
  beforeNumber,
  ending,
  initials,
  ordinal,
];

/** Whether a sentence ends at a mark. Where no rule objects, it does. */
export const endsSentence = (mark: Mark, profile: LanguageProfile): boolean => {
  for (const rule of rules) {
    const verdict = rule(mark, profile);
    if (verdict !== null) return verdict === 'ends';
  }
  return true;
};
