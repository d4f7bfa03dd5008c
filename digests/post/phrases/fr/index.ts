import { problemSayer, type Phrases } from '../phrases.ts';
import { frenchConfirm } from './confirm.ts';
import { frenchControls } from './controls.ts';
import { frenchDigest } from './digest.ts';
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
  controls: frenchControls,
  digest: frenchDigest,
  summary: frenchSummary,
  schedule: frenchSchedule,
  source: frenchSource,
  help: frenchHelp,
  confirm: frenchConfirm,
  setup: frenchSetup,
  planning: frenchPlanning,
};
