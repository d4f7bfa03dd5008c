import type { Reading } from './reading.ts';
import { noTerm, type Token } from './vocabulary.ts';

/** Longer runs of words are clauses; names of things in Vietnamese, whose words are syllables, run this long. */
const phraseWordsMax = 6;

/** How much a form counts that opens a sentence, where a capital says nothing about the word. */
const openingFormWeight = 0.1;

/** What may stand between two words of one phrase: "iron bridge", "right-wing", "work/life", "Dolce & Gabbana". */
const joints = /^(?:[ \u00a0/-]?| & )$/;

/** Small words that may stand within a name: "State of Rhode Island", "Hijo del Perro", "Ursula von der Leyen". */
const particles = new Set('of the de la los las du del della di dos von van der den bin al el'.split(' '));

/** How they stand there. German articles alone part two nouns: "Präsidentin Preidel den Ton". */
const nameJoint =
  /^[ \u00a0](?:of(?: the)?|de(?: la| los| las)?|du|del|della|di|dos|(?:von|van)(?: der| den)?|bin|al|el)[ \u00a0]$/;

/** From this share of capitals on, a language writes more than names with them, as German does its nouns. */
const nameShareMax = 0.45;

/** Of fewer words the share of capitals tells of the text and not of its language. */
const wordsToTellMin = 60;

/** A content word of a sentence. */
export type ContentWord = {
  /** The word as written, without an article or possessive tied to it. */
  readonly form: string;
  readonly term: number;
  readonly isCapital: boolean;
  /** Whether it is the first word of its sentence. */
  readonly isOpening: boolean;
  /** What parts it from the content word before, if it joins the two; `null` where it parts them. */
  readonly joint: string | null;
};

/** A run of content words that comes back in a text, or that is written as a name. */
export type Phrase = {
  readonly terms: readonly number[];
  readonly count: number;
  /** As it is most often written. */
  readonly form: string;
};

type Tally = {
  readonly terms: readonly number[];
  readonly forms: Map<string, number>;
  count: number;
  isName: boolean;
};

/** The content words of each sentence, in order. */
export const contentWordsOf = ({ sentences, tokens }: Reading): readonly (readonly ContentWord[])[] =>
  sentences.map(({ text }, place) => contentWordsIn(text, tokens[place] ?? []));

const contentWordsIn = (text: string, tokens: readonly Token[]): readonly ContentWord[] => {
  const words: ContentWord[] = [];
  let endBefore = -1;
  let isOfNumber = false;
  tokens.forEach(({ form, term, start, end }, at) => {
    const { bare, isCapital } = form;
    // What a hyphen ties to a number belongs to it, and is no subject: "49-year-old".
    const before = tokens[at - 1];
    const isTied = before !== undefined && text.charAt(before.end) === '-' && before.end + 1 === start;
    isOfNumber = isTied && (isOfNumber || !before.form.isLettered);
    if (isOfNumber) {
      endBefore = -1;
      return;
    }
    if (term === noTerm || !form.isLettered || (!isCapital && particles.has(form.lower))) return;
    const from = nameStart(text, tokens, at);
    // An elided article parts two words as any other word does: "l'accord".
    const gap = endBefore === -1 || form.isCutBefore ? null : text.slice(endBefore, from);
    const isInName = isCapital && words.at(-1)?.isCapital === true;
    const isJoint = gap !== null && (joints.test(gap) || (isInName && nameJoint.test(gap)));
    words.push({
      form: from < start ? text.slice(from, start) + bare : bare,
      term,
      isCapital,
      isOpening: at === 0,
      joint: isJoint ? gap : null,
    });
    // What was cut off the end parts it from the next word: "Putin's war".
    endBefore = form.isCutBehind ? -1 : end;
  });
  return words;
};

/** Where a word begins, with a capitalised stop word before it that belongs to its name: "New Zealand". */
const nameStart = (text: string, tokens: readonly Token[], at: number): number => {
  const [before, token] = [tokens[at - 1], tokens[at]];
  const start = token?.start ?? 0;
  if (at < 2 || before?.term !== noTerm || !before.form.isCapital) return start;
  const isPart = token?.form.isCapital === true && text.slice(before.end, start) === ' ';
  return isPart ? before.start : start;
};

