import type { LanguageProfile } from './profile.ts';

/** A place where a sentence may end: what stands around a run of terminators. */
export type Mark = {
  /** The run of terminators itself: ".", "?!", "...". */
  readonly mark: string;
  /** What stands before it, back to white space or the sentence's start, without opening quotes or brackets. */
  readonly token: string;
  /** Whether that token is the first of its sentence, as in "1. Open the lid." */
  readonly first: boolean;
  /** Closing quotes and brackets that follow at once; often empty. */
  readonly closers: string;
  /** Whether white space follows. */
  readonly gap: boolean;
  /** What follows the white space, as far as the rules look. */
  readonly next: string;
};

type Verdict = 'ends' | 'goes on' | null;
type Rule = (mark: Mark, profile: LanguageProfile) => Verdict;

/** How many characters of the following text the rules see: a word with its quotes. */
export const lookAheadCharacters = 40;

const wordAtStart = /^["'“”‘’«»„(\[\s]*([\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}]+)*)/u;

/** Whether what follows is a capitalised word that opens sentences in this language: "The", "I'm", "L'accord". */
const opens = ({ next }: Mark, { openers }: LanguageProfile): boolean => {
  const word = wordAtStart.exec(next)?.[1] ?? '';
  if (!/^\p{Lu}/u.test(word)) return false;
  const lower = word.toLowerCase().replaceAll('’', "'");
  return openers.has(lower) || (lower.includes("'") && openers.has(lower.slice(0, lower.indexOf("'"))));
};

/** A full stop that closes no quotation: the only mark that abbreviations and numbers carry. */
const isDot = ({ mark, closers }: Mark): boolean => mark === '.' && closers === '';

/** Marks of scripts that put no space after a sentence. A Japanese quotation goes on with the particle after it. */
const ideographic: Rule = ({ mark, closers, gap, next }) => {
  if (!/[。！？｡፧።॥।፨]/u.test(mark)) return null;
  const particle = closers !== '' && !gap && /^\p{sc=Hiragana}/u.test(next);
  return particle || /^[、，,;]/u.test(next) ? 'goes on' : 'ends';
};

/**
 * Copy that lost the space after a sentence: "he said.The vote". Asks for a plain word before and a capitalised one
 * after, so that "U.S.", "3.5" and "example.com" stay whole.
 */
const glued: Rule = ({ mark, token, closers, gap, next }) => {
  if (gap) return null;
  const capitalised = /^["“«‘]?\p{Lu}[\p{Ll}'’]+(?:[\s,.!?]|$)/u.test(next);
  if (!capitalised || /[/@]|^www/.test(token)) return 'goes on';
  if (mark === '.' && closers === '') return /(?:\p{Ll}{3}|\d)$/u.test(token) ? 'ends' : 'goes on';
  return /\p{L}["”»]?$/u.test(token) ? 'ends' : 'goes on';
};

/** Lower case or a comma after the mark: the sentence is not over, whatever the mark. */
const lowerCaseFollows: Rule = ({ next }) =>
  /^["“«‘([]?\p{Ll}/u.test(next) || /^[,;:–—-](?!\s*\p{Lu})/u.test(next) ? 'goes on' : null;

/** "1.", "b." or "1.)" at the very start is the label of a list item. */
const listLabel: Rule = ({ mark, closers, first, token }) =>
  mark === '.' && /^\)?$/.test(closers) && first && /^(?:\d{1,3}|\p{L}|[ivx]{1,4})$/u.test(token)
    ? 'goes on'
    : null;

/** "[...]" stands for words that were left out, not for the end of what is quoted. */
const elision: Rule = (mark, profile) =>
  /^(?:\.{3}|…)$/.test(mark.mark) && /^[\])]/.test(mark.closers) && !opens(mark, profile) ? 'goes on' : null;

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

/** "J. Smith", "U.N. General Assembly", "u. a.": letters that stand for words. */
const initials: Rule = (mark, profile) => {
  if (!isDot(mark) || !/^(?:\p{L}|(?:\p{L}\.)+\p{L}|\p{Lu}\p{Ll}?(?:-\p{Lu})+)$/u.test(mark.token))
    return null;
  return opens(mark, profile) ? 'ends' : 'goes on';
};

/** "3. Oktober", where the language writes ordinals so. A year ends a sentence, a day or a century does not. */
const ordinal: Rule = (mark, profile) =>
  profile.ordinals && isDot(mark) && /^[-–]?\d{1,2}$/.test(mark.token) && !opens(mark, profile)
    ? 'goes on'
    : null;

/** In this order: the first rule with an opinion decides. */
const rules: readonly Rule[] = [
  ideographic,
  glued,
  lowerCaseFollows,
  listLabel,
  elision,
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
