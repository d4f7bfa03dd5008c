import { profileFrom } from '../profile.ts';
import { suffixFold } from '../suffixes.ts';
import words from './da.json' with { type: 'json' };

/** Danish. */
export const da = profileFrom('da', words, { fold: suffixFold(words.suffixes) });
