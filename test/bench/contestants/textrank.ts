import { type Contestant, sentencesWanted } from './contestant.ts';
import { requirePackage } from './require.ts';

type Settings = { readonly extractAmount: number; readonly summaryType: 'array' };

/** It reports bad input on the console and has no summary then. */
type Offer = {
  readonly TextRank: new (
    text: string,
    settings: Settings,
  ) => { readonly summarizedArticle?: readonly string[] };
};

const packageName = 'textrank';

/** textrank compares every sentence with every other. */
export const textrank: Contestant = {
  name: 'textrank (npm)',
  packageName,
  load: async () => {
    const { TextRank }: Offer = requirePackage(packageName);
    return (text) => {
      const { summarizedArticle } = new TextRank(text, {
        extractAmount: sentencesWanted,
        summaryType: 'array',
      });
      if (summarizedArticle === undefined) throw new Error('It gave no summary.');
      return summarizedArticle;
    };
  },
};
