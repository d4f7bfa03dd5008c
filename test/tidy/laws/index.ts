/** Every law of the house that a program can check. A new law is a sample that breaks it and a line here. */
import type { Law } from '../law.ts';
import { circleLaws } from './circles.ts';
import { coreLaws } from './core.ts';
import { exportLaws } from './exports.ts';
import { homeLaws } from './homes.ts';
import { lifeLaws } from './life.ts';
import { machineLaws } from './machines.ts';
import { markLaws } from './marks.ts';
import { nameLaws } from './names.ts';
import { packageLaws } from './packages.ts';
import { ringLaws } from './rings.ts';
import { roomLaws } from './rooms.ts';
import { sizeLaws } from './sizes.ts';
import { threadLaws } from './threads.ts';
import { trialLaws } from './trials.ts';
import { unitLaws } from './units.ts';
import { worldLaws } from './world.ts';

/** All laws, from the plan of the house down to its lines. */
export const laws: readonly Law[] = [
  ...ringLaws,
  ...roomLaws,
  ...threadLaws,
  ...circleLaws,
  ...homeLaws,
  ...worldLaws,
  ...coreLaws,
  ...nameLaws,
  ...unitLaws,
  ...sizeLaws,
  ...exportLaws,
  ...lifeLaws,
  ...markLaws,
  ...trialLaws,
  ...packageLaws,
  ...machineLaws,
];
