import { problemLineOf, problemSayer, type Phrases } from '../phrases.ts';
import { frenchAlerts } from './alerts.ts';
import { frenchConfig } from './config.ts';
import { frenchConfirm } from './confirm.ts';
import { frenchControls } from './controls.ts';
import { frenchDigest } from './digest.ts';
import { frenchFeeds } from './feeds.ts';
import { frenchFilter } from './filter.ts';
import { frenchHelp } from './help.ts';
import { frenchPlanning } from './planning.ts';
import { frenchProblems } from './problems.ts';
import { frenchSchedule } from './schedule.ts';
import { frenchSetup } from './setup.ts';
import { frenchSource } from './source.ts';
import { frenchSummary } from './summary.ts';
import { frenchGuide } from './guide.ts';
import { frenchMy } from './my.ts';
import { frenchStories } from './stories.ts';
import { frenchTrace } from './trace.ts';

/** What Broadsheet says in French. */
export const french: Phrases = {
  locale: 'fr',
  problemLine: problemLineOf(frenchProblems),
  problem: problemSayer(frenchProblems),
  alerts: frenchAlerts,
  config: frenchConfig,
  confirm: frenchConfirm,
  controls: frenchControls,
  digest: frenchDigest,
  feeds: frenchFeeds,
  filter: frenchFilter,
  help: frenchHelp,
  planning: frenchPlanning,
  schedule: frenchSchedule,
  setup: frenchSetup,
  source: frenchSource,
  summary: frenchSummary,
  guide: frenchGuide,
  my: frenchMy,
  stories: frenchStories,
  trace: frenchTrace,
};
