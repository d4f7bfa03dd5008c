import { profileFrom } from '../profile.ts';
import words from './zh.json' with { type: 'json' };

/** Chinese, in either script, whose words Intl.Segmenter finds. */
export const zh = profileFrom('zh', words);
