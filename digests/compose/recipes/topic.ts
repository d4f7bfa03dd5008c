import { everydayBudgets } from '../tiers.ts';
import type { RecipeRules } from './rules.ts';

const dayMs = 86_400_000;

/** All that matches the schedule's topics: there is less of it, so that it keeps longer and two stories suffice. */
export const topic: RecipeRules = {
  kind: 'topic',
  halfLifeMs: dayMs,
  ageMsMax: Infinity,
  volumeWeight: 0,
  publishersMin: 1,
  articlesAnHourMin: 0,
  storiesMin: 2,
  quotedMax: 7,
  budgets: everydayBudgets,
};
