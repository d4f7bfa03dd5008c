import { type Contestant, sentencesWanted } from './contestant.ts';

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** The opponent to beat: the first sentences as Node splits them, which is what anybody has for nothing. */
export const leadThree: Contestant = {
  name: 'first sentences',
  packageName: null,
  load: async () => (text) => {
    const sentences: string[] = [];
    for (const { segment } of segmenter.segment(text)) {
      if (sentences.length === sentencesWanted) break;
      sentences.push(segment.trim());
    }
    return sentences;
  },
};
