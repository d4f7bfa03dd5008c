import { everydayBudgets } from '../tiers.ts';
import type { RecipeRules } from './rules.ts';

const hourMs = 3_600_000;

/** Only what moves fast and many tell: three publishers within three hours, and the last of them just now. */
export const breaking: RecipeRules = {
  kind: 'breaking',
  halfLifeMs: 3 * hourMs,
  // What is older was in the evening's news, or never came to anything.
  ageMsMax: 6 * hourMs,
  volumeWeight: 0,
  publishersMin: 3,
  articlesAnHourMin: 1,
  storiesMin: 1,
  quotedMax: 3,
  budgets: everydayBudgets,
};
