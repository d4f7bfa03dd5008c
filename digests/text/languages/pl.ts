import { profileFrom } from '../profile.ts';
import { suffixFold } from '../suffixes.ts';
import words from './pl.json' with { type: 'json' };

/** Polish. */
export const pl = profileFrom('pl', words, { fold: suffixFold(words.suffixes) });
