import { problemSayer, type Phrases } from '../phrases.ts';
import { germanConfirm } from './confirm.ts';
import { germanControls } from './controls.ts';
import { germanDigest } from './digest.ts';
import { germanHelp } from './help.ts';
import { germanPlanning } from './planning.ts';
import { germanSetup } from './setup.ts';
import { germanProblems } from './problems.ts';
import { germanSchedule } from './schedule.ts';
import { germanSource } from './source.ts';
import { germanSummary } from './summary.ts';

/** What Broadsheet says in German. */
export const german: Phrases = {
  locale: 'de',
  problems: germanProblems,
  problem: problemSayer(germanProblems),
  controls: germanControls,
  digest: germanDigest,
  summary: germanSummary,
  schedule: germanSchedule,
  source: germanSource,
  help: germanHelp,
  confirm: germanConfirm,
  setup: germanSetup,
  planning: germanPlanning,
};
