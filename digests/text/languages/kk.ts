import { profileFrom } from '../profile.ts';
import words from './kk.json' with { type: 'json' };

/** Kazakh. */
export const kk = profileFrom('kk', words);
