import { english } from '../en/index.ts';
import type { Phrases } from '../phrases.ts';
import { spanishConfirm } from './confirm.ts';
import { spanishControls } from './controls.ts';

/** What Broadsheet says in Spanish. */
export const spanish: Phrases = {
  ...english,
  locale: 'es',
  controls: spanishControls,
  confirm: spanishConfirm,
};
