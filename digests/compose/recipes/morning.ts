import { everydayBudgets } from '../tiers.ts';
import type { RecipeRules } from './rules.ts';

const hourMs = 3_600_000;

/** The day's news: what many tell comes first, and this morning's before yesterday evening's. */
export const morning: RecipeRules = {
  kind: 'morning',
  halfLifeMs: 12 * hourMs,
  ageMsMax: Infinity,
  volumeWeight: 0,
  publishersMin: 1,
  articlesAnHourMin: 0,
  storiesMin: 3,
  // With more the two minutes that a member has would not do.
  quotedMax: 5,
  budgets: everydayBudgets,
};
