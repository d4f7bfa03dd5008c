import { channel, command, link, strong, time } from '../../spans.ts';
import type { ScheduleWords } from '../words/schedule.ts';
import { count } from './numbers.ts';
import { spanishTimetable } from './times.ts';

/** What `/schedule` says in Spanish. */
export const spanishSchedule: ScheduleWords = {
  defaultName: 'Resumen',
  timetable: spanishTimetable,
  added: (name) => `Resumen programado: ${name}`,
  postsIn: (when, channelId) => ['Se publica en ', channel(channelId), ' ', when, '.'],
  nextRuns: 'Los tres próximos:',
  noSourcesYet: ['Aún no hay nada que leer: añade el primer feed con ', command('source add'), '.'],
  listTitle: (total) => count(total, 'resumen programado', 'resúmenes programados'),
  none: ['Aquí aún no hay ningún resumen programado. ', command('schedule add'), ' programa uno.'],
  item: (name, when, channelId, nextAt) => [
    strong(name),
    ' en ',
    channel(channelId),
    ` ${when}, el próximo `,
    time(nextAt, 'relative'),
  ],
  lastPosted: (at) => ['publicado por última vez ', time(at, 'relative')],
  neverPosted: 'aún sin publicar',
  removed: (name) => `Resumen quitado: ${name}. Lo publicado se queda; no llegará nada más.`,
  posting: (name, channelId) => [`${name} se está publicando ahora en `, channel(channelId), '.'],
  posted: (url) => [link('Abrir', url)],
  previewNote: (name) => `Solo lo ves tú. Es lo que ${name} publicaría ahora; no se ha publicado nada.`,
};
