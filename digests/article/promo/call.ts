import { startOf, unwrapped } from '../headline.ts';
import { foldText, type Lexicon, phraseEndAfter, phraseEndAt } from '../lexicon/index.ts';

/** A single word begins any sentence ("Subscribe"); in scripts that set no spaces, so do a few characters. */
const isPhrase = (phrase: string): boolean =>
  /\S\s+\S|[©ⓒ:]/u.test(phrase) ||
  (phrase.length >= 4 && /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}]/u.test(phrase));

/** Where a clause begins within a line. */
const clauseStart = /[.!?:|…][)"'”’]*\s+|[。！？]/gu;

/** More clauses than this are a paragraph. */
const clausesMax = 6;

/** What may follow a call that is a whole line: marks; and a second call behind them: "Advertisement · Scroll on". */
const afterAlone = /^[\s.:!…·*>»→)\]】+@–—-]*(?:[·•|].{0,40})?$/u;

/** What may follow the word "here" at the end of a call: an address, an arrow, a full stop. */
const afterHere = /^[\s.!:>»→)\]]*(?:https?:\/\/\S+|www\.\S+)?[\s.!>»→)\]]*$/u;

/**
 * Whether a line calls the reader to do something, or marks an advertisement: "Sign up for our newsletter". A verb
 * alone calls nobody; with a channel behind it ("Follow the Harbour Post on Facebook") it does.
 * Cost: linear in the line.
 */
export const isCall = (whole: string, lexicon: Lexicon): boolean => {
  const text = unwrapped(whole);
  const folded = foldText(text);
  const start = startOf(text, { inBrackets: true });
  if (isAlone(folded, start, lexicon)) return true;
  const end = phraseEndAt(lexicon.calls, folded, start);
  if (end >= 0 && isPhrase(folded.slice(start, end))) return true;
  return leadsHere(folded, start, lexicon) || callsSomewhere(folded, start, lexicon);
};

const isAlone = (folded: string, start: number, { alone, calls }: Lexicon): boolean =>
  [alone, calls].some((index) => {
    const end = phraseEndAt(index, folded, start);
    return end >= 0 && afterAlone.test(folded.slice(end));
  });

/** "Read more about the letter here." */
const leadsHere = (folded: string, start: number, { labels, verbs, here }: Lexicon): boolean => {
  if (phraseEndAt(labels, folded, start) < 0 && phraseEndAt(verbs, folded, start) < 0) return false;
  let end = phraseEndAfter(here, folded, start);
  while (end >= 0 && !afterHere.test(folded.slice(end))) end = phraseEndAfter(here, folded, end);
  return end >= 0;
};

/** Whether a clause begins with a call or a verb, and a channel follows; or with "here", and a verb closes the line. */
const callsSomewhere = (folded: string, start: number, lexicon: Lexicon): boolean => {
  // What somebody says is no call of the site's.
  if (/["“”„«»]/u.test(folded.charAt(start))) return false;
  const starts = [start, ...clauseStartsOf(folded, start)];
  return starts.some((place) => {
    const end = Math.max(
      phraseEndAt(lexicon.calls, folded, place),
      phraseEndAt(lexicon.verbs, folded, place),
    );
    if (end >= 0) return phraseEndAfter(lexicon.channels, folded, end) >= 0;
    const behindHere = phraseEndAt(lexicon.here, folded, place);
    return behindHere >= 0 && closesWithVerb(folded, behindHere, lexicon);
  });
};

const closesWithVerb = (folded: string, start: number, { channels, verbs }: Lexicon): boolean => {
  if (phraseEndAfter(channels, folded, start) < 0) return false;
  const lastWord = folded.search(/\S+[.!]?$/u);
  const end = lastWord < start ? -1 : phraseEndAt(verbs, folded, lastWord);
  return end >= 0 && /^[.!]?$/.test(folded.slice(end));
};

const clauseStartsOf = (folded: string, start: number): readonly number[] =>
  [...folded.slice(start).matchAll(clauseStart)]
    .slice(0, clausesMax)
    .map(({ index, 0: mark }) => start + index + mark.length);
