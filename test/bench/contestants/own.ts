import { algorithms, readPlainText, summarize } from '../../../digests/slow.ts';
import { type Contestant, sentencesWanted } from './contestant.ts';

/** Broadsheet's own summarizers, the default first. Each reads the bare text, as its peers do. */
export const own: readonly Contestant[] = algorithms.map((algorithm) => ({
  name: `Broadsheet ${algorithm}`,
  packageName: null,
  load: async () => (text) => {
    const read = readPlainText(text);
    if (!read.ok) throw new Error(read.problem.code);
    const article = { ...read.value, language: 'en' };
    return summarize(article, { algorithm, sentences: sentencesWanted }).sentences.map((one) => one.text);
  },
}));
