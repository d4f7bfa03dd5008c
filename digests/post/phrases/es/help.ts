import { code, command, strong } from '../../spans.ts';
import type { HelpWords } from '../words/help.ts';

/** What `/help` says in Spanish. */
export const spanishHelp: HelpWords = {
  title: 'Broadsheet, un resumen de noticias para este servidor',
  what: 'Lee los feeds que sigues y publica un resumen con sus frases clave, citadas palabra por palabra.',
  steps: [
    [
      strong('1. Añade una fuente: '),
      command('source add'),
      ' con la dirección de un feed o de un sitio de noticias.',
    ],
    [
      strong('2. Programa un resumen: '),
      command('schedule add'),
      ' con un horario como ',
      code('de lunes a viernes 8:00'),
      '.',
    ],
    [strong('3. Míralo antes: '), command('schedule preview'), ' te lo muestra solo a ti.'],
  ],
  everyone: [
    'Cualquiera puede pedir ',
    command('digest now'),
    ' y resumir cualquier artículo con ',
    command('summarize'),
    '.',
  ],
  alone: {
    title: 'Broadsheet, un resumen de noticias para tus servidores',
    steps: [
      [
        command('summarize'),
        ' resume cualquier artículo, también aquí: da una dirección, un texto o un archivo.',
      ],
      ['En un servidor, ', command('digest now'), ' hace un resumen de sus fuentes, solo para ti.'],
      ['Allí, ', command('my digest'), ' hace que te llegue aquí, tantas veces como quieras.'],
      [command('my data'), ' muestra todo lo que se guarda de ti, y lo olvida.'],
    ],
  },
};
