import { english } from '../en/index.ts';
import { problemSayer, type Phrases } from '../phrases.ts';
import { germanAlerts } from './alerts.ts';
import { germanConfig } from './config.ts';
import { germanConfirm } from './confirm.ts';
import { germanControls } from './controls.ts';
import { germanFeeds } from './feeds.ts';
import { germanGuide } from './guide.ts';
import { germanMemberProblems } from './member-problems.ts';
import { germanMy } from './my.ts';
import { germanStories } from './stories.ts';
import { germanTrace } from './trace.ts';

const problems = { ...english.problems, ...germanMemberProblems };

/** What Broadsheet says in German. */
export const german: Phrases = {
  ...english,
  locale: 'de',
  problems,
  problem: problemSayer(problems),
  controls: germanControls,
  confirm: germanConfirm,
  stories: germanStories,
  trace: germanTrace,
  my: germanMy,
  guide: germanGuide,
  alerts: germanAlerts,
  config: germanConfig,
  feeds: germanFeeds,
};
