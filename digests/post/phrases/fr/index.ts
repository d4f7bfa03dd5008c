import { problemSayer, type Phrases } from '../phrases.ts';
import { frenchAlerts } from './alerts.ts';
import { frenchConfig } from './config.ts';
import { frenchConfirm } from './confirm.ts';
import { frenchControls } from './controls.ts';
import { frenchDigest } from './digest.ts';
import { frenchFeeds } from './feeds.ts';
import { frenchFilter } from './filter.ts';
import { frenchHelp } from './help.ts';
import { frenchPlanning } from './planning.ts';
import { frenchSetup } from './setup.ts';
import { frenchProblems } from './problems.ts';
import { frenchSchedule } from './schedule.ts';
import { frenchSource } from './source.ts';
import { frenchSummary } from './summary.ts';

/** What Broadsheet says in French. */
export const french: Phrases = {
  locale: 'fr',
  problems: frenchProblems,
  problem: problemSayer(frenchProblems),
  alerts: frenchAlerts,
  config: frenchConfig,
  confirm: frenchConfirm,
  controls: frenchControls,
  digest: frenchDigest,
  feeds: frenchFeeds,
  help: frenchHelp,
  schedule: frenchSchedule,
  source: frenchSource,
  summary: frenchSummary,
  setup: frenchSetup,
  planning: frenchPlanning,
  filter: frenchFilter,
};
