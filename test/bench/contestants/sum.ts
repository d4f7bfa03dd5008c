import { type Contestant, sentencesWanted } from './contestant.ts';
import { requirePackage } from './require.ts';

type Question = { readonly corpus: string; readonly nSentences: number };
type Offer = (question: Question) => { readonly sentences: readonly string[] };

const packageName = 'sum';

/** sum takes the sentence with the rarest words, strikes its words out of the others, and goes on. */
export const sum: Contestant = {
  name: 'sum',
  packageName,
  load: async () => {
    const summarize: Offer = requirePackage(packageName);
    return (text) => summarize({ corpus: text, nSentences: sentencesWanted }).sentences;
  },
};
