import { profileFrom } from '../profile.ts';
import words from './neutral.json' with { type: 'json' };

/** Any language without a profile of its own: a few international abbreviations, no stop words, no folding. */
export const neutral = profileFrom('und', words, {});
