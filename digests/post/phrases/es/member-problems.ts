import { numeralsOf } from '../numerals.ts';
import type { Expense } from '../../../model/index.ts';
import { command, time } from '../../spans.ts';
import type { MemberProblemWords } from '../phrases.ts';

const { count, format } = numeralsOf('es');

/** What people ask for that costs, as it stands after “many”. */
const things: Readonly<Record<Expense, string>> = {
  digest: 'boletines',
  summary: 'resúmenes',
  feed: 'lecturas de feeds',
  'feed-list': 'lecturas de listas de feeds',
  preview: 'vistas previas y pruebas',
  letter: 'mensajes directos',
};

const tooSoon = (what: Expense, who: 'person' | 'server'): string => {
  if (what === 'digest' && who === 'person')
    return 'Acabas de recibir un boletín, y el siguiente sería el mismo.';
  const asked =
    who === 'person'
      ? `Acabas de pedir una gran cantidad de ${things[what]}. `
      : `Este servidor acaba de pedir una gran cantidad de ${things[what]}. `;
  return `${asked}Es trabajo que otros también esperan, así que hay una pausa breve.`;
};

/** What went wrong with what members ask for, in Spanish: what, why and what to do. */
export const spanishMemberProblems: MemberProblemWords = {
  'topic-quiet': ({ topic, hours }) => [
    `Ninguna noticia de ${hours === 1 ? 'la última hora' : `las últimas ${count(hours, 'hora', 'horas')}`} trata de ` +
      `«${topic}». Pide más horas o busca más atrás con `,
    command('digest search'),
    `.`,
  ],
  'no-more-stories': () => 'Eso era todo: no hay más noticias de ese tiempo.',
  'edition-none': ({ name }) =>
    name === null
      ? ['Aquí todavía no se ha publicado ningún boletín. ', command('digest now'), ' hace uno para ti.']
      : [`«${name}» todavía no ha publicado nada. `, command('digest now'), ` hace un boletín para ti.`],
  'edition-gone': () => [
    'Ese boletín ya no se conserva: las ediciones y sus botones duran unos meses. ',
    command('digest latest'),
    ' muestra el último.',
  ],
  'story-unknown': ({ input }) => [
    `Ninguna fuente de este servidor ha traído «${input}». Elige un titular de la lista mientras escribes, o ` +
      `haz que se ` +
      'siga su sitio con ',
    command('source add'),
    '.',
  ],
  'story-gone': () => [
    'Esa noticia ya no se conserva, o ya no se siguen sus fuentes. ',
    command('digest search'),
    ' busca en el archivo.',
  ],
  'vote-lapsed': () => [
    'Es demasiado antiguo para votar: ya no se conserva. Vota bajo el último boletín; ',
    command('digest latest'),
    ' lleva a él.',
  ],
  'too-soon': ({ what, who, at }) => [tooSoon(what, who), ' Vuelve a pedirlo ', time(at, 'relative'), '.'],
  'span-not-understood': ({ input }) =>
    `«${input}» no es un plazo que entienda. Escríbelo como «3 días», «2 semanas» o «2026-11-01».`,
  'personal-too-many': ({ personalMax }) => [
    `${format(personalMax)} personas de este servidor tienen su propio boletín, que es lo máximo. ` + 'Pide ',
    command('digest now'),
    ' en su lugar.',
  ],
  'mutes-too-many': ({ mutesMax }) => [
    `Aquí ocultas ${format(mutesMax)} cosas, que es lo máximo. Vuelve a mostrar una con `,
    command('my mute'),
    ` primero.`,
  ],
  'number-not-understood': ({ input, min, max }) =>
    `«${input}» no es un número del ${format(min)} al ${format(max)}. No se guardó nada; rellena otra vez el ` +
    `formulario.`,
  'direct-delayed': () =>
    'Discord no respondió, así que nadie sabe si el mensaje llegó. Mira tus mensajes directos y vuelve a pedirlo.',
};
