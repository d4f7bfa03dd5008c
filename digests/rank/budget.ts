/** How much a summary may quote: sentences, words, or both, whichever is reached first. */
export type Budget = { readonly sentences?: number; readonly words?: number };

/** Key sentences where nothing is asked for: what a reader takes in at a glance. */
const sentencesByDefault = 3;

/** Sentences that are quoted at most; more is the article itself. */
const sentencesQuotedMax = 200;

/** Pays for sentences until a budget is spent. */
type Purse = {
  /** Pays for a sentence of so many words; `false`, and nothing paid, where that is too dear. */
  readonly pay: (words: number) => boolean;
  readonly isEmpty: () => boolean;
};

/** Opens a budget. A sentence too long for the words that are left is passed over; a shorter one may still fit. */
export const openPurse = ({ sentences, words }: Budget): Purse => {
  const wanted = sentences ?? (words === undefined ? sentencesByDefault : sentencesQuotedMax);
  let sentencesLeft = Math.min(sentencesQuotedMax, Math.max(1, Math.floor(wanted)));
  let wordsLeft = words ?? Number.POSITIVE_INFINITY;
  return {
    pay: (cost) => {
      if (sentencesLeft === 0 || cost > wordsLeft) return false;
      sentencesLeft -= 1;
      wordsLeft -= cost;
      return true;
    },
    isEmpty: () => sentencesLeft === 0 || wordsLeft <= 0,
  };
};
