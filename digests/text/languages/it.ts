import { profileFrom } from '../profile.ts';
import { suffixFold } from '../suffixes.ts';
import words from './it.json' with { type: 'json' };

const elided =
  /^(?:agl|all|anch|coll|d|dagl|dall|degl|dell|gl|l|m|negl|nell|quell|quest|s|sant|sull|t|un|v)['’]/i;

/** Takes the elided article, pronoun or preposition off: "l'accordo", "dell'Ing". */
const bare = (word: string): string => word.replace(elided, '');

/** Italian. */
export const it = profileFrom('it', words, { bare, fold: suffixFold(words.suffixes) });
