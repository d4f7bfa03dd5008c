import type { SummaryWords } from '../words/summary.ts';
import { count, numbers } from './numbers.ts';

/** What Broadsheet says in English around a summary. */
export const englishSummary: SummaryWords = {
  untitled: 'Key sentences',
  words: (read, quoted) => `${numbers.format(read)} → ${count(quoted, 'word', 'words')}`,
  keyphrases: 'About: ',
  related: 'Related: ',
  read: 'Read the article',
};
