import { everydayBudgets } from '../tiers.ts';
import type { RecipeRules } from './rules.ts';

const dayMs = 86_400_000;

/** The week looked back on: age hardly counts, but how many told a story and how long they stayed with it. */
export const weekly: RecipeRules = {
  kind: 'weekly',
  // Monday's story is worth three quarters of Sunday's.
  halfLifeMs: 14 * dayMs,
  ageMsMax: Infinity,
  volumeWeight: 0.25,
  publishersMin: 1,
  articlesAnHourMin: 0,
  storiesMin: 3,
  // It is read at leisure.
  quotedMax: 8,
  budgets: {
    ...everydayBudgets,
    brief: {
      ...everydayBudgets.brief,
      lead: { sentences: 3, charactersMax: 600 },
      numbered: { sentences: 2, charactersMax: 420 },
    },
  },
};
