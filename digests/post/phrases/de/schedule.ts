import { channel, command, link, strong, time } from '../../spans.ts';
import type { ScheduleWords } from '../words/schedule.ts';
import { count } from './numbers.ts';
import { germanTimetable } from './times.ts';

/** What `/schedule` says in German. */
export const germanSchedule: ScheduleWords = {
  defaultName: 'Digest',
  timetable: germanTimetable,
  added: (name) => `${name} ist eingeplant`,
  postsIn: (when, channelId) => ['Erscheint in ', channel(channelId), ' ', when, '.'],
  nextRuns: 'Die nächsten drei:',
  noSourcesYet: ['Noch gibt es nichts zu lesen: Füge den ersten Feed mit ', command('source add'), ' hinzu.'],
  listTitle: (total) => count(total, 'Zeitplan', 'Zeitpläne'),
  none: ['Hier ist noch kein Digest eingeplant. Mit ', command('schedule add'), ' richtest du einen ein.'],
  item: (name, when, channelId, nextAt) => [
    strong(name),
    ' in ',
    channel(channelId),
    ` ${when}, nächste Ausgabe `,
    time(nextAt, 'relative'),
  ],
  lastPosted: (at) => ['zuletzt erschienen ', time(at, 'relative')],
  neverPosted: 'noch nie erschienen',
  removed: (name) => `${name} ist entfernt. Was erschienen ist, bleibt; mehr kommt nicht.`,
  posting: (name, channelId) => [`${name} wird jetzt in `, channel(channelId), ' gepostet.'],
  posted: (url) => [link('Ansehen', url)],
  previewNote: (name) => `Nur du siehst das. So würde ${name} jetzt erscheinen; gepostet wurde nichts.`,
};
