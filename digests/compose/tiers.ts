import type { DigestStyle, Tier } from '../model/index.ts';

/** How many sentences a tier quotes, and how many characters they may take together. */
export type QuoteBudget = { readonly sentences: number; readonly charactersMax: number };

/** Stories that are quoted; those after them are named in brief, so that an edition stays a two-minute read. */
const quotedMax = 5;

/** The tier of the story at a place, counted from 0. */
export const tierAt = (place: number): Tier => {
  if (place === 0) return 'lead';
  return place < quotedMax ? 'numbered' : 'brief';
};

const nothing: QuoteBudget = { sentences: 0, charactersMax: 0 };

const budgets: Readonly<Record<DigestStyle, Readonly<Record<Tier, QuoteBudget>>>> = {
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

/** What a story of this tier may quote in this style. */
export const quoteBudget = (style: DigestStyle, tier: Tier): QuoteBudget => budgets[style][tier];
