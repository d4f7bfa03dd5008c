import { foldText } from './fold.ts';

/** Phrases that can be looked for at any place of a folded text. */
export type PhraseIndex = ReadonlyMap<string, readonly string[]>;

/** Phrases are filed under so many of their first characters. */
const keyLength = 2;

const wordCharacter = /[\p{L}\p{N}\p{M}_]/u;

/** Scripts that set no space between words, so that a phrase may end, or begin, inside of what looks like one. */
const unspaced = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}]/u;

/** Files phrases, `{a|b|}` in them written out. */
export const indexPhrases = (patterns: readonly string[]): PhraseIndex => {
  const index = new Map<string, string[]>();
  for (const phrase of new Set(patterns.flatMap(writeOut).map(foldText))) {
    const key = phrase.slice(0, keyLength);
    index.set(key, [...(index.get(key) ?? []), phrase]);
  }
  // Longest first, so that "read more" is not taken for "read".
  for (const phrases of index.values()) phrases.sort((a, b) => b.length - a.length);
  return index;
};

/** All phrases that a pattern stands for: "{lees|zie} ook" is "lees ook" and "zie ook". Braces may be nested. */
const writeOut = (pattern: string): readonly string[] => {
  const close = pattern.indexOf('}');
  if (close < 0) return [pattern.replace(/ +/g, ' ').trim()];
  const open = pattern.lastIndexOf('{', close);
  const [before, after] = [pattern.slice(0, open), pattern.slice(close + 1)];
  return pattern
    .slice(open + 1, close)
    .split('|')
    .flatMap((part) => writeOut(before + part + after));
};

/**
 * Where the longest phrase ends that begins at `start`, a whole word at its end; -1 where none does.
 * Cost: a comparison with each phrase of the same first characters.
 */
export const phraseEndAt = (index: PhraseIndex, folded: string, start: number): number => {
  // One-letter phrases are filed under themselves.
  const phrases = index.get(folded.slice(start, start + keyLength)) ?? index.get(folded.charAt(start));
  const found = phrases?.find(
    (phrase) => folded.startsWith(phrase, start) && isWordEnd(folded, start + phrase.length),
  );
  return found === undefined ? -1 : start + found.length;
};

const isWordEnd = (folded: string, end: number): boolean =>
  !wordCharacter.test(folded.charAt(end)) ||
  unspaced.test(folded.charAt(end)) ||
  !wordCharacter.test(folded.charAt(end - 1)) ||
  unspaced.test(folded.charAt(end - 1));

/** Where a phrase stands anywhere from `start` on as whole words: the end of the first; -1 where none does. */
export const phraseEndAfter = (index: PhraseIndex, folded: string, start: number): number => {
  for (let place = start; place < folded.length; place += 1) {
    const end = isWordEnd(folded, place) ? phraseEndAt(index, folded, place) : -1;
    if (end >= 0) return end;
  }
  return -1;
};
