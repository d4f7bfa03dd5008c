import { profileFrom } from '../profile.ts';
import { suffixFold } from '../suffixes.ts';
import words from './ar.json' with { type: 'json' };

/** Arabic. */
export const ar = profileFrom('ar', words, { fold: suffixFold(words.suffixes) });
