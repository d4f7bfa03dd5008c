import { channel, command, link, strong, time } from '../../spans.ts';
import type { ScheduleWords } from '../words/schedule.ts';
import { count } from './numbers.ts';
import { frenchTimetable } from './times.ts';

/** What `/schedule` says in French. */
export const frenchSchedule: ScheduleWords = {
  defaultName: 'Digest',
  timetable: frenchTimetable,
  added: (name) => `Digest programmé : ${name}`,
  postsIn: (when, channelId) => ['Paraît dans ', channel(channelId), ' ', when, '.'],
  nextRuns: 'Les trois prochains :',
  noSourcesYet: ['Il n’y a encore rien à lire : ajoutez un premier flux avec ', command('source add'), '.'],
  listTitle: (total) => count(total, 'digest programmé', 'digests programmés'),
  none: ['Aucun digest n’est encore programmé ici. ', command('schedule add'), ' en programme un.'],
  item: (name, when, channelId, nextAt) => [
    strong(name),
    ' dans ',
    channel(channelId),
    ` ${when}, prochain `,
    time(nextAt, 'relative'),
  ],
  lastPosted: (at) => ['dernière parution ', time(at, 'relative')],
  neverPosted: 'encore jamais paru',
  removed: (name) => `Digest retiré : ${name}. Ce qui a paru reste ; rien de plus ne viendra.`,
  posting: (name, channelId) => [`${name} est en cours de publication dans `, channel(channelId), '.'],
  posted: (url) => [link('Ouvrir', url)],
  previewNote: (name) =>
    `Ceci n’est visible que de vous. Voilà ce que ${name} publierait maintenant ; rien n’a été publié.`,
};
