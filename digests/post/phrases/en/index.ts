import { problemSayer, type Phrases } from '../phrases.ts';
import { englishAlerts } from './alerts.ts';
import { englishConfig } from './config.ts';
import { englishConfirm } from './confirm.ts';
import { englishControls } from './controls.ts';
import { englishDigest } from './digest.ts';
import { englishFeeds } from './feeds.ts';
import { englishFilter } from './filter.ts';
import { englishHelp } from './help.ts';
import { englishPlanning } from './planning.ts';
import { englishSetup } from './setup.ts';
import { englishProblems } from './problems.ts';
import { englishSchedule } from './schedule.ts';
import { englishSource } from './source.ts';
import { englishSummary } from './summary.ts';

/** What Broadsheet says in English. */
export const english: Phrases = {
  locale: 'en',
  problems: englishProblems,
  problem: problemSayer(englishProblems),
  alerts: englishAlerts,
  config: englishConfig,
  confirm: englishConfirm,
  controls: englishControls,
  digest: englishDigest,
  feeds: englishFeeds,
  help: englishHelp,
  schedule: englishSchedule,
  source: englishSource,
  summary: englishSummary,
  setup: englishSetup,
  planning: englishPlanning,
  filter: englishFilter,
};
