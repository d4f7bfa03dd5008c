import { type Contestant, sentencesWanted, type Summarize } from './contestant.ts';
import { sentencesOfJoined } from './joined.ts';
import { requirePackage } from './require.ts';

/** What it gives; it returns errors instead of throwing them, whole or in place of the summary. */
type Outcome = { readonly summary?: unknown };

type Manager = {
  readonly getSummaryByFrequency: () => Outcome;
  readonly getSummaryByRank: () => Promise<Outcome>;
};

type Offer = { readonly SummarizerManager: new (text: string, sentences: number) => Manager };

const packageName = 'node-summarizer';

const sentencesOf = ({ summary }: Outcome): readonly string[] => {
  if (typeof summary !== 'string') throw new Error('It gave no summary.');
  return sentencesOfJoined(summary);
};

const contestant = (name: string, way: (manager: Manager) => Outcome | Promise<Outcome>): Contestant => ({
  name: `node-summarizer ${name}`,
  packageName,
  load: async (): Promise<Summarize> => {
    const { SummarizerManager }: Offer = requirePackage(packageName);
    return async (text) => sentencesOf(await way(new SummarizerManager(text, sentencesWanted)));
  },
});

/** node-summarizer has two ways: by TextRank over nouns and adjectives, and by how often words come. */
export const nodeSummarizer: readonly Contestant[] = [
  contestant('rank', (manager) => manager.getSummaryByRank()),
  contestant('frequency', (manager) => manager.getSummaryByFrequency()),
];
