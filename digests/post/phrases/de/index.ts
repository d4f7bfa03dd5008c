import { english } from '../en/index.ts';
import type { Phrases } from '../phrases.ts';
import { germanConfirm } from './confirm.ts';

/** What Broadsheet says in German. */
export const german: Phrases = { ...english, locale: 'de', confirm: germanConfirm };
