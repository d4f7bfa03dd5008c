import { profileFrom } from '../profile.ts';
import { suffixFold } from '../suffixes.ts';
import words from './ru.json' with { type: 'json' };

/** Russian. */
export const ru = profileFrom('ru', words, { fold: suffixFold(words.suffixes) });
