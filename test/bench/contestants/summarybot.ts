import { type Contestant, sentencesWanted } from './contestant.ts';
import { sentencesOfJoined } from './joined.ts';
import { requirePackage } from './require.ts';

type Offer = new () => { readonly run: (text: string, sentences: number) => string };

const packageName = 'summarybot';

/** summarybot is a TextRank with word counts; a new one is needed for every text. */
export const summarybot: Contestant = {
  name: 'summarybot',
  packageName,
  load: async () => {
    const Bot: Offer = requirePackage(packageName);
    return (text) => sentencesOfJoined(new Bot().run(text, sentencesWanted));
  },
};
