import { numeralsOf } from '../numerals.ts';
import { command } from '../../spans.ts';
import type { AlertWords } from '../words/alerts.ts';

const { count } = numeralsOf('es');

/** What a server is told in Spanish without having asked. */
export const spanishAlerts: AlertWords = {
  sourcesTitle: (total) =>
    `${count(total, 'fuente no se puede leer', 'fuentes no se pueden leer')} desde hace un día`,
  sourcesFix: [
    'Se sigue intentando. ',
    command('source test'),
    ' lo intenta ahora; ',
    command('source remove'),
    ' lo termina.',
  ],
  helpButton: '¿Qué puedo hacer?',
  welcomeTitle: 'Broadsheet está aquí',
  welcome:
    'Convierte los feeds que sigue tu comunidad en un solo resumen, con las frases que importan citadas palabra ' +
    'por palabra.',
  welcomeSteps: [
    'Pulsa el botón o escribe ',
    command('setup'),
    ': el primer resumen tarda un minuto. ',
    command('help'),
    ' muestra el resto.',
  ],
  setUpButton: 'Configurar',
  welcomeDirectTitle: (server) => `Broadsheet ha llegado a ${server}`,
  welcomeDirectSteps: [
    'Escribe allí /setup en el canal que recibirá el resumen: el primero tarda un minuto. ' +
      '/help muestra el resto.',
  ],
  serverButton: 'Abrir el servidor',
};
