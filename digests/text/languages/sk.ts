import { profileFrom } from '../profile.ts';
import words from './sk.json' with { type: 'json' };

/** Slovak. */
export const sk = profileFrom('sk', words);
