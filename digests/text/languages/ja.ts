import { profileFrom } from '../profile.ts';
import words from './ja.json' with { type: 'json' };

/** Japanese, whose words Intl.Segmenter finds. */
export const ja = profileFrom('ja', words);
