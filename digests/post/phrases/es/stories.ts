import { channel, command, link, strong, time } from '../../spans.ts';
import type { StoryWords } from '../words/stories.ts';

/** What Broadsheet says in Spanish of what members look up. */
export const spanishStories: StoryWords = {
  firstSeen: (at) => ['vista por primera vez ', time(at, 'full')],
  noQuotes: 'No hay frases que citar: sus fuentes solo dan titulares.',
  related: 'Titulares relacionados',
  otherSources: 'También en: ',
  toldIn: 'Publicada en',
  edition: (schedule, at, url) => [link(schedule, url), ', ', time(at, 'full')],
  toldInNone: 'Todavía no ha salido en ningún boletín.',
  postedIn: (channelId, url) => [
    'Publicado en ',
    channel(channelId),
    ...(url === null ? [] : [' · ', link('Abrir la publicación', url)]),
  ],
  covers: (fromAt, toAt) => ['abarca del ', time(fromAt, 'full'), ' al ', time(toAt, 'full')],
  found: (question) => `En el archivo: «${question}»`,
  foundPage: (page) => `Página ${page}`,
  foundNothing: (question) => [
    `Nada de lo que publicaron las fuentes de este servidor contiene todas las palabras de «${question}». Prueba con ` +
      'menos palabras, o busca más atrás con la opción ',
    strong('since'),
    '.',
  ],
  openFound: 'Abrir uno: sus frases, todas las fuentes',
  previous: 'Anterior',
  next: 'Siguiente',
  voted: (deed, value) => {
    const verdict = value === 1 ? 'útil' : 'no es útil';
    if (deed === 'taken-back') return [`Retirado: ya no dices «${verdict}».`];
    return [
      `${deed === 'given' ? 'Anotado' : 'Cambiado'}: ${verdict}. Mueve un poco sus fuentes en los boletines de este ` +
        'servidor; pulsa otra vez para retirarlo. Por qué algo está donde está: ',
      command('digest why'),
      '.',
    ];
  },
  sent: 'Está en tus mensajes directos.',
};
