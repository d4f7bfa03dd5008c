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
  alone: {
    title: 'Broadsheet, ein Nachrichten-Digest für deine Server',
    steps: [
      [
        command('summarize'),
        ' kürzt jeden Artikel, auch hier: gib eine Adresse, einen Text oder eine Datei an.',
      ],
      [
        'Auf einem Server macht ',
        command('digest now'),
        ' einen Digest aus dessen Quellen, für dich allein.',
      ],
      ['Dort lässt ', command('my digest'), ' ihn dir hierher schicken, so oft du willst.'],
      [command('my data'), ' zeigt alles, was über dich gespeichert ist, und vergisst es.'],
    ],
  },
};
