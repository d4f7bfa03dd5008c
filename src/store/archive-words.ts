/**
 * Letters and digits, with the marks that some scripts write vowels with. Everything else parts words, so that what a
 * person types can never be read as the syntax of a query.
 */
const word = /[\p{L}\p{N}\p{M}]+/gu;

/** Signs above and below letters that people leave out when they search: Latin, Greek, Cyrillic, Hebrew, Arabic. */
const diacritics = /[\u0300-\u036F\u0591-\u05C7\u0610-\u061A\u0640\u064B-\u065F\u0670]/g;

/** Letters that are not made of another and a sign, and are typed as that other all the same. */
const plainLetters: Readonly<Record<string, string>> = {
  ...{ ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i' },
};

const barredLetter = /[ßæœøłđðþı]/g;

/** Scripts that put no space between words: every two neighbours count as a word. */
const unspaced =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}ー]+/gu;

/** Words are cut here; a longer one is no word, and PostgreSQL takes none of more than 2,046 bytes. */
const wordLengthMax = 64;

/** What is read of a text, in UTF-16 units: some 15,000 words. PostgreSQL's index of a row ends at 1 MB. */
const textLengthMax = 100_000;

/** What is read of a question: more than anybody types. */
const questionLengthMax = 1_000;

/** More words than this narrow nothing down any more. */
const questionWordsMax = 12;

/** "\u6771\u4eac\u90fd" as "\u6771\u4eac \u4eac\u90fd": what is written without spaces is found by any part of it. */
const inPairs = (run: string): string => {
  const signs = [...run];
  if (signs.length < 2) return ` ${run} `;
  return ` ${signs
    .slice(1)
    .map((sign, index) => signs[index] + sign)
    .join(' ')} `;
};

const folded = (text: string): string =>
  text
    .slice(0, textLengthMax)
    .normalize('NFKD')
    .replace(diacritics, '')
    .toLowerCase()
    .normalize('NFC')
    .replace(barredLetter, (letter) => plainLetters[letter] ?? letter)
    .replace(unspaced, inPairs);

const wordsOf = (text: string): readonly string[] =>
  (folded(text).match(word) ?? []).map((each) => each.slice(0, wordLengthMax).toWellFormed());

/** The words of a text as an archive keeps them: without case and accents, parted by spaces. Pure; 0.1 ms for 5 kB. */
export const archiveWords = (text: string): string => wordsOf(text).join(' ');

/** The words that are looked for where a person asks for a text; none where it holds no letter and no digit. */
export const questionWords = (question: string): readonly string[] =>
  [...new Set(wordsOf(question.slice(0, questionLengthMax)))].slice(0, questionWordsMax);
