import { profileFrom } from '../profile.ts';
import words from './hy.json' with { type: 'json' };

/** Armenian. */
export const hy = profileFrom('hy', words);
