import { english } from '../en/index.ts';
import type { Phrases } from '../phrases.ts';
import { frenchConfirm } from './confirm.ts';

/** What Broadsheet says in French. */
export const french: Phrases = { ...english, locale: 'fr', confirm: frenchConfirm };
