import { problemLineOf, problemSayer, type Phrases } from '../phrases.ts';
import { spanishAlerts } from './alerts.ts';
import { spanishConfig } from './config.ts';
import { spanishConfirm } from './confirm.ts';
import { spanishControls } from './controls.ts';
import { spanishDigest } from './digest.ts';
import { spanishFeeds } from './feeds.ts';
import { spanishFilter } from './filter.ts';
import { spanishHelp } from './help.ts';
import { spanishPlanning } from './planning.ts';
import { spanishProblems } from './problems.ts';
import { spanishSchedule } from './schedule.ts';
import { spanishSetup } from './setup.ts';
import { spanishSource } from './source.ts';
import { spanishSummary } from './summary.ts';
import { spanishGuide } from './guide.ts';
import { spanishMy } from './my.ts';
import { spanishStories } from './stories.ts';
import { spanishTrace } from './trace.ts';

/** What Broadsheet says in Spanish. */
export const spanish: Phrases = {
  locale: 'es',
  problemLine: problemLineOf(spanishProblems),
  problem: problemSayer(spanishProblems),
  alerts: spanishAlerts,
  config: spanishConfig,
  confirm: spanishConfirm,
  controls: spanishControls,
  digest: spanishDigest,
  feeds: spanishFeeds,
  filter: spanishFilter,
  help: spanishHelp,
  planning: spanishPlanning,
  schedule: spanishSchedule,
  setup: spanishSetup,
  source: spanishSource,
  summary: spanishSummary,
  guide: spanishGuide,
  my: spanishMy,
  stories: spanishStories,
  trace: spanishTrace,
};
