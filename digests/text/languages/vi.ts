import { profileFrom } from '../profile.ts';
import words from './vi.json' with { type: 'json' };

/**
 * Vietnamese, whose words do not inflect; what a space parts are syllables. Its reading speed is reckoned from the
 * 228 words a minute of English in IReST, 1.37 syllables a word, and the ratio of speech rates in Pellegrino,
 * Coupé & Marsico 2011 (5.22 against 6.19 syllables a second).
 */
export const vi = profileFrom('vi', words, {});
