import { channel, command } from '../../spans.ts';
import type { SetupWords } from '../words/setup.ts';
import { count, listed } from './numbers.ts';

/** What `/setup` says in English. */
export const englishSetup: SetupWords = {
  title: 'Set up a digest',
  channel: { label: 'Channel', hint: 'Where the digest is posted.' },
  pack: { label: 'Starter pack', hint: 'Feeds to begin with. Others can be added and removed at any time.' },
  days: { label: 'Days', hint: 'When it is posted. Other days can be had with /schedule edit.' },
  time: { label: 'Time', hint: 'Such as 08:00 or 6pm; several are parted by “and”.' },
  timezone: { label: 'Time zone', hint: 'A city such as London, or a zone such as Europe/London.' },
  noPack: 'None: the sources that are here already',
  feeds: (total) => count(total, 'feed', 'feeds'),
  everyDay: 'Every day',
  weekdays: 'Monday to Friday',
  weekend: 'Saturday and Sunday',
  mondays: 'Once a week, on Mondays',
  preview: (when, channelId) => [
    'Nothing is saved or posted yet. The digest would come in ',
    channel(channelId),
    ` ${when}, and begin like this:`,
  ],
  noPreview: 'There is nothing to show yet. It can be saved all the same, and tells the news as it comes.',
  post: 'Post first digest now',
  change: 'Change',
  following: (added, known) =>
    known === 0
      ? `${count(added, 'source', 'sources')} added.`
      : `${count(added, 'source', 'sources')} added, ${count(known, 'was', 'were')} here before.`,
  unreadable: (names) => `Not added, since they could not be read just now: ${listed(names)}.`,
  next: [
    command('schedule edit'),
    ' changes it, ',
    command('source add'),
    ' adds a source, ',
    command('filter add'),
    ' hides what nobody wants.',
  ],
};
