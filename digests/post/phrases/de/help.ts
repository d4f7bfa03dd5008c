import { code, command, strong } from '../../spans.ts';
import type { HelpWords } from '../words/help.ts';

/** What `/help` says in German. */
export const germanHelp: HelpWords = {
  title: 'Broadsheet, ein Nachrichten-Digest für diesen Server',
  what:
    'Es liest die Feeds, denen ihr folgt, und postet einen Digest aus ihren wichtigsten Sätzen, Wort für ' +
    'Wort zitiert.',
  steps: [
    [
      strong('1. Quelle hinzufügen: '),
      command('source add'),
      ' mit der Adresse eines Feeds oder einer Nachrichtenseite.',
    ],
    [
      strong('2. Digest einplanen: '),
      command('schedule add'),
      ' mit einer Zeit wie ',
      code('werktags 8 Uhr'),
      '.',
    ],
    [strong('3. Vorher ansehen: '), command('schedule preview'), ' zeigt ihn dir allein.'],
  ],
  everyone: [
    'Alle können ',
    command('digest now'),
    ' aufrufen und mit ',
    command('summarize'),
    ' jeden Artikel kürzen.',
  ],
};
