import type { HeldReason, Line } from '../../../model/index.ts';
import { command, link, strong, time } from '../../spans.ts';
import { numeralsOf } from '../numerals.ts';
import { scoreSayer } from '../scores.ts';
import type { TraceWords } from '../words/trace.ts';

const { count, format } = numeralsOf('es');

const fixFor = (reason: HeldReason, schedule: string): Line => {
  switch (reason.code) {
    case 'muted':
      return [
        `quita el filtro «${reason.filter}» con `,
        command('filter remove'),
        ', o el tuyo con ',
        command('my mute'),
      ];
    case 'off-topic':
      return [`da a ${schedule} otro tema con `, command('schedule edit'), ', u otra palabra al tema'];
    case 'source-share':
      return ['sigue más fuentes con ', command('source add'), `: así ${reason.publisher} tendrá compañía`];
    case 'no-room':
      return [
        `deja que ${schedule} dé más noticias con `,
        command('schedule edit'),
        ', o realza el asunto con ',
        command('filter add'),
      ];
    case 'too-slow':
      return ['un horario del tipo habitual da tales noticias: ', command('schedule add')];
    case 'quiet':
      return [`llega con el próximo ${schedule}; `, command('schedule run'), ' lo publica ahora'];
    case 'told':
    case 'repeats':
      return [];
  }
};

/** What `/digest why` says in Spanish. */
export const spanishTrace: TraceWords = {
  found: ({ source, at, publishedAt }) => [
    strong('Encontrada'),
    ` en ${source} `,
    time(at, 'full'),
    ...(publishedAt === null ? [', sin fecha propia'] : [', publicada ', time(publishedAt, 'full')]),
  ],
  read: ({ words, from, problem }) => [
    strong('Leída:'),
    ' ',
    words === 0
      ? 'sin texto, solo el titular'
      : `${count(words, 'palabra', 'palabras')} ${from === 'page' ? 'de su página' : 'de su feed'}`,
    ...(problem === null ? [] : ['; su página no dio nada']),
  ],
  grouped: ({ publishers, copyOf, isWaiting }) => [
    strong('Comparada:'),
    ' ',
    isWaiting
      ? 'todavía no, tarda un minuto'
      : publishers > 1
        ? `una noticia con ${count(publishers - 1, 'fuente más', 'fuentes más')}`
        : 'nadie más la cuenta',
    ...(copyOf === null ? [] : [`; repite «${copyOf}»`]),
  ],
  told: (at, url) => [link('publicada', url), ' ', time(at, 'full')],
  held: (at) => ['quedó fuera ', time(at, 'full'), ': '],
  unlisted: (at) => ['quedó fuera ', time(at, 'full'), ': demasiadas otras valían más'],
  willTell: (nextAt) => ['estará en el próximo, ', time(nextAt, 'relative'), ', tal como están las cosas'],
  willHold: (nextAt) => [
    'quedará fuera del próximo, ',
    time(nextAt, 'relative'),
    ', tal como están las cosas: ',
  ],
  willSee: (nextAt) => ['lo decide el próximo, ', time(nextAt, 'relative')],
  tooOld: 'ya era demasiado antigua cuando se encontró',
  before: 'llegó antes de cualquier boletín que se conserve',
  rank: (place, of) => `puesto ${format(place)} de ${format(of)}`,
  score: scoreSayer('es', {
    score: 'puntuación',
    factors: {
      publishers: 'fuentes',
      velocity: 'rapidez',
      age: 'frescura',
      topics: 'temas',
      boosts: 'realces',
      sources: 'pesos',
      rarity: 'rareza',
      votes: 'votos',
    },
  }),
  noSchedules: [
    'Aquí no hay ningún boletín programado. ',
    command('schedule add'),
    ' programa uno; ',
    command('digest now'),
    ' hace uno para ti.',
  ],
  fix: 'Para cambiarlo: ',
  fixFor,
  fixText: ['mira lo que da su feed con ', command('source test')],
};
