import type { SummaryWords } from '../words/summary.ts';
import { count, numbers } from './numbers.ts';

/** What Broadsheet says in Spanish around a summary. */
export const spanishSummary: SummaryWords = {
  untitled: 'Frases clave',
  words: (read, quoted) => `${numbers.format(read)} → ${count(quoted, 'palabra', 'palabras')}`,
  keyphrases: 'Trata de: ',
  related: 'Lee también: ',
  read: 'Leer el artículo',
};
