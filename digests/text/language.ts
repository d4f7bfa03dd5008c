import { profiles } from './languages/index.ts';
import { wordsOf } from './words.ts';

/** Stop-word shares settle within a few hundred words; reading on costs time and changes nothing. */
const sampleCharactersMax = 1500;

/** What the feed's or page's own declaration is worth, as a share of the words: it is usually right, not always. */
const declarationPrior = 0.1;

/** Below this share of stop words a text is in none of the profiles' languages, or is a list of names. */
const shareMin = 0.12;

/** The subtag for "not determined" (BCP 47). */
const undetermined = 'und';

/**
 * The language that a text is best read as: a primary subtag such as `en`, or `und`.
 * A declared language without a profile is believed, since nothing here could contradict it.
 * Cost: linear in a sample of bounded size.
 */
export const languageOf = (text: string, declared: string | null): string => {
  const hint = primarySubtag(declared);
  if (hint !== null && !profiles.some((profile) => profile.code === hint)) return hint;
  const words = wordsOf(text.slice(0, sampleCharactersMax).toLowerCase());
  const shares = profiles.map(({ code, stopWords }) => {
    const hits = words.reduce((count, word) => count + (stopWords.has(word.text) ? 1 : 0), 0);
    return { code, share: hits / Math.max(1, words.length) + (code === hint ? declarationPrior : 0) };
  });
  const best = shares.reduce((a, b) => (b.share > a.share ? b : a));
  return best.share >= shareMin ? best.code : (hint ?? undetermined);
};

const primarySubtag = (tag: string | null): string | null =>
  /^\s*([a-z]{2,3})(?:[-_]|\s*$)/i.exec(tag ?? '')?.[1]?.toLowerCase() ?? null;
