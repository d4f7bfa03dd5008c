import type { Sentence } from '../model/index.ts';

/** A dateline stands at the top; further down, what looks like one is something else. */
const datelineSentencesMax = 5;

/** Longer openings are not the name of a place and a date. */
const datelineCharactersMax = 80;

/** A place, a date, an agency before the first bracket or dash: "NEW YORK, May 5", "St. Louis". */
const place = String.raw`(?:\p{Lu}[\p{L}\p{M}\p{N} .,'’/-]*?)`;

const patterns: readonly RegExp[] = [
  // "(CNN)Share", "London (CNN)It", "(The Hollywood Reporter)The": the bracket is glued to what follows.
  new RegExp(String.raw`^${place}?\s?\(\p{Lu}[^()]{1,40}\)(?=["“'‘«]?\p{Lu})`, 'u'),
  // "PARIS (AP) — The", "Berlin (dpa) - Der", "(TTO) - Hôm": a bracket, then a dash.
  new RegExp(String.raw`^${place}?\s?\([^()]{2,40}\)\s*[-–—]+\s*(?=["“'‘«]?\p{L})`, 'u'),
  // "WASHINGTON — The", "NEW YORK, May 5 - The", "TTO - Ngày": capitals alone, then a dash.
  /^\p{Lu}{2}[\p{Lu}\p{M} .'’/-]*(?:,[\p{L}\p{N} .]{1,30})?\s(?:[-–—]{1,2}|>>)\s(?=["“'‘«]?\p{Lu})/u,
  // "Gundremmingen - Die", "Marrow Bay – The": a place, then a dash and a capital.
  /^\p{Lu}[\p{L}\p{M}.'’-]+(?:[ /]\p{Lu}[\p{L}\p{M}.'’-]+){0,2}\s[-–—]\s(?=["“„'‘«]?\p{Lu}\p{L}*\s\p{Ll})/u,
  // "(Reuters) The", "PARIS (AFP) The": an agency's capitals in the bracket, and only a space.
  /^(?:\p{Lu}{2}[\p{Lu}\p{M} .,'’/-]*)?\((?:\p{Lu}{2,10}|Reuters)\)\s+(?=["“'‘«]?\p{Lu})/u,
];

/** How many characters the dateline takes that a sentence opens with; 0 where there is none. */
const datelineLength = (text: string): number => {
  const opening = text.slice(0, datelineCharactersMax);
  for (const pattern of patterns) {
    const found = pattern.exec(opening);
    if (found !== null) return found[0].length;
  }
  return 0;
};

/**
 * Takes the dateline off the sentence that opens with one: it says where and by whom a report was filed, not what
 * happened. The sentence stays verbatim and begins later. `index` is its place in its article.
 */
export const withoutDateline = <T extends Sentence>(sentence: T, index: number): T => {
  if (index >= datelineSentencesMax) return sentence;
  const length = datelineLength(sentence.text);
  if (length === 0) return sentence;
  return { ...sentence, text: sentence.text.slice(length), start: sentence.start + length };
};
