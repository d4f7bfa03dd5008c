import type { HeldReason, Line } from '../../../model/index.ts';
import { command, link, strong, time } from '../../spans.ts';
import { scoreSayer } from '../scores.ts';
import type { TraceWords } from '../words/trace.ts';
import { count, numbers } from './numbers.ts';

const fixFor = (reason: HeldReason, schedule: string): Line => {
  switch (reason.code) {
    case 'muted':
      return [
        `take the filter “${reason.filter}” away with `,
        command('filter remove'),
        ', or your own with ',
        command('my mute'),
      ];
    case 'off-topic':
      return [
        `give ${schedule} another topic with `,
        command('schedule edit'),
        ', or the topic another word',
      ];
    case 'source-share':
      return [`follow more sources with `, command('source add'), `: ${reason.publisher} then has company`];
    case 'no-room':
      return [
        `let ${schedule} tell more stories with `,
        command('schedule edit'),
        ', or lift the subject with ',
        command('filter add'),
      ];
    case 'too-slow':
      return ['a schedule of the usual kind tells such stories: ', command('schedule add')];
    case 'quiet':
      return [`it comes with the next ${schedule}; `, command('schedule run'), ' posts it now'];
    case 'told':
    case 'repeats':
      return [];
  }
};

/** What `/digest why` says in English. */
export const englishTrace: TraceWords = {
  found: ({ source, at, publishedAt }) => [
    strong('Found'),
    ` in ${source} `,
    time(at, 'full'),
    ...(publishedAt === null ? [', without a date of its own'] : [', published ', time(publishedAt, 'full')]),
  ],
  read: ({ words, from, problem }) => [
    strong('Read:'),
    ' ',
    words === 0
      ? 'no text, its headline alone'
      : `${count(words, 'word', 'words')} from its ${from === 'page' ? 'page' : 'feed'}`,
    ...(problem === null ? [] : ['; its page gave nothing']),
  ],
  grouped: ({ publishers, copyOf, isWaiting }) => [
    strong('Compared:'),
    ' ',
    isWaiting
      ? 'not yet, that takes a minute'
      : publishers > 1
        ? `one story with ${count(publishers - 1, 'other source', 'other sources')}`
        : 'nobody else tells it',
    ...(copyOf === null ? [] : [`; it repeats “${copyOf}”`]),
  ],
  told: (at, url) => [link('posted', url), ' ', time(at, 'full')],
  held: (at) => ['left out ', time(at, 'full'), ': '],
  unlisted: (at) => ['left out ', time(at, 'full'), ': too many others were worth more'],
  willTell: (nextAt) => ['will be in the next one, ', time(nextAt, 'relative'), ', as things stand'],
  willHold: (nextAt) => [
    'will be left out of the next one, ',
    time(nextAt, 'relative'),
    ', as things stand: ',
  ],
  willSee: (nextAt) => ['the next one decides, ', time(nextAt, 'relative')],
  tooOld: 'was published too long before it was found to be news',
  before: 'came before any edition that is kept',
  rank: (place, of) => `place ${numbers.format(place)} of ${numbers.format(of)}`,
  score: scoreSayer('en', {
    score: 'score',
    factors: {
      publishers: 'sources',
      velocity: 'speed',
      age: 'freshness',
      topics: 'topics',
      boosts: 'boosts',
      sources: 'weights',
      rarity: 'rarity',
      votes: 'votes',
    },
  }),
  noSchedules: [
    'No digest is scheduled here. ',
    command('schedule add'),
    ' plans one; ',
    command('digest now'),
    ' makes one for you.',
  ],
  fix: 'To change that: ',
  fixFor,
  fixText: ['see what its feed gives with ', command('source test')],
};
