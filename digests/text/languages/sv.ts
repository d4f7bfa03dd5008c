import { profileFrom } from '../profile.ts';
import { suffixFold } from '../suffixes.ts';
import words from './sv.json' with { type: 'json' };

/** Swedish. */
export const sv = profileFrom('sv', words, { fold: suffixFold(words.suffixes) });
