import { english } from '../en/index.ts';
import type { Phrases } from '../phrases.ts';
import { spanishAlerts } from './alerts.ts';
import { spanishConfig } from './config.ts';
import { spanishConfirm } from './confirm.ts';
import { spanishControls } from './controls.ts';
import { spanishFeeds } from './feeds.ts';

/** What Broadsheet says in Spanish. */
export const spanish: Phrases = {
  ...english,
  locale: 'es',
  alerts: spanishAlerts,
  config: spanishConfig,
  confirm: spanishConfirm,
  controls: spanishControls,
  feeds: spanishFeeds,
};
