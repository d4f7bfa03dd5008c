import { profileFrom } from '../profile.ts';
import { suffixFold } from '../suffixes.ts';
import words from './pt.json' with { type: 'json' };

/** Portuguese. */
export const pt = profileFrom('pt', words, { fold: suffixFold(words.suffixes) });
