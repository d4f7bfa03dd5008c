import { problemSayer, type Phrases } from '../phrases.ts';
import { englishConfirm } from './confirm.ts';
import { englishControls } from './controls.ts';
import { englishDigest } from './digest.ts';
import { englishGuide } from './guide.ts';
import { englishAlerts } from './alerts.ts';
import { englishConfig } from './config.ts';
import { englishFeeds } from './feeds.ts';
import { englishHelp } from './help.ts';
import { englishMy } from './my.ts';
import { englishProblems } from './problems.ts';
import { englishSchedule } from './schedule.ts';
import { englishSource } from './source.ts';
import { englishStories } from './stories.ts';
import { englishSummary } from './summary.ts';
import { englishTrace } from './trace.ts';

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
  stories: englishStories,
  trace: englishTrace,
  my: englishMy,
  guide: englishGuide,
  summary: englishSummary,
};
