import { profileFrom } from '../profile.ts';
import words from './es.json' with { type: 'json' };

/** Shorter words are left as they are: their endings are part of them. */
const foldedCharactersMin = 5;

/** Takes the endings of number and gender off. */
const fold = (word: string): string =>
  word.length < foldedCharactersMin
    ? word
    : word
        .replace(/(?<=[^aeiouáéíóú])es$/, '')
        .replace(/s$/, '')
        .replace(/[oa]$/, '');

/** Spanish. */
export const es = profileFrom('es', words, { fold });
