import { english } from '../en/index.ts';
import type { Phrases } from '../phrases.ts';
import { frenchConfirm } from './confirm.ts';
import { frenchControls } from './controls.ts';

/** What Broadsheet says in French. */
export const french: Phrases = { ...english, locale: 'fr', controls: frenchControls, confirm: frenchConfirm };
