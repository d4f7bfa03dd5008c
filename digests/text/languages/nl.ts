import { profileFrom } from '../profile.ts';
import { suffixFold } from '../suffixes.ts';
import words from './nl.json' with { type: 'json' };

/** Dutch. */
export const nl = profileFrom('nl', words, { fold: suffixFold(words.suffixes) });
