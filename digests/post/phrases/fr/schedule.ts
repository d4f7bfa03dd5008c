import { channel, command, link, strong, time } from '../../spans.ts';
import type { ScheduleWords } from '../words/schedule.ts';
import { count } from './numbers.ts';
import { frenchTimetable } from './times.ts';

/** What `/schedule` says in French. */
export const frenchSchedule: ScheduleWords = {
  defaultName: 'Revue de presse',
  timetable: frenchTimetable,
  added: (name) => `Revue programmée : ${name}`,
  postsIn: (when, channelId) => ['Paraît dans ', channel(channelId), ' ', when, '.'],
  nextRuns: 'Les trois prochaines :',
  noSourcesYet: ['Il n’y a encore rien à lire : ajoutez un premier flux avec ', command('source add'), '.'],
  listTitle: (total) => count(total, 'revue programmée', 'revues programmées'),
  none: ['Aucune revue n’est encore programmée ici. ', command('schedule add'), ' en programme une.'],
  item: (name, when, channelId, nextAt) => [
    strong(name),
    ' dans ',
    channel(channelId),
    ` ${when}, prochaine `,
    time(nextAt, 'relative'),
  ],
  lastPosted: (at) => ['dernière parution ', time(at, 'relative')],
  neverPosted: 'encore jamais parue',
  removed: (name) => `Revue retirée : ${name}. Ce qui a paru reste ; rien de plus ne viendra.`,
  posting: (name, channelId) => [`${name} est en cours de publication dans `, channel(channelId), '.'],
  posted: (url) => [link('Ouvrir', url)],
  previewNote: (name) =>
    `Ceci n’est visible que de vous. Voilà ce que ${name} publierait maintenant ; rien n’a été publié.`,
};
