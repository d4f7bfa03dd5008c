import { command, time } from '../../spans.ts';
import type { SourceWords } from '../words/source.ts';
import { germanReason } from './health.ts';
import { count } from './numbers.ts';

/** What `/source` says in German. */
export const germanSource: SourceWords = {
  added: (name) => `${name} ist jetzt eine Quelle`,
  newest: 'Ihre neuesten Meldungen:',
  empty: 'Zurzeit hat sie keine Meldungen. Sobald welche erscheinen, kommen sie in den Digest.',
  listTitle: (total) => count(total, 'Quelle', 'Quellen'),
  none: [
    'Noch keine Quellen. ',
    command('source add'),
    ' nimmt die Adresse eines Feeds oder einer Nachrichtenseite.',
  ],
  works: (articles, lastReadAt, nextAt) => [
    `${count(articles, 'Artikel', 'Artikel')}, gelesen `,
    time(lastReadAt, 'relative'),
    ', wieder ',
    time(nextAt, 'relative'),
  ],
  unread: (nextAt) => ['noch nicht gelesen, erster Versuch ', time(nextAt, 'relative')],
  failing: (problem, since, lastReadAt) => [
    'ausgefallen ',
    time(since, 'relative'),
    `: ${germanReason(problem)}`,
    ...(lastReadAt === null ? [', noch nie gelesen'] : [', zuletzt gelesen ', time(lastReadAt, 'relative')]),
  ],
  nextTry: (nextAt) => ['nächster Versuch ', time(nextAt, 'relative')],
  ended: (since) => [
    'eingestellt ',
    time(since, 'relative'),
    ': Die Website hat sie für immer entfernt (Fehler 410). ',
    command('source remove'),
  ],
  removed: (name) => `${name} ist keine Quelle mehr.`,
};
