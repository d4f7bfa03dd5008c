import type { DigestStyle, Tier } from '../model/index.ts';

/** How many sentences a tier quotes, and how many characters they may take together. */
export type QuoteBudget = { readonly sentences: number; readonly charactersMax: number };

const nothing: QuoteBudget = { sentences: 0, charactersMax: 0 };

/** What a story of a tier may quote in each style, on days when people have two minutes. */
export const everydayBudgets: Readonly<Record<DigestStyle, Readonly<Record<Tier, QuoteBudget>>>> = {
  headlines: { lead: nothing, numbered: nothing, brief: nothing },
  brief: {
    lead: { sentences: 2, charactersMax: 420 },
    numbered: { sentences: 1, charactersMax: 260 },
    brief: nothing,
  },
  detailed: {
    lead: { sentences: 3, charactersMax: 600 },
    numbered: { sentences: 2, charactersMax: 420 },
    brief: nothing,
  },
};
