/** How much a summary may quote: sentences, words, or both, whichever is reached first. */
export type Budget = { readonly sentences?: number; readonly words?: number };

/** Key sentences where nothing is asked for: what a reader takes in at a glance. */
const sentencesByDefault = 3;

/** Sentences that are quoted at most; more is the article itself. */
const sentencesQuotedMax = 200;

/** Takes sentences until a budget is spent. */
type Purse = {
  /** Pays for a sentence of so many words; `false`, and nothing paid, where that is too dear. */
  readonly pay: (words: number) => boolean;
  readonly isEmpty: () => boolean;
};

/**
 * Opens a budget. The first sentence is always affordable: a summary that quotes nothing tells nothing. A sentence
 * that is too long for the words left is passed over, and a shorter one may still fit.
 */
export const openPurse = ({ sentences, words }: Budget): Purse => {
  const wanted = sentences ?? (words === undefined ? sentencesByDefault : sentencesQuotedMax);
  const sentencesMax = Math.min(sentencesQuotedMax, Math.max(1, Math.floor(wanted)));
  let sentencesPaid = 0;
  let wordsLeft = words ?? Number.POSITIVE_INFINITY;
  return {
    pay: (cost) => {
      if (sentencesPaid >= sentencesMax || (sentencesPaid > 0 && cost > wordsLeft)) return false;
      sentencesPaid += 1;
      wordsLeft -= cost;
      return true;
    },
    isEmpty: () => sentencesPaid >= sentencesMax || wordsLeft <= 0,
  };
};
