import { english } from '../en/index.ts';
import { problemSayer, type Phrases } from '../phrases.ts';
import { frenchAlerts } from './alerts.ts';
import { frenchConfig } from './config.ts';
import { frenchConfirm } from './confirm.ts';
import { frenchControls } from './controls.ts';
import { frenchFeeds } from './feeds.ts';
import { frenchGuide } from './guide.ts';
import { frenchMemberProblems } from './member-problems.ts';
import { frenchMy } from './my.ts';
import { frenchStories } from './stories.ts';
import { frenchTrace } from './trace.ts';

const problems = { ...english.problems, ...frenchMemberProblems };

/** What Broadsheet says in French. */
export const french: Phrases = {
  ...english,
  locale: 'fr',
  problems,
  problem: problemSayer(problems),
  controls: frenchControls,
  confirm: frenchConfirm,
  stories: frenchStories,
  trace: frenchTrace,
  my: frenchMy,
  guide: frenchGuide,
  alerts: frenchAlerts,
  config: frenchConfig,
  feeds: frenchFeeds,
};
