import { profileFrom } from '../profile.ts';
import words from './bg.json' with { type: 'json' };

/** Bulgarian. */
export const bg = profileFrom('bg', words);
