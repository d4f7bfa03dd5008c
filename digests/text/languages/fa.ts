import { profileFrom } from '../profile.ts';
import words from './fa.json' with { type: 'json' };

/** Persian. */
export const fa = profileFrom('fa', words);
