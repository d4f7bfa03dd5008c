import { channel, command, link, strong, time } from '../../spans.ts';
import type { StoryWords } from '../words/stories.ts';

/** What Broadsheet says in English of what members look up. */
export const englishStories: StoryWords = {
  firstSeen: (at) => ['first seen ', time(at, 'full')],
  noQuotes: 'There is no sentence to quote: its sources give nothing but headlines.',
  related: 'Related headlines',
  otherSources: 'Also told by: ',
  toldIn: 'Told in',
  edition: (schedule, at, url) => [link(schedule, url), ', ', time(at, 'full')],
  toldInNone: 'No digest has told it yet.',
  postedIn: (channelId, url) => [
    'Posted in ',
    channel(channelId),
    ...(url === null ? [] : [' · ', link('Open the post', url)]),
  ],
  covers: (fromAt, toAt) => ['covers ', time(fromAt, 'full'), ' to ', time(toAt, 'full')],
  found: (question) => `In the archive: “${question}”`,
  foundPage: (page) => `Page ${page}`,
  foundNothing: (question) => [
    `Nothing that this server’s sources published holds all words of “${question}”. Try fewer words, or look further `,
    'back with the option ',
    strong('since'),
    '.',
  ],
  openFound: 'Open one: its sentences, every source',
  previous: 'Previous',
  next: 'Next',
  voted: (deed, value) => {
    const verdict = value === 1 ? 'useful' : 'not useful';
    if (deed === 'taken-back') return [`Taken back: you no longer call it ${verdict}.`];
    return [
      `${deed === 'given' ? 'Noted' : 'Changed'}: ${verdict}. `,
      'It moves its sources a little in this server’s digests; press again to take it back. Why something ' +
        'ranks where ' +
        'it does: ',
      command('digest why'),
      '.',
    ];
  },
  sent: 'It is in your direct messages.',
};
