import { wordsOf, type LanguageProfile } from '../text/index.ts';

/** A sentence with fewer words says nothing by itself: "Why?", "It was not." */
const sentenceWordsMin = 4;

/** A line without a full stop of at most so many words is a heading, a headline, a byline or a caption. */
const headingWordsMax = 20;

/** A full stop after a space closes nothing: some sites set one behind their headings and captions. */
const closedSentence = /(?:[^\s.]\.|(?!\.)\p{Sentence_Terminal}|…|\.{2,})["'”’»)\]]*$/u;

/** Words that may stand between the capitalised words of a byline. */
const bylineJoints = /^(?:\p{Lu}.*|and|und|et|y|e|the|for|für|pour|para|in|à|en|of)$/u;

/**
 * Whether a sentence is a crumb: a byline, a time stamp, a credit, a heading, or too short to say anything. A crumb
 * is not quoted where the text has anything else. `words` is how many words it has.
 */
export const isCrumb = (text: string, words: number, profile: LanguageProfile): boolean => {
  if (words < sentenceWordsMin) return true;
  if (words > headingWordsMax) return false;
  if (!closedSentence.test(text)) return true;
  return isByline(text, profile) || isStampOrCredit(text, profile);
};

/** "By Jane Doe and John Roe for the Evening Post." */
const isByline = (text: string, { bylines }: LanguageProfile): boolean => {
  const [first, ...rest] = wordsOf(text).map((word) => word.text);
  return (
    first !== undefined && bylines.has(first.toLowerCase()) && rest.every((word) => bylineJoints.test(word))
  );
};

/** "Published 10:15 a.m.", "Photo: Jane Doe." */
const isStampOrCredit = (text: string, { stamps, credits }: LanguageProfile): boolean => {
  const first = wordsOf(text)[0];
  if (first === undefined) return false;
  const lower = first.text.toLowerCase();
  if (stamps.has(lower)) return /\d/.test(text);
  return credits.has(lower) && /^\s*(?:by\b|[:©/|])/.test(text.slice(first.end));
};
