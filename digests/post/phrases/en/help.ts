import { code, command, strong } from '../../spans.ts';
import type { HelpWords } from '../words/help.ts';

/** What `/help` says in English. */
export const englishHelp: HelpWords = {
  title: 'Broadsheet, a news digest for this server',
  what: 'It reads the feeds you follow and posts one digest of key sentences, quoted word for word.',
  steps: [
    [strong('1. Add a source: '), command('source add'), ' with the address of a feed or a news site.'],
    [
      strong('2. Plan a digest: '),
      command('schedule add'),
      ' with a time such as ',
      code('weekdays 08:00'),
      '.',
    ],
    [strong('3. See it first: '), command('schedule preview'), ' shows it to you alone.'],
  ],
  everyone: [
    'Everyone can ask for ',
    command('digest now'),
    ' and shorten any article with ',
    command('summarize'),
    '.',
  ],
  alone: {
    title: 'Broadsheet, a news digest for your servers',
    steps: [
      [command('summarize'), ' shortens any article, here too: give an address, a text or a file.'],
      ['In a server, ', command('digest now'), ' makes a digest of its sources, for you alone.'],
      ['There ', command('my digest'), ' has it sent to you here, as often as you like.'],
      [command('my data'), ' shows everything that is kept of you, and forgets it.'],
    ],
  },
};
