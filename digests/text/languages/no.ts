import { profileFrom } from '../profile.ts';
import { suffixFold } from '../suffixes.ts';
import words from './no.json' with { type: 'json' };

/** Norwegian, Bokmål mostly. */
export const no = profileFrom('no', words, { fold: suffixFold(words.suffixes) });