/**
 * The phrases of a text: every run of adjoining content words that comes at least twice, or whose words are
 * all capitalised where no sentence begins. A name is never cut: of "North Korean soldiers", "Korean soldiers" is no
 * phrase. Nor is what comes only inside one longer phrase.
 */
export const countPhrases = (sentences: readonly (readonly ContentWord[])[]): readonly Phrase[] => {
  const counts = new Map<number, number>();
  for (const words of sentences) for (const { term } of words) counts.set(term, (counts.get(term) ?? 0) + 1);
  // A run can only come back where each of its words does; that spares most runs the counting.
  const mayRecur = ({ term, isCapital }: ContentWord): boolean => isCapital || (counts.get(term) ?? 0) > 1;
  const tallies = new Map<string, Tally>();
  const hasNames = capitalShareOf(sentences) < nameShareMax;
  const cutsName = (words: readonly ContentWord[], at: number): boolean =>
    hasNames && isWithinName(words, at);
  for (const words of sentences) {
    for (let first = 0; first < words.length; first += 1) {
      if (cutsName(words, first)) continue;
      for (let last = first; last < first + phraseWordsMax; last += 1) {
        const word = words[last];
        if (word === undefined || !mayRecur(word) || (last > first && word.joint === null)) break;
        if (!cutsName(words, last + 1)) tally(words.slice(first, last + 1), tallies);
      }
    }
  }
  return phrasesOf(tallies, hasNames);
};

/** The share of capitals among the words that open no sentence, 0 to 1. */
const capitalShareOf = (sentences: readonly (readonly ContentWord[])[]): number => {
  const inner = sentences.flat().filter(({ isOpening }) => !isOpening);
  if (inner.length < wordsToTellMin) return 0;
  return inner.filter(({ isCapital }) => isCapital).length / inner.length;
};

/** Whether a run that begins or ends before the word at `at` parts a name there. */
const isWithinName = (words: readonly ContentWord[], at: number): boolean => {
  const [before, behind] = [words[at - 1], words[at]];
  if (before === undefined || behind === undefined || behind.joint === null) return false;
  // The capital of a sentence's first word makes no name of it: "Rebels Ana Ruiz led".
  return before.isCapital && behind.isCapital && !before.isOpening;
};

const tally = (run: readonly ContentWord[], tallies: Map<string, Tally>): void => {
  const id = idOf(run.map(({ term }) => term));
  const isOpening = run[0]?.isOpening === true;
  let found = tallies.get(id);
  if (found === undefined) {
    found = { terms: run.map(({ term }) => term), forms: new Map(), count: 0, isName: false };
    tallies.set(id, found);
  }
  const form = run.map((word, i) => (i === 0 ? word.form : `${word.joint ?? ''}${word.form}`)).join('');
  found.count += 1;
  found.forms.set(form, (found.forms.get(form) ?? 0) + (isOpening ? openingFormWeight : 1));
  found.isName ||=
    (run.length > 1 || form.includes(' ')) && !isOpening && run.every(({ isCapital }) => isCapital);
};

const idOf = (terms: readonly number[]): string => terms.join(' ');

/** Those that come back or are names, and stand by themselves somewhere. */
const phrasesOf = (tallies: ReadonlyMap<string, Tally>, hasNames: boolean): readonly Phrase[] => {
  const kept = [...tallies.values()].filter(({ count, isName }) => count > 1 || (hasNames && isName));
  const countsInside = new Map<string, number>();
  for (const { terms, count } of kept) {
    if (terms.length === 1) continue;
    for (const inner of [terms.slice(1), terms.slice(0, -1)]) {
      const id = idOf(inner);
      countsInside.set(id, Math.max(count, countsInside.get(id) ?? 0));
    }
  }
  return kept
    .filter(({ terms, count }) => count > (countsInside.get(idOf(terms)) ?? 0))
    .map(({ terms, count, forms }) => ({ terms, count, form: mostFrequent(forms) }));
};

const mostFrequent = (forms: ReadonlyMap<string, number>): string =>
  [...forms].reduce((best, form) => (form[1] > best[1] ? form : best))[0];
