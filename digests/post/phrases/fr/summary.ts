import type { SummaryWords } from '../words/summary.ts';
import { count, numbers } from './numbers.ts';

/** What Broadsheet says in French around a summary. */
export const frenchSummary: SummaryWords = {
  untitled: 'Phrases clés',
  words: (read, quoted) => `${numbers.format(read)} → ${count(quoted, 'mot', 'mots')}`,
  keyphrases: 'Mots clés : ',
  related: 'À lire aussi : ',
  read: 'Lire l’article',
};
