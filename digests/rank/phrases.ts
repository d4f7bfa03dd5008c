import { termOf, wordsOf, type LanguageProfile } from '../text/index.ts';

/** Longer runs of words are clauses; names of things in Vietnamese, whose words are syllables, run this long. */
const phraseWordsMax = 6;

/** How much a form counts that opens a sentence, where a capital says nothing about the word. */
const openingFormWeight = 0.1;

/** A content word of a sentence. */
export type Token = {
  /** The word as written, without an article or possessive tied to it. */
  readonly form: string;
  /** The term under which its forms meet. */
  readonly key: string;
  readonly capital: boolean;
  /** Whether it is the first word of its sentence. */
  readonly opening: boolean;
  /** What parts it from the token before, if that is but a space or hyphen; `null` where more does. */
  readonly joint: string | null;
};

/** A run of tokens that comes back in a text, or that is written as a name. */
export type Phrase = {
  readonly keys: readonly string[];
  readonly count: number;
  /** As it is most often written. */
  readonly form: string;
};

type Tally = {
  readonly keys: readonly string[];
  readonly forms: Map<string, number>;
  count: number;
  isName: boolean;
};

/** The content words of a sentence, in order. */
export const tokensOf = (text: string, profile: LanguageProfile): readonly Token[] => {
  const tokens: Token[] = [];
  let endBefore = -1;
  wordsOf(text).forEach((word, i) => {
    const key = termOf(word.text, profile);
    if (key === null || !/\p{L}/u.test(key)) return;
    const gap = endBefore === -1 ? null : text.slice(endBefore, word.start);
    const form = profile.bare(word.text);
    tokens.push({
      form,
      key,
      capital: /^\p{Lu}/u.test(form),
      opening: i === 0,
      // An elided article parts two words as any other word does: "l'accord".
      joint: gap !== null && /^[ \u00a0-]?$/.test(gap) && word.text.startsWith(form) ? gap : null,
    });
    // What was cut off the end parts it from the next word: "Putin's war".
    endBefore = word.text.endsWith(form) ? word.end : -1;
  });
  return tokens;
};

/**
 * The phrases of a text: every run of adjoining tokens that comes at least twice, or whose words are all
 * capitalised where no sentence begins.
 */
export const countPhrases = (sentences: readonly (readonly Token[])[]): readonly Phrase[] => {
  const counts = new Map<string, number>();
  for (const { key } of sentences.flat()) counts.set(key, (counts.get(key) ?? 0) + 1);
  // A run can only come back where each of its words does; that spares most runs the counting.
  const mayRecur = ({ key, capital }: Token): boolean => capital || (counts.get(key) ?? 0) > 1;
  const tallies = new Map<string, Tally>();
  for (const tokens of sentences) {
    for (let first = 0; first < tokens.length; first += 1) {
      for (let last = first; last < first + phraseWordsMax; last += 1) {
        const token = tokens[last];
        if (token === undefined || !mayRecur(token) || (last > first && token.joint === null)) break;
        count(tokens.slice(first, last + 1), tallies);
      }
    }
  }
  return [...tallies.values()]
    .filter((tally) => tally.count > 1 || tally.isName)
    .map(({ keys, count: times, forms }) => ({ keys, count: times, form: mostFrequent(forms) }));
};

const count = (run: readonly Token[], tallies: Map<string, Tally>): void => {
  const id = run.map(({ key }) => key).join(' ');
  const opening = run[0]?.opening === true;
  let tally = tallies.get(id);
  if (tally === undefined) {
    tally = { keys: run.map(({ key }) => key), forms: new Map(), count: 0, isName: false };
    tallies.set(id, tally);
  }
  const form = run.map((token, i) => (i === 0 ? token.form : `${token.joint ?? ''}${token.form}`)).join('');
  tally.count += 1;
  tally.forms.set(form, (tally.forms.get(form) ?? 0) + (opening ? openingFormWeight : 1));
  tally.isName ||= run.length > 1 && !opening && run.every(({ capital }) => capital);
};

const mostFrequent = (forms: ReadonlyMap<string, number>): string =>
  [...forms].reduce((best, form) => (form[1] > best[1] ? form : best))[0];
