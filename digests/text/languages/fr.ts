import { profileFrom } from '../profile.ts';
import words from './fr.json' with { type: 'json' };

/** Shorter words are left as they are: their endings are part of them. */
const foldedCharactersMin = 5;

/** Takes the elided article off ("l'accord") and the endings of number and gender. */
const fold = (word: string): string => {
  const bare = word.replace(/^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu)['’]/, '');
  if (bare.length < foldedCharactersMin) return bare;
  return bare
    .replace(/aux$/, 'al')
    .replace(/[sx]$/, '')
    .replace(/([^e])e$/, '$1')
    .replace(/ée$/, 'é');
};

/** French. */
export const fr = profileFrom('fr', words, fold);
