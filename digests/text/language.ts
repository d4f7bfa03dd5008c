import { isKnown, languageByLetters, latin, scriptOf, type Script } from './scripts.ts';
import { type Speller, spellerOf, spellingScores } from './spelling.ts';

/** What is read of a text: more tells no more. */
const sampleCharactersMax = 300;

/**
 * What the feed's or page's own declaration is worth, as much as six or seven stop words: 99.9 % of headlines are then
 * read as declared where that is right, and nine in ten as what they are where it is wrong.
 */
const declarationWeight = 20;

/** Less than this for a character tells nothing: 99 % of headlines have more than 4.5, and most have 6 to 8. */
const scorePerCharacterMin = 4;

/** The subtag for "not determined" (BCP 47). */
const undetermined = 'und';

/** Declared as a variety that has no profile of its own. */
const macrolanguages: Readonly<Record<string, string>> = {
  nb: 'no',
  nn: 'no',
  cmn: 'zh',
  arb: 'ar',
  pes: 'fa',
};

/**
 * The language that a text is best read as: a primary subtag such as `en`, or `und`. Its script decides first, then
 * letters that one language alone has, then spelling and stop words, where what the feed or page declares counts
 * beforehand; a declared language that nobody here knows is believed, since nothing could contradict it.
 * Undeclared it finds 97.4 % of 7,917 English headlines (89 % of the BBC's 800, of four or five words), 99.2 % of 500
 * French, 98.6 % of 555 Vietnamese and all of 80 Russian ones, and all of 2,523 articles in these four.
 * Differs: eld (Nito-ELD, n-grams of 60 languages), used before, found 96.0 (86.4), 99.4, 99.3 and 100 %, but its
 * smallest data took 90 MB and 0.13 s in every isolate; this takes 10 MB and 15 ms. In Latin script it is told of 13
 * languages and the letters of seven more: others, undeclared, are taken for a neighbour, as Finnish for Swedish.
 * Cost: bounded, since only a sample is read; 0.03 ms.
 */
export const languageOf = (text: string, declared: string | null): string => {
  const hint = primarySubtag(declared);
  const sample = text.slice(0, sampleCharactersMax).normalize('NFC').toLowerCase();
  const script = scriptOf(sample);
  if (script === null || (hint !== null && !isKnown(hint))) return hint ?? undetermined;
  return languageByLetters(sample, hint) ?? bestSpelt(sample, script, hint) ?? hint ?? undetermined;
};

const bestSpelt = (sample: string, script: Script, hint: string | null): string | null => {
  const [first, ...rest] = script.languages;
  if (rest.length === 0) return first ?? null;
  const scores = spellingScores(sample, spellerFor(script));
  let best = { language: first ?? null, score: -Infinity };
  script.languages.forEach((language, index) => {
    const score = (scores[index] ?? 0) + (language === hint ? declarationWeight : 0);
    if (score > best.score) best = { language, score };
  });
  return script === latin && best.score < sample.length * scorePerCharacterMin ? null : best.language;
};

const spellers = new Map<Script, Speller>();

const spellerFor = (script: Script): Speller => {
  const speller = spellers.get(script) ?? spellerOf(script.languages);
  spellers.set(script, speller);
  return speller;
};

const primarySubtag = (tag: string | null): string | null => {
  const code = /^\s*([a-z]{2,3})(?:[-_]|\s*$)/i.exec(tag ?? '')?.[1]?.toLowerCase() ?? null;
  return code === null ? null : (macrolanguages[code] ?? code);
};
