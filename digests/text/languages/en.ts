import { profileFrom } from '../profile.ts';
import words from './en.json' with { type: 'json' };

/** Takes the possessive off. */
const bare = (word: string): string => word.replace(/['’]s?$/i, '');

/** In shorter words a final "s" is mostly no plural. */
const foldedCharactersMin = 4;

/**
 * Takes the plural off.
 * Source: Harman 1991, "How effective is suffixing?", the S stemmer.
 * Differs: "-es" goes as a whole after a sibilant, where the "e" is part of the ending: "boxes".
 */
const fold = (word: string): string => {
  if (word.length < foldedCharactersMin) return word;
  if (/[^ea]ies$/.test(word)) return `${word.slice(0, -3)}y`;
  if (/(?:ss|x|sh|ch|zz)es$/.test(word)) return word.slice(0, -2);
  return /[^usi]s$/.test(word) ? word.slice(0, -1) : word;
};

/** English. */
export const en = profileFrom('en', words, { bare, fold });
