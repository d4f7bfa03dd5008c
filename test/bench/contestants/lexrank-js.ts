import { type Contestant, sentencesWanted } from './contestant.ts';
import { requirePackage } from './require.ts';

type Ranked = { readonly weight: number; readonly text: string };
type Offer = { readonly default: (text: string) => readonly (readonly Ranked[])[] };

const packageName = 'lexrank.js';

/** lexrank.js ranks every sentence and leaves the choice to its caller. */
export const lexrankJs: Contestant = {
  name: 'lexrank.js',
  packageName,
  load: async () => {
    const { default: lexrank }: Offer = requirePackage(packageName);
    return (text) =>
      lexrank(text)
        .flat()
        .sort((a, b) => b.weight - a.weight)
        .slice(0, sentencesWanted)
        .map((ranked) => ranked.text);
  },
};
