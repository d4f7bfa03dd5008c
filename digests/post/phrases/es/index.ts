import { problemSayer, type Phrases } from '../phrases.ts';
import { spanishConfirm } from './confirm.ts';
import { spanishControls } from './controls.ts';
import { spanishDigest } from './digest.ts';
import { spanishHelp } from './help.ts';
import { spanishPlanning } from './planning.ts';
import { spanishSetup } from './setup.ts';
import { spanishProblems } from './problems.ts';
import { spanishSchedule } from './schedule.ts';
import { spanishSource } from './source.ts';
import { spanishSummary } from './summary.ts';

/** What Broadsheet says in Spanish. */
export const spanish: Phrases = {
  locale: 'es',
  problems: spanishProblems,
  problem: problemSayer(spanishProblems),
  controls: spanishControls,
  digest: spanishDigest,
  summary: spanishSummary,
  schedule: spanishSchedule,
  source: spanishSource,
  help: spanishHelp,
  confirm: spanishConfirm,
  setup: spanishSetup,
  planning: spanishPlanning,
};
