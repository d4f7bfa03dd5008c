import { profileFrom } from '../profile.ts';
import words from './vi.json' with { type: 'json' };

/** Vietnamese, whose words do not inflect; what a space parts are syllables. */
export const vi = profileFrom('vi', words, {});
