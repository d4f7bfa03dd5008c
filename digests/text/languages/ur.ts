import { profileFrom } from '../profile.ts';
import words from './ur.json' with { type: 'json' };

/** Urdu. */
export const ur = profileFrom('ur', words);
