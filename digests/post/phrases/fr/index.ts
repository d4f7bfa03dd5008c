import { english } from '../en/index.ts';
import type { Phrases } from '../phrases.ts';
import { frenchAlerts } from './alerts.ts';
import { frenchConfig } from './config.ts';
import { frenchConfirm } from './confirm.ts';
import { frenchControls } from './controls.ts';
import { frenchFeeds } from './feeds.ts';

/** What Broadsheet says in French. */
export const french: Phrases = {
  ...english,
  locale: 'fr',
  alerts: frenchAlerts,
  config: frenchConfig,
  confirm: frenchConfirm,
  controls: frenchControls,
  feeds: frenchFeeds,
};
