import { profileFrom } from '../profile.ts';
import words from './el.json' with { type: 'json' };

/** Greek. */
export const el = profileFrom('el', words);
