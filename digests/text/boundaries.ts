import { isAmong, isDot, opens, opensUncapitalised, type Mark } from './marks.ts';
import type { LanguageProfile } from './profile.ts';

type Verdict = 'ends' | 'goes on' | null;
type Rule = (mark: Mark, profile: LanguageProfile) => Verdict;

/** What ties a quotation to its sentence where no space does: a comma, or the Japanese particles of quoting. */
const quotationGoesOn = /^(?:[、，,;]|と[^こにて]|って|など|を)/u;

/** Marks that mean nothing but an end, in scripts that may put no space after one: "。", "।", "؟". */
const unmistakable: Rule = ({ mark, closers, next }) => {
  if (!/[^.!?…‼⁇⁈⁉;:\s]/u.test(mark)) return null;
  return closers !== '' && quotationGoesOn.test(next) ? 'goes on' : 'ends';
};

/** What follows the dot in the name of a site or program, however it is capitalised: "Booking.Com". */
const siteEnding = /^(?:co|com|edu|gov|info|io|js|net|org|tv)\b/i;

/**
 * Copy that lost the space after a sentence: "he said.The vote". Asks for a plain word or a long number before and a
 * capitalised word after, so that "U.S.", "3.5", "1.Tea, 2.Milk" and "example.com" stay whole.
 */
const glued: Rule = (mark, profile) => {
  const { token, gap, next } = mark;
  if (gap) return null;
  const isWord = /^["“«‘]?\p{Lu}[\p{Ll}'’]+(?:[\s,.!?]|$)|^["“«‘]?[AIÀÉÈYO]\s/u.test(next);
  if (!isWord || siteEnding.test(next) || /[/@]|^www/.test(token)) return 'goes on';
  if (!isDot(mark)) return /\p{Ll}$/u.test(token) || opens(mark, profile) ? 'ends' : 'goes on';
  if (isAmong(profile.abbreviations, mark, profile) || isAmong(profile.endings, mark, profile))
    return 'goes on';
  const isName = /\p{Lu}{3}$/u.test(token) && opens(mark, profile);
  return isName || /(?:\p{Ll}{3}|\d[\d.,]*\d\d)$/u.test(token) ? 'ends' : 'goes on';
};

/** A speech that breaks off: 'If you please, sir--" The Rabbit started.' */
const brokenOff: Rule = (mark, profile) => {
  if (!/^[—–-]/.test(mark.mark)) return null;
  return mark.gap && opens(mark, profile) ? 'ends' : 'goes on';
};

/** A plain word, too long to be an abbreviation that the lists do not know. */
const longWord = /^\p{Ll}{6,}$/u;

/** Lower case or a comma after the mark: the sentence is not over, whatever the mark. "iPhone" is not lower case. */
const lowerCaseFollows: Rule = (mark, profile) => {
  const { token, next } = mark;
  if (/^(?:[,;:/]|[–—-](?!\s*\p{Lu}))/u.test(next)) return 'goes on';
  if (!/^["“«‘([]?\p{Ll}(?!\p{Lu})/u.test(next)) return null;
  const isForgotten = isDot(mark) && longWord.test(token) && opensUncapitalised(mark, profile);
  return isForgotten && !isAmong(profile.abbreviations, mark, profile) ? 'ends' : 'goes on';
};

/** "1.", "b." or "1.)" at the very start is the label of a list item. */
const listLabel: Rule = ({ mark, closers, first, token }) =>
  mark === '.' && /^\)?$/.test(closers) && first && /^(?:\d{1,3}|\p{L}|[ivx]{1,4})$/u.test(token)
    ? 'goes on'
    : null;

/**
 * "[...]" stands for words that were left out, not for the end of what is quoted; so do three dots set apart from the
 * word before them, where four would end the sentence (Chicago Manual of Style, 13.52).
 */
const elision: Rule = (mark, profile) => {
  if (mark.mark === '. . .' && mark.token === '' && mark.closers === '') return 'goes on';
  const isBracketed = /^(?:\.{3}|…)$/.test(mark.mark) && /^[\])]/.test(mark.closers);
  return isBracketed && !opens(mark, profile) ? 'goes on' : null;
};

const abbreviation: Rule = (mark, profile) =>
  isDot(mark) && isAmong(profile.abbreviations, mark, profile) ? 'goes on' : null;

/** "No. 5", "N°. 5"; the number that follows shows that even a token such as "art" is no word. */
const beforeNumber: Rule = ({ mark, closers, token, next }, { beforeNumbers }) =>
  mark === '.' &&
  closers === '' &&
  /^[#№]?[\dIVXLC]/.test(next) &&
  (/^n[°º]$/i.test(token) || beforeNumbers.has(token.toLowerCase()))
    ? 'goes on'
    : null;

/** A time so near the start of its sentence opens it: "At 5 a.m. Mr. Smith left". */
const openingTimeCharactersMax = 12;

/** "6 p.m.": over before a capitalised word, but not before "Monday", "ET" or "Eastern", nor where it opens. */
const hour: Rule = (mark, profile) => {
  if (!isDot(mark) || !/^[ap]\.?m$/i.test(mark.token) || !isAmong(profile.endings, mark, profile))
    return null;
  if (opens(mark, profile)) return 'ends';
  const word = /^\p{Lu}\p{L}*/u.exec(mark.next)?.[0] ?? '';
  const isCalendar = /^\p{Lu}*$/u.test(word) || profile.dateWords.has(word.toLowerCase());
  return isCalendar || mark.length <= openingTimeCharactersMax ? 'goes on' : 'ends';
};

/** "Inc.", "etc.": over only where the next word opens a sentence. */
const ending: Rule = (mark, profile) => {
  if (!isDot(mark) || !isAmong(profile.endings, mark, profile)) return null;
  return opens(mark, profile) ? 'ends' : 'goes on';
};

/** "J. Smith", "U.N. General Assembly", "u. a.": letters that stand for words. */
const initials: Rule = (mark, profile) => {
  const letters = /^(?:\p{L}|(?:\p{L}{1,2}\.)+\p{L}{1,2}|\p{Lu}\p{Ll}?(?:-\p{Lu})+)$/u;
  if (!isDot(mark) || !letters.test(mark.token)) return null;
  return opens(mark, profile) ? 'ends' : 'goes on';
};

/** "3. Oktober", where the language writes ordinals so. A year ends a sentence, a day or a century does not. */
const ordinal: Rule = (mark, profile) =>
  profile.ordinals && isDot(mark) && /^[-–]?\d{1,2}$/.test(mark.token) && !opens(mark, profile)
    ? 'goes on'
    : null;

/** In this order: the first rule with an opinion decides. */
const rules: readonly Rule[] = [
  brokenOff,
  unmistakable,
  glued,
  lowerCaseFollows,
  listLabel,
  elision,
  abbreviation,
  beforeNumber,
  hour,
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
