import { command } from '../../spans.ts';
import type { AlertWords } from '../words/alerts.ts';
import { count } from './numbers.ts';

/** What a server is told in English without having asked. */
export const englishAlerts: AlertWords = {
  sourcesTitle: (total) => `${count(total, 'source has', 'sources have')} not been readable for a day`,
  sourcesFix: [
    'They are tried again and again. ',
    command('source test'),
    ' tries now; ',
    command('source remove'),
    ' ends it.',
  ],
  helpButton: 'What can I do?',
  welcomeTitle: 'Broadsheet is here',
  welcome:
    'It turns the feeds that your community follows into one news digest, with the sentences that matter quoted ' +
    'word for word.',
  welcomeSteps: [
    'Press the button, or type ',
    command('setup'),
    ': a first digest takes a minute. ',
    command('help'),
    ' shows the rest.',
  ],
  setUpButton: 'Set up',
  welcomeDirectTitle: (server) => `Broadsheet has come to ${server}`,
  welcomeDirectSteps: [
    'Type /setup in the channel there that shall have the digest: the first one takes a minute. ' +
      '/help shows the rest.',
  ],
  serverButton: 'Open the server',
};
