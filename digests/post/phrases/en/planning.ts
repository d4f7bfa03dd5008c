import { link, time } from '../../spans.ts';
import type { PlanningWords } from '../words/planning.ts';
import { englishReason } from './health.ts';
import { count } from './numbers.ts';

const lastRun: PlanningWords['lastRun'] = ({ at, state, messageUrl, problem }) => {
  const when = time(at, 'relative');
  const why = problem === null ? '' : `: ${englishReason(problem)}`;
  switch (state) {
    case 'posted':
      return ['last posted ', when, ...(messageUrl === null ? [] : [', ', link('open it', messageUrl)])];
    case 'posting':
      return ['being posted since ', when];
    case 'held':
      return ['could not be posted ', when, `, and waits${why}`];
    case 'quiet':
      return ['too little for a digest ', when, ': it waits for the next one'];
    case 'skipped':
      return ['left out ', when, why === '' ? ': it would have been too late' : why];
    case 'failed':
      return ['failed ', when, why];
  }
};

/** What is said in English of planning a schedule in detail. */
export const englishPlanning: PlanningWords = {
  settings: {
    name: 'Name',
    channel: 'Channel',
    when: 'When',
    kind: 'Kind',
    topics: 'Topics',
    stories: 'Stories',
    style: 'Style',
    mention: 'Calls',
    discussion: 'Thread to discuss',
    quiet: 'Without a notification',
    publish: 'Published to followers',
    tags: 'Tags',
  },
  kinds: {
    morning: 'the day’s news',
    breaking: 'only what moves fast and many tell',
    weekly: 'the week looked back on',
    topic: 'all that matches its topics',
  },
  styles: { headlines: 'headlines only', brief: 'brief', detailed: 'detailed' },
  yes: 'yes',
  no: 'no',
  everything: 'everything',
  nobody: 'nobody',
  noTags: 'none',
  tags: (total) => count(total, 'tag', 'tags'),
  clockGap: (at, wanted) => [
    `The clocks go forward over ${wanted} once: on that day it comes at `,
    time(at, 'full'),
    '.',
  ],
  changeTitle: (name) => `Change ${name}?`,
  changed: (name) => `${name} is changed`,
  lastRun,
  paused: (since) => ['paused since ', time(since, 'relative')],
  pausing: (name) => `${name} is paused. What comes meanwhile is told when it goes on.`,
  resumed: (name, nextAt) => [`${name} goes on. Next: `, time(nextAt, 'full'), '.'],
  skipped: (name, at, nextAt) => [
    `${name} leaves out `,
    time(at, 'full'),
    '. Its news is told with the next: ',
    time(nextAt, 'full'),
    '.',
  ],
  removeQuestion: (name) => `Remove ${name}? What it posted stays, and its filters go with it.`,
  reading: (typed, when, next) => `${typed} → ${when}, next ${next}`,
  usualDays: ['daily', 'weekdays', 'weekends', 'Mondays', 'Fridays'],
  topicForm: {
    title: (name) => `Topic: ${name}`,
    label: 'Words and phrases',
    hint: 'One on each line, synonyms too. A story with one of them in its title or opening is about it.',
  },
};
