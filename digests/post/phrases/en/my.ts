import { block, command, strong, time } from '../../spans.ts';
import type { MyWords } from '../words/my.ts';
import { count, listed } from './numbers.ts';

/** What `/my` says in English. */
export const englishMy: MyWords = {
  digestName: 'Your digest',
  planned: 'Your own digest is planned',
  comes: (when) => [
    `It comes by direct message ${when}, out of this server’s sources, without what you hide.`,
  ],
  about: (topics) => `About ${listed(topics)}.`,
  arrived: 'A first message is in your direct messages now.',
  notArrived: 'Your digest stays planned: it comes as soon as messages reach you.',
  ended: 'Your digest has ended. Nothing more will be sent to you.',
  neverWas: ['You get no digest of this server. ', command('my digest'), ' with a time plans one.'],
  zoneUnknown: ['Times are in UTC: you have named no time zone. ', command('my settings'), ' keeps yours.'],
  letter: (when, firstAt) => [
    block('headline', 'Your digest comes here'),
    block(
      'paragraph',
      `It comes ${when}. The first: `,
      time(firstAt, 'full'),
      ' (',
      time(firstAt, 'relative'),
      ').',
    ),
    block(
      'note',
      command('my digest'),
      ' in the server changes or ends it; ',
      command('my data'),
      ' shows and deletes what is kept of you.',
    ),
  ],
  whenOff: 'off: send me no more digests',
  whenExamples: ['daily 08:00', 'weekdays 08:00', 'weekdays 7:30 and 18:00', 'weekends 10:00', 'Mondays 9am'],
  kinds: {
    word: (value) => `the word “${value}”`,
    source: (value) => `the source “${value}”`,
    topic: (value) => `the topic “${value}”`,
    author: (value) => `the author “${value}”`,
  },
  muted: (what) => `Hidden from you: ${what}`,
  effect: (hidden, of) =>
    of === 0
      ? 'There are no stories of the last days to try it on.'
      : `${hidden} of the last ${count(of, 'story', 'stories')} matched.`,
  until: (at) => (at === null ? ['for good'] : ['until ', time(at, 'full')]),
  muteScope: [
    'It counts in what is made for you: ',
    command('digest now'),
    ', more stories, your own digest. Posts for everybody stay as they are.',
  ],
  mutes: (total) =>
    total === 1 ? 'One thing is hidden from you here' : `${total} things are hidden from you here`,
  mutesNone: ['Nothing is hidden from you here. ', command('my mute'), ' hides a word, a source or a topic.'],
  mutesList: 'Show what I have hidden',
  unmute: 'Show something again',
  unmuted: (what) => `Shown again: ${what}.`,
  forGood: 'for good',
  settings: 'Your settings',
  settingsKept: 'Your settings are kept',
  settingsUse: [
    strong('They count in every server: '),
    command('digest now'),
    ' and ',
    command('my digest'),
    ' use them where you say nothing else.',
  ],
  zone: 'Time zone',
  zoneHint: 'Such as Europe/London; empty for that of the server',
  style: 'How much is quoted',
  styles: {
    headlines: 'Headlines only',
    brief: 'Brief: one or two sentences a story',
    detailed: 'Detailed: two or three sentences a story',
  },
  stories: 'Stories in a digest (1 to 15)',
  hours: 'Hours that it looks back (1 to 168)',
  asUsual: 'as usual',
  data: 'What is kept of you',
  dataHolds: [
    'Your settings, your own digests, what you hide and how you voted, in all servers. Nothing else of you is stored. ',
    command('my data'),
    ' with the action ',
    strong('delete'),
    ' forgets it.',
  ],
  forgetQuestion: [
    'Forget everything that is kept of you? Your settings, your own digests, what you hide and your votes go, in all ' +
      'servers. This cannot be undone.',
  ],
  forget: 'Forget it all',
  forgotten: ({ digests, mutes, votes }) =>
    `Forgotten: your settings, ${count(digests, 'digest', 'digests')} of yours, ` +
    `${count(mutes, 'hidden thing', 'hidden things')} and ${count(votes, 'vote', 'votes')}.`,
};
