/**
 * What one language contributes to reading a text. Words are lower case, abbreviations without their last dot.
 * Word lists live beside each profile as `xx.json`, because they are data.
 */
export type LanguageProfile = {
  /** Primary language subtag; `und` for the neutral profile. */
  readonly code: string;
  /** Words too frequent to say what a text is about. */
  readonly stopWords: ReadonlySet<string>;
  /** Never the end of a sentence: "Mr.", "z.B.". */
  readonly abbreviations: ReadonlySet<string>;
  /** The end of a sentence only where a word follows that opens one: "Inc.", "p.m.". */
  readonly endings: ReadonlySet<string>;
  /** Not the end of a sentence before a number: "No. 5". */
  readonly beforeNumbers: ReadonlySet<string>;
  /** Words that, capitalised, open a sentence: "The", "Nach". */
  readonly openers: ReadonlySet<string>;
  /** Whether a number with a dot is an ordinal, as in "3. Oktober". */
  readonly ordinals: boolean;
  /** Folds a lower-case word so that its forms meet: "troops" and "troop". Idempotent is not required. */
  readonly fold: (word: string) => string;
};

/** The shape of a language's `xx.json`: lines of words parted by spaces. */
export type LanguageWords = {
  readonly stopWords: readonly string[];
  readonly abbreviations: readonly string[];
  readonly endings: readonly string[];
  readonly beforeNumbers: readonly string[];
  readonly openers: readonly string[];
  readonly ordinals?: boolean;
};

/** Builds a profile from its word lists and its way to fold a word. */
export const profileFrom = (
  code: string,
  words: LanguageWords,
  fold: (word: string) => string,
): LanguageProfile => ({
  code,
  stopWords: wordSet(words.stopWords),
  abbreviations: wordSet(words.abbreviations),
  endings: wordSet(words.endings),
  beforeNumbers: wordSet(words.beforeNumbers),
  openers: wordSet(words.openers),
  ordinals: words.ordinals ?? false,
  fold,
});

const wordSet = (lines: readonly string[]): ReadonlySet<string> =>
  new Set(lines.flatMap((line) => line.split(' ')));
