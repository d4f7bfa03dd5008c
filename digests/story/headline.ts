/** Longer "headlines" are pages run together; what is past this is not read. */
const charactersRead = 400;

/** Letters of a word that are compared: endings differ with number, case and tense. Fitted: better than 5 and 6. */
const stemLetters = 4;

/** Whole numbers, so that sums of weights are the same in any order. */
export const weightUnit = 100;

/** What a number, and a pair of characters where characters are words or syllables, weigh among words. */
const numberWeight = 2 * weightUnit;
const pairWeight = 2 * weightUnit;

/** Without a corpus, length tells how rare a word is: two letters are grammar, eight a name or a thing. */
const weightByLetters = [0, 15, 15, 40, 200, 300, 400, 500, 600];

/** Shorter words tell nothing by being shared. */
const tellingLettersMin = 4;

/** Names are told by their capitals, but not in a headline that capitalises most of its words. */
const titleCaseShare = 0.6;

const nameLettersMin = 3;

/** What a word says in a headline. */
type HeadlineWord = {
  /** How rare it is likely to be, in hundredths. */
  readonly weight: number;
  /** How many words it counts as where two headlines share it. */
  readonly tells: number;
  readonly isNumber: boolean;
  readonly isName: boolean;
};

/** A headline, read for comparing. */
export type Headline = {
  /** By stem; a word that occurs twice counts once, as it stands first. */
  readonly words: ReadonlyMap<string, HeadlineWord>;
  /** Sum of the weights, in hundredths. */
  readonly weight: number;
  readonly numbers: number;
  readonly names: number;
};

const word = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu;

/** Scripts without spaces between words, and Korean, whose words carry their endings within the syllables. */
const dense =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;

const accents = /[\u0300-\u036f]+/g;

/** Reads a headline in any language: its words, what they weigh, which are numbers and names. Cost: microseconds. */
export const readHeadline = (title: string): Headline => {
  const written = title.slice(0, charactersRead).match(word) ?? [];
  const capitals = written.reduce((sum, each) => sum + (isCapitalised(each) ? 1 : 0), 0);
  const isTitleCase = written.length > 2 && capitals > titleCaseShare * written.length;
  const words = new Map<string, HeadlineWord>();
  written.forEach((each, place) => {
    const folded = fold(each);
    if (dense.test(folded)) addPairs(words, folded);
    else addWord(words, folded, isCapitalised(each) && place > 0 && !isTitleCase);
  });
  let [weight, numbers, names] = [0, 0, 0];
  for (const each of words.values()) {
    weight += each.weight;
    numbers += Number(each.isNumber);
    names += Number(each.isName);
  }
  return { words, weight, numbers, names };
};

const isCapitalised = (text: string): boolean => /^\p{Lu}/u.test(text);

/** Lower case without accents, as some outlets leave them out. */
const fold = (text: string): string => {
  const lower = text.toLowerCase();
  return isPlain(lower) ? lower : lower.normalize('NFKD').replaceAll(accents, '').normalize('NFC');
};

const isPlain = (text: string): boolean => /^[\u0000-\u007f]*$/.test(text);

const addWord = (words: Map<string, HeadlineWord>, folded: string, isCapital: boolean): void => {
  const isNumber = /^\p{N}/u.test(folded);
  const stem = isNumber ? folded : folded.slice(0, stemLetters);
  if (words.has(stem)) return;
  const { length } = folded;
  words.set(stem, {
    weight: isNumber ? numberWeight : (weightByLetters[length] ?? weightByLetters.at(-1) ?? 0),
    tells: isNumber || length >= tellingLettersMin ? 1 : 0,
    isNumber,
    isName: isCapital && length >= nameLettersMin,
  });
};

/** Words of such scripts have two characters on average, and each is in two pairs. */
const addPairs = (words: Map<string, HeadlineWord>, folded: string): void => {
  for (let i = 0; i < Math.max(1, folded.length - 1); i += 1) {
    const pair = folded.slice(i, i + 2);
    if (!words.has(pair)) words.set(pair, { weight: pairWeight, tells: 0.5, isNumber: false, isName: false });
  }
};
