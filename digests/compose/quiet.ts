import type { Chosen } from './candidates.ts';
import type { RecipeRules } from './recipes/index.ts';

const dayMs = 86_400_000;

/** What waits must not wait for ever: after so long whatever there is, is told. */
const windowMsMax = 3 * dayMs;

/** A story that so many publishers tell does not wait for company. */
const publishersMax = 3;

/** What decides whether an edition may wait. Times are in ms. */
type Waiting = {
  readonly rules: RecipeRules;
  readonly storiesMax: number;
  readonly windowMs: number;
  /** Whether there is a next edition that could tell what this one does not. */
  readonly mayWait: boolean;
};

/** Whether there is too little to tell: a digest of one story is no digest, and the next one tells it too. */
export const isQuiet = (
  chosen: readonly Chosen[],
  { rules, storiesMax, windowMs, mayWait }: Waiting,
): boolean =>
  mayWait &&
  windowMs < windowMsMax &&
  chosen.length < Math.min(rules.storiesMin, storiesMax) &&
  chosen.every(({ score }) => score.publishers < publishersMax);
