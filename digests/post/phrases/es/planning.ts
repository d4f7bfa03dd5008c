import { link, time } from '../../spans.ts';
import type { PlanningWords } from '../words/planning.ts';
import { spanishReason } from './health.ts';
import { count } from './numbers.ts';

const lastRun: PlanningWords['lastRun'] = ({ at, state, messageUrl, problem }) => {
  const when = time(at, 'relative');
  const why = problem === null ? '' : `: ${spanishReason(problem)}`;
  switch (state) {
    case 'posted':
      return [
        'publicado por última vez ',
        when,
        ...(messageUrl === null ? [] : [', ', link('abrir', messageUrl)]),
      ];
    case 'posting':
      return ['publicándose desde ', when];
    case 'held':
      return ['no se pudo publicar ', when, ` y espera${why}`];
    case 'quiet':
      return ['demasiado poco para un boletín ', when, ': espera al próximo'];
    case 'skipped':
      return ['se dejó fuera ', when, why === '' ? ': habría llegado demasiado tarde' : why];
    case 'failed':
      return ['falló ', when, why];
  }
};

/** What is said in Spanish of planning a schedule in detail. */
export const spanishPlanning: PlanningWords = {
  settings: {
    name: 'Nombre',
    channel: 'Canal',
    when: 'Cuándo',
    kind: 'Tipo',
    topics: 'Temas',
    stories: 'Noticias',
    style: 'Estilo',
    mention: 'Llama a',
    discussion: 'Hilo para comentar',
    quiet: 'Sin notificación',
    publish: 'Publicado para seguidores',
    tags: 'Etiquetas',
  },
  kinds: {
    morning: 'las noticias del día',
    breaking: 'solo lo que corre deprisa y muchos cuentan',
    weekly: 'un repaso de la semana',
    topic: 'todo lo que toca a sus temas',
  },
  styles: { headlines: 'solo titulares', brief: 'breve', detailed: 'detallado' },
  yes: 'sí',
  no: 'no',
  everything: 'todo',
  nobody: 'nadie',
  noTags: 'ninguna',
  tags: (total) => count(total, 'etiqueta', 'etiquetas'),
  clockGap: (at, wanted) => [
    `Una vez, el cambio de hora salta por encima de las ${wanted}: ese día el boletín llega `,
    time(at, 'full'),
    '.',
  ],
  changeTitle: (name) => `¿Cambiar ${name}?`,
  changed: (name) => `Boletín cambiado: ${name}`,
  lastRun,
  paused: (since) => ['en pausa desde ', time(since, 'relative')],
  pausing: (name) => `${name} está en pausa. Lo que llegue mientras tanto irá en el primer boletín después.`,
  resumed: (name, nextAt) => [`${name} continúa. El próximo: `, time(nextAt, 'full'), '.'],
  skipped: (name, at, nextAt) => [
    `${name} se salta `,
    time(at, 'full'),
    '. Sus noticias irán con el siguiente: ',
    time(nextAt, 'full'),
    '.',
  ],
  removeQuestion: (name) => `¿Eliminar ${name}? Lo publicado se queda; sus propios filtros se van con él.`,
  reading: (typed, when, next) => `${typed} → ${when}, próximo ${next}`,
  usualDays: ['diario', 'lunes-viernes', 'sábado y domingo', 'lunes', 'viernes'],
  topicForm: {
    title: (name) => `Tema: ${name}`,
    label: 'Palabras y frases',
    hint: 'Una por línea, también sinónimos. Cuenta lo que está en el título o al principio de la noticia.',
  },
};
