import { profileFrom } from '../profile.ts';
import words from './hi.json' with { type: 'json' };

/** Hindi. */
export const hi = profileFrom('hi', words);
