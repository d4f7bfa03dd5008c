import { command } from '../../spans.ts';
import type { FilterWords } from '../words/filter.ts';
import { count, numbers } from './numbers.ts';

const actions = { mute: 'Hide stories', only: 'Let through only stories', boost: 'Lift stories' } as const;

const matches: Readonly<Record<'word' | 'source' | 'topic' | 'author', (value: string) => string>> = {
  word: (value) => `with “${value}”`,
  source: (value) => `from “${value}”`,
  topic: (value) => `about “${value}”`,
  author: (value) => `by “${value}”`,
};

const stories = (total: number): string => count(total, 'story', 'stories');

/** What `/filter` says in English. */
export const englishFilter: FilterWords = {
  said: ({ action, match, value, schedule }) =>
    `${actions[action]} ${matches[match](value)}${schedule === null ? '' : `, in ${schedule}`}`,
  question: 'Nothing is saved yet. This is what it would do:',
  hits: (hits, total) => `It hits ${stories(hits)} of the last ${numbers.format(total)}.`,
  noStories: 'There are no stories yet to try it on. It counts from the first that come.',
  examples: 'Such as:',
  noHits: 'Check the spelling, or save it for what is to come.',
  added: 'The filter is saved. It counts from the next digest on.',
  removeQuestion: 'Remove this filter?',
  removed: 'The filter is removed.',
  listTitle: (total) => count(total, 'filter', 'filters'),
  none: ['No filters here: every story may be told. ', command('filter add'), ' hides, picks or lifts some.'],
  hidden: (hidden, total) =>
    `All filters together leave out ${stories(hidden)} of the last ${numbers.format(total)}.`,
  headlineTold: 'A story with that headline would be told.',
  headlineHidden: 'A story with that headline would be left out.',
  topicNew: (name) => `“${name}” is no topic yet. Say by which words its stories are found.`,
  nameWords: 'Name its words',
  topicPlaceholder: 'Change the words of a topic',
  topicWords: (words) => count(words, 'word or phrase', 'words and phrases'),
  topicSaved: (name, words) =>
    `The topic “${name}” is found by ${count(words, 'word or phrase', 'words and phrases')}.`,
  next: [command('filter list'), ' shows all filters, ', command('filter test'), ' tries a headline.'],
};
