import { profileFrom } from '../profile.ts';
import words from './fr.json' with { type: 'json' };

/** Takes the elided article, pronoun or conjunction off: "l'accord", "qu'Anne". */
const bare = (word: string): string => word.replace(/^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu)['’]/i, '');

/** Shorter words are left as they are: their endings are part of them. */
const foldedCharactersMin = 5;

/** Takes the endings of number and gender off. */
const fold = (word: string): string => {
  if (word.length < foldedCharactersMin) return word;
  return word
    .replace(/aux$/, 'al')
    .replace(/[sx]$/, '')
    .replace(/ée$/, 'é')
    .replace(/([^e])e$/, '$1');
};

/** French. */
export const fr = profileFrom('fr', words, { bare, fold });
