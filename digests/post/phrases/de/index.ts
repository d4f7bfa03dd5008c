import { problemLineOf, problemSayer, type Phrases } from '../phrases.ts';
import { germanAlerts } from './alerts.ts';
import { germanConfig } from './config.ts';
import { germanConfirm } from './confirm.ts';
import { germanControls } from './controls.ts';
import { germanDigest } from './digest.ts';
import { germanFeeds } from './feeds.ts';
import { germanFilter } from './filter.ts';
import { germanHelp } from './help.ts';
import { germanPlanning } from './planning.ts';
import { germanProblems } from './problems.ts';
import { germanSchedule } from './schedule.ts';
import { germanSetup } from './setup.ts';
import { germanSource } from './source.ts';
import { germanSummary } from './summary.ts';
import { germanGuide } from './guide.ts';
import { germanMy } from './my.ts';
import { germanStories } from './stories.ts';
import { germanTrace } from './trace.ts';

/** What Broadsheet says in German. */
export const german: Phrases = {
  locale: 'de',
  problemLine: problemLineOf(germanProblems),
  problem: problemSayer(germanProblems),
  alerts: germanAlerts,
  config: germanConfig,
  confirm: germanConfirm,
  controls: germanControls,
  digest: germanDigest,
  feeds: germanFeeds,
  filter: germanFilter,
  help: germanHelp,
  planning: germanPlanning,
  schedule: germanSchedule,
  setup: germanSetup,
  source: germanSource,
  summary: germanSummary,
  guide: germanGuide,
  my: germanMy,
  stories: germanStories,
  trace: germanTrace,
};
