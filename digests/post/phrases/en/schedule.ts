import { channel, command, link, strong, time } from '../../spans.ts';
import type { ScheduleWords } from '../words/schedule.ts';
import { count } from './numbers.ts';
import { englishTimetable } from './times.ts';

/** What `/schedule` says in English. */
export const englishSchedule: ScheduleWords = {
  defaultName: 'Digest',
  timetable: englishTimetable,
  added: (name) => `${name} is scheduled`,
  postsIn: (when, channelId) => ['Posts in ', channel(channelId), ' ', when, '.'],
  nextRuns: 'The next three:',
  noSourcesYet: ['There is nothing to read yet: add the first feed with ', command('source add'), '.'],
  listTitle: (total) => count(total, 'schedule', 'schedules'),
  none: ['No digest is scheduled here yet. ', command('schedule add'), ' sets one up.'],
  item: (name, when, channelId, nextAt) => [
    strong(name),
    ' in ',
    channel(channelId),
    ` ${when}, next `,
    time(nextAt, 'relative'),
  ],
  lastPosted: (at) => ['last posted ', time(at, 'relative')],
  neverPosted: 'not posted yet',
  removed: (name) => `${name} is removed. What it posted stays; nothing more will come.`,
  posting: (name, channelId) => [`${name} is being posted in `, channel(channelId), ' now.'],
  posted: (url) => [link('Open it', url)],
  previewNote: (name) => `Only you see this. It is what ${name} would post now; nothing was posted.`,
};
