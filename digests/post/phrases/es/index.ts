import { english } from '../en/index.ts';
import { problemSayer, type Phrases } from '../phrases.ts';
import { spanishAlerts } from './alerts.ts';
import { spanishConfig } from './config.ts';
import { spanishConfirm } from './confirm.ts';
import { spanishControls } from './controls.ts';
import { spanishFeeds } from './feeds.ts';
import { spanishGuide } from './guide.ts';
import { spanishMemberProblems } from './member-problems.ts';
import { spanishMy } from './my.ts';
import { spanishStories } from './stories.ts';
import { spanishTrace } from './trace.ts';

const problems = { ...english.problems, ...spanishMemberProblems };

/** What Broadsheet says in Spanish. */
export const spanish: Phrases = {
  ...english,
  locale: 'es',
  problems,
  problem: problemSayer(problems),
  controls: spanishControls,
  confirm: spanishConfirm,
  stories: spanishStories,
  trace: spanishTrace,
  my: spanishMy,
  guide: spanishGuide,
  alerts: spanishAlerts,
  config: spanishConfig,
  feeds: spanishFeeds,
};
