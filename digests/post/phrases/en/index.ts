import { problemSayer, type Phrases } from '../phrases.ts';
import { englishConfirm } from './confirm.ts';
import { englishControls } from './controls.ts';
import { englishDigest } from './digest.ts';
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
  controls: englishControls,
  digest: englishDigest,
  summary: englishSummary,
  schedule: englishSchedule,
  source: englishSource,
  help: englishHelp,
  confirm: englishConfirm,
  setup: englishSetup,
  planning: englishPlanning,
};
