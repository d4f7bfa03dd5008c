import { profileFrom } from '../profile.ts';
import words from './en.json' with { type: 'json' };

/**
 * Takes the possessive and the plural off.
 * Source: Harman 1991, "How effective is suffixing?", the S stemmer: three endings, tried in this order.
 */
const fold = (word: string): string => {
  const noun = word.replace(/['’]s?$/, '');
  if (noun.length < 4) return noun;
  if (/[^ea]ies$/.test(noun)) return `${noun.slice(0, -3)}y`;
  if (/(?:ss|x|sh|ch|zz)es$/.test(noun)) return noun.slice(0, -2);
  if (/[^usi]s$/.test(noun)) return noun.slice(0, -1);
  return noun;
};

/** English. */
export const en = profileFrom('en', words, fold);
