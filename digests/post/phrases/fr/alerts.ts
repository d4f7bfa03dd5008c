import { numeralsOf } from '../numerals.ts';
import { command } from '../../spans.ts';
import type { AlertWords } from '../words/alerts.ts';

const { count } = numeralsOf('fr');

/** What a server is told in French without having asked. */
export const frenchAlerts: AlertWords = {
  sourcesTitle: (total) =>
    `${count(total, 'source est illisible', 'sources sont illisibles')} depuis un jour`,
  sourcesFix: [
    'De nouveaux essais ont lieu sans cesse. ',
    command('source test'),
    ' essaie maintenant ; ',
    command('source remove'),
    ' y met fin.',
  ],
  helpButton: 'Que puis-je faire ?',
  welcomeTitle: 'Broadsheet est là',
  welcome:
    'Il fait des flux que suit votre communauté un seul digest, où les phrases qui comptent sont citées mot pour mot.',
  welcomeSteps: [
    'Appuyez sur le bouton ou tapez ',
    command('setup'),
    ' : un premier digest prend une minute. ',
    command('help'),
    ' montre le reste.',
  ],
  setUpButton: 'Configurer',
  welcomeDirectTitle: (server) => `Broadsheet a rejoint ${server}`,
  welcomeDirectSteps: [
    'Là-bas, tapez /setup dans le salon qui recevra le digest : le premier prend une minute. ' +
      '/help montre le reste.',
  ],
  serverButton: 'Ouvrir le serveur',
};
