import { wordCount } from '../text/index.ts';

/** How much a summary may quote: sentences, words, or both, whichever is reached first. */
export type Budget = { readonly sentences?: number; readonly words?: number };

/** Key sentences where nothing is asked for: what a reader takes in at a glance, and what peers are measured with. */
export const sentencesByDefault = 3;

/** Sentences that are quoted at most; more is the article itself. */
export const sentencesQuotedMax = 200;

/** Takes sentences until a budget is spent. */
export type Purse = {
  /** Whether the sentence is affordable; if so, it has been paid for. */
  readonly take: (text: string) => boolean;
  readonly isEmpty: () => boolean;
};

/**
 * Opens a budget. The first sentence is always affordable: a summary that quotes nothing tells nothing. A sentence
 * that is too long for the words left is passed over, and a shorter one may still fit.
 */
export const openPurse = (budget: Budget, language: string): Purse => {
  const unlimited = budget.words === undefined ? sentencesByDefault : sentencesQuotedMax;
  const sentences = Math.min(sentencesQuotedMax, Math.max(1, Math.floor(budget.sentences ?? unlimited)));
  const words = budget.words ?? Number.POSITIVE_INFINITY;
  let taken = 0;
  let spent = 0;
  return {
    take: (text) => {
      const cost = wordCount(text, language);
      if (taken >= sentences || (taken > 0 && spent + cost > words)) return false;
      taken += 1;
      spent += cost;
      return true;
    },
    isEmpty: () => taken >= sentences || spent >= words,
  };
};
