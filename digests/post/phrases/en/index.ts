import { problemLineOf, problemSayer, type Phrases } from '../phrases.ts';
import { englishAlerts } from './alerts.ts';
import { englishConfig } from './config.ts';
import { englishConfirm } from './confirm.ts';
import { englishControls } from './controls.ts';
import { englishDigest } from './digest.ts';
import { englishFeeds } from './feeds.ts';
import { englishFilter } from './filter.ts';
import { englishHelp } from './help.ts';
import { englishPlanning } from './planning.ts';
import { englishProblems } from './problems.ts';
import { englishSchedule } from './schedule.ts';
import { englishSetup } from './setup.ts';
import { englishSource } from './source.ts';
import { englishSummary } from './summary.ts';
import { englishGuide } from './guide.ts';
import { englishMy } from './my.ts';
import { englishStories } from './stories.ts';
import { englishTrace } from './trace.ts';

/** What Broadsheet says in English. */
export const english: Phrases = {
  locale: 'en',
  problemLine: problemLineOf(englishProblems),
  problem: problemSayer(englishProblems),
  alerts: englishAlerts,
  config: englishConfig,
  confirm: englishConfirm,
  controls: englishControls,
  digest: englishDigest,
  feeds: englishFeeds,
  filter: englishFilter,
  help: englishHelp,
  planning: englishPlanning,
  schedule: englishSchedule,
  setup: englishSetup,
  source: englishSource,
  summary: englishSummary,
  guide: englishGuide,
  my: englishMy,
  stories: englishStories,
  trace: englishTrace,
};
