import { numeralsOf } from '../numerals.ts';
import { command } from '../../spans.ts';
import type { AlertWords } from '../words/alerts.ts';

const { count } = numeralsOf('de');

/** What a server is told in German without having asked. */
export const germanAlerts: AlertWords = {
  sourcesTitle: (total) => `${count(total, 'Quelle ist', 'Quellen sind')} seit einem Tag nicht lesbar`,
  sourcesFix: [
    'Es wird weiter versucht. ',
    command('source test'),
    ' versucht es jetzt; ',
    command('source remove'),
    ' beendet es.',
  ],
  helpButton: 'Was kann ich tun?',
  welcomeTitle: 'Broadsheet ist da',
  welcome:
    'Es macht aus den Feeds, denen eure Community folgt, einen einzigen Digest – mit den wichtigen Sätzen, ' +
    'wörtlich zitiert.',
  welcomeSteps: [
    'Drück auf den Knopf oder tippe ',
    command('setup'),
    ': Ein erster Digest braucht eine Minute. ',
    command('help'),
    ' zeigt den Rest.',
  ],
  setUpButton: 'Einrichten',
  welcomeDirectTitle: (server) => `Broadsheet ist jetzt auf ${server}`,
  welcomeDirectSteps: [
    'Tippe dort /setup in dem Kanal, in dem der Digest erscheinen soll: Der erste braucht eine Minute. ' +
      '/help zeigt den Rest.',
  ],
  serverButton: 'Server öffnen',
};
