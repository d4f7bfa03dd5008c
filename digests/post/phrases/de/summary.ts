import type { SummaryWords } from '../words/summary.ts';
import { count, numbers } from './numbers.ts';

/** What Broadsheet says in German around a summary. */
export const germanSummary: SummaryWords = {
  untitled: 'Die wichtigsten Sätze',
  words: (read, quoted) => `${numbers.format(read)} → ${count(quoted, 'Wort', 'Wörter')}`,
  keyphrases: 'Stichwörter: ',
  related: 'Mehr zum Thema: ',
  read: 'Artikel lesen',
};
