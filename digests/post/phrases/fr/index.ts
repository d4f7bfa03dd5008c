import { english } from '../en/index.ts';
import type { Phrases } from '../phrases.ts';

/** What Broadsheet says in French. */
export const french: Phrases = { ...english, locale: 'fr' };
