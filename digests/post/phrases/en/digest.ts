import type { HeldReason, Line } from '../../../model/index.ts';
import { time } from '../../spans.ts';
import { groundsSayer } from '../grounds.ts';
import type { DigestWords } from '../words/digest.ts';
import { count, listed, numbers } from './numbers.ts';

const sources = (total: number): string => count(total, 'source', 'sources');

const quoted = (values: readonly string[]): string => listed(values.map((value) => `“${value}”`));

const whyStory = groundsSayer(
  {
    toldBy: (publishers) => `told by ${sources(publishers)}`,
    speed: (articlesAnHour) => `${count(articlesAnHour, 'article', 'articles')} an hour at its busiest`,
    newest: 'newest ',
    withoutDate: 'without a date',
    topics: (names) => `matches your ${names.length === 1 ? 'topic' : 'topics'} ${quoted(names)}`,
    boosts: (values) => `${quoted(values)} ${values.length === 1 ? 'counts' : 'count'} double`,
    heavySources: (by) => `its sources weigh more here ${by}`,
    lightSources: (by) => `its sources weigh less here ${by}`,
    rareSources: (by) => `its sources write seldom ${by}`,
    toldBefore: (at) => ['told before, ', time(at, 'relative'), ', and there is more'],
  },
  numbers.format,
);

const whyHeld = (reason: HeldReason): Line => {
  switch (reason.code) {
    case 'muted':
      return [`hidden by the filter “${reason.filter}”`];
    case 'off-topic':
      return ['about none of the topics of this digest'];
    case 'told':
      return ['told before, ', time(reason.at, 'relative'), ', and too little is new'];
    case 'source-share':
      return [`${reason.publisher} has its three stories already`];
    case 'repeats':
      return [`tells the same as “${reason.headline}”`];
    case 'no-room':
      return [`place ${numbers.format(reason.place)}, no room left`];
    case 'too-slow':
      return ['told by too few, too slowly or too long ago for this digest'];
    case 'quiet':
      return ['waits for the next digest: there was too little for one'];
  }
};

/** What Broadsheet says in English around the news. */
export const englishDigest: DigestWords = {
  counts: (stories, articles, publishers) =>
    `${count(stories, 'story', 'stories')} from ${count(articles, 'article', 'articles')} · ${sources(publishers)}`,
  readingMinutes: (minutes) => `${numbers.format(minutes)} min read`,
  window: (fromAt, toAt, days) =>
    days > 1
      ? [`covers ${numbers.format(days)} days, since `, time(fromAt, 'full')]
      : [time(fromAt, 'full'), ' to ', time(toAt, 'full')],
  nothing: (waiting) =>
    waiting === 0
      ? 'Nothing new to tell.'
      : `Too little for a digest: ${count(waiting, 'story waits', 'stories wait')} for the next one.`,
  sources,
  alsoIn: (names, total) => {
    const more = total - names.length;
    return `also in ${more > 0 ? `${names.join(', ')} and ${numbers.format(more)} more` : listed(names)}`;
  },
  agreement: (publishers) => `much the same in ${sources(publishers)}`,
  updated: 'UPDATED',
  toldBefore: (at) => ['last told ', time(at, 'relative')],
  untitled: 'Untitled',
  related: 'Related: ',
  inBrief: 'In brief',
  promise: 'Sentences are quoted from the sources, unchanged',
  next: (at) => ['next digest ', time(at, 'relative')],
  whyButton: 'Why these?',
  whyTitle: (name) => `Why these stories: ${name}`,
  whyStory,
  whyHeldTitle: 'Left out',
  whyHeld,
  whyMethod:
    'Articles that tell of the same event are one story. Stories told by more sources, faster and later come first; ' +
    'your topics, filters and weights lift or sink them, and no source heads more than three while another waits. ' +
    'The quoted sentences are those that stand early, share most with the rest of their article and its headline, ' +
    'and can be understood alone.',
  nameNow: 'News right now',
};
