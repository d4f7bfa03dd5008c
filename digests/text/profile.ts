/**
 * What one language contributes to reading a text. Words are lower case, abbreviations without their last dot.
 * Word lists live beside each profile as `xx.json`, because they are data.
 */
export type LanguageProfile = WordSets & {
  /** Primary language subtag; `und` for the neutral profile. */
  readonly code: string;
  /** Marks that end a sentence besides Unicode's: the Greek question mark ";". */
  readonly terminators: string;
  /** Whether a number with a dot is an ordinal, as in "3. Oktober". */
  readonly ordinals: boolean;
  /** Letters beyond the plain ones of its script, by which it is told from its neighbours: "äöüß". */
  readonly letters: string;
  /** How much more often than by chance two or three letters follow each other in it, `_` being the edge of a word. */
  readonly spelling: Spelling;
  /**
   * How fast a grown reader reads, in words as `wordsOf` counts them.
   * Source: English from Brysbaert 2019 (silent reading of non-fiction); the others from the IReST texts,
   * Trauzettel-Klosinski & Dietz 2012, table 2, which are read aloud and so err on the slow side.
   */
  readonly wordsPerMinute: number;
  /** A word as written, without an article or possessive that an apostrophe ties to it: "l'accord" is "accord". */
  readonly bare: (word: string) => string;
  /** Folds a bare lower-case word so that its forms meet: "troops" and "troop". */
  readonly fold: (word: string) => string;
};

/**
 * Lines of letter groups by their weight, the logarithm (base e, rounded) of how far above one in 33,000 a group is.
 * Source: the profiles of language-detection (Nakatani 2010, Apache-2.0), counted in Wikipedia's abstracts.
 * Differs: lower case, whole logarithms, no single letters, and nothing of weight 0 or 1.
 */
type Spelling = { readonly [weight: string]: readonly string[] };

type WordSets = {
  /** Words too frequent to say what a text is about. */
  readonly stopWords: ReadonlySet<string>;
  /** Never the end of a sentence: "Mr.", "z.B.". */
  readonly abbreviations: ReadonlySet<string>;
  /** The end of a sentence only where a word follows that opens one: "Inc.", "p.m.". */
  readonly endings: ReadonlySet<string>;
  /** Abbreviations that in lower case are words: "ill", where "Ill." is a state. */
  readonly wordlike: ReadonlySet<string>;
  /** Names of months, weekdays and time zones, with which a time goes on: "8 p.m. Monday". */
  readonly dateWords: ReadonlySet<string>;
  /** Not the end of a sentence before a number: "No. 5". */
  readonly beforeNumbers: ReadonlySet<string>;
  /** Words that, capitalised, open a sentence: "The", "Nach". */
  readonly openers: ReadonlySet<string>;
  /** Openers that are believed without a capital, where copy often forgets it. */
  readonly uncapitalised: ReadonlySet<string>;
  /** Words for someone or something named before: a sentence that opens with one does not stand alone. */
  readonly pronouns: ReadonlySet<string>;
  /** Words that tie a sentence to the one before it: "But", "Meanwhile". */
  readonly connectives: ReadonlySet<string>;
  /** Words by which writers or speakers mean themselves: "I", "our". */
  readonly firstPersons: ReadonlySet<string>;
  /** The word before an author's name: "By". */
  readonly bylines: ReadonlySet<string>;
  /** The first word of a line that says when the article was published or changed. */
  readonly stamps: ReadonlySet<string>;
  /** The first word of a line that says whose picture it is. */
  readonly credits: ReadonlySet<string>;
};

/** The shape of a language's `xx.json`: lines of words parted by spaces. What a language has none of is left out. */
type LanguageWords = { readonly [K in keyof WordSets]?: readonly string[] } & {
  readonly terminators?: string;
  readonly ordinals?: boolean;
  readonly wordsPerMinute?: number;
  readonly letters?: string;
  readonly spelling?: Spelling;
};

/** How a language's words are cut; a language that needs neither leaves them as they are. */
type LanguageForms = Partial<Pick<LanguageProfile, 'bare' | 'fold'>>;

/** The mean of the 17 languages in Trauzettel-Klosinski & Dietz 2012, for a language that nobody measured. */
const meanWordsPerMinute = 184;

/** Builds a profile from its word lists and its way to cut words. */
export const profileFrom = (
  code: string,
  words: LanguageWords,
  { bare = asItIs, fold = asItIs }: LanguageForms = {},
): LanguageProfile => ({
  code,
  bare,
  fold,
  terminators: words.terminators ?? '',
  ordinals: words.ordinals ?? false,
  letters: words.letters ?? '',
  spelling: words.spelling ?? {},
  wordsPerMinute: words.wordsPerMinute ?? meanWordsPerMinute,
  stopWords: wordSet(words.stopWords),
  abbreviations: wordSet(words.abbreviations),
  endings: wordSet(words.endings),
  wordlike: wordSet(words.wordlike),
  dateWords: wordSet(words.dateWords),
  beforeNumbers: wordSet(words.beforeNumbers),
  openers: wordSet(words.openers),
  uncapitalised: wordSet(words.uncapitalised),
  pronouns: wordSet(words.pronouns),
  connectives: wordSet(words.connectives),
  firstPersons: wordSet(words.firstPersons),
  bylines: wordSet(words.bylines),
  stamps: wordSet(words.stamps),
  credits: wordSet(words.credits),
});

const wordSet = (lines: readonly string[] = []): ReadonlySet<string> =>
  new Set(lines.flatMap((line) => line.split(' ')));

function asItIs(word: string): string {
  return word;
}
