import type { DigestStyle, RecipeKind, Tier } from '../../model/index.ts';
import type { QuoteBudget } from '../tiers.ts';

/** How editions of a kind choose and tell. Times are in ms. */
export type RecipeRules = {
  readonly kind: RecipeKind;
  /** After this time a story is worth half. */
  readonly halfLifeMs: number;
  /** A story that was last told longer ago is no news to this kind of edition. */
  readonly ageMsMax: number;
  /** What a further article of a publisher that tells the story already counts, beside 1 for the publisher. */
  readonly volumeWeight: number;
  /** A story that fewer publishers tell in words of their own, or that came in more slowly, is left out. */
  readonly publishersMin: number;
  readonly articlesAnHourMin: number;
  /** With fewer stories an edition waits for the next, unless one of them is too big for that. */
  readonly storiesMin: number;
  /** Stories that are quoted; those after them are named in brief. */
  readonly quotedMax: number;
  readonly budgets: Readonly<Record<DigestStyle, Readonly<Record<Tier, QuoteBudget>>>>;
};
