import { english } from '../en/index.ts';
import type { Phrases } from '../phrases.ts';
import { germanAlerts } from './alerts.ts';
import { germanConfig } from './config.ts';
import { germanConfirm } from './confirm.ts';
import { germanControls } from './controls.ts';
import { germanFeeds } from './feeds.ts';

/** What Broadsheet says in German. */
export const german: Phrases = {
  ...english,
  locale: 'de',
  alerts: germanAlerts,
  config: germanConfig,
  confirm: germanConfirm,
  controls: germanControls,
  feeds: germanFeeds,
};
