import { english } from '../en/index.ts';
import type { Phrases } from '../phrases.ts';
import { germanConfirm } from './confirm.ts';
import { germanControls } from './controls.ts';

/** What Broadsheet says in German. */
export const german: Phrases = { ...english, locale: 'de', controls: germanControls, confirm: germanConfirm };
