import { guildOf, phrasesOf, type Command, type Suggest } from '../command.ts';
import {
  forManagers,
  isLike,
  optionType,
  suggestion,
  suggestNames,
  suggestSchedules,
  topicNames,
} from '../options/index.ts';
import { addFilter, saveFilter } from './add.ts';
import { askToRemoveFilter, listFilters, removeFilter, testFilters } from './list.ts';
import { actionChoices, matchChoices } from './read.ts';
import { changeTopic, nameNewTopic, openNewTopic, openTopic } from './topics.ts';

const managers = { who: 'managers', where: 'servers' } as const;

/** Long enough for a phrase; a filter is named in lists and on buttons. */
const valueCharactersMax = 60;

/** Suggests sources or topics, as the filter looks at them; words and authors are anybody's. */
const suggestValues: Suggest = (typing, ports) => {
  const { match } = typing.options;
  if (match !== 'source' && match !== 'topic') return Promise.resolve([]);
  const names =
    match === 'source'
      ? ports.interests.sourceNames(guildOf(typing))
      : topicNames(guildOf(typing), typing.person.locale, ports);
  return suggestNames(() => names)(typing, ports);
};

/** Suggests filters as they are told. */
const suggestFilters: Suggest = async (typing, ports) => {
  const { filter: words } = phrasesOf(typing);
  return (await ports.interests.filters(guildOf(typing)))
    .map((filter) => ({ id: String(filter.id), name: words.said(filter) }))
    .filter(({ name }) => isLike(name, typing.typed))
    .flatMap(({ id, name }) => suggestion(name, id));
};

const schedule = {
  type: optionType.text,
  name: 'schedule',
  description: 'The one schedule that it holds for; all of them where left out',
  max_length: 100,
  autocomplete: true,
} as const;

/** `/filter`: what digests tell and what they do not. */
export const filter: Command = {
  definition: {
    name: 'filter',
    description: 'Which stories are hidden, picked or lifted',
    ...forManagers,
    options: [
      {
        type: optionType.subcommand,
        name: 'add',
        description: 'Hide, pick or lift stories; shows first what that would have hit',
        options: [
          {
            type: optionType.text,
            name: 'action',
            description: 'What is done with the stories',
            required: true,
            choices: [...actionChoices],
          },
          {
            type: optionType.text,
            name: 'match',
            description: 'What is looked at',
            required: true,
            choices: [...matchChoices],
          },
          {
            type: optionType.text,
            name: 'value',
            description: 'The word or phrase, or the name of the source, topic or author',
            required: true,
            max_length: valueCharactersMax,
            autocomplete: true,
          },
          schedule,
        ],
      },
      {
        type: optionType.subcommand,
        name: 'test',
        description: 'What the filters do to the last stories, or to a headline',
        options: [
          {
            type: optionType.text,
            name: 'headline',
            description: 'A headline to try; the last stories where left out',
            max_length: 300,
          },
          schedule,
        ],
      },
      { type: optionType.subcommand, name: 'list', description: 'Every filter, and the words of the topics' },
      {
        type: optionType.subcommand,
        name: 'remove',
        description: 'Let stories be told as if the filter had never been',
        options: [
          {
            type: optionType.text,
            name: 'filter',
            description: 'Pick it from the list',
            required: true,
            max_length: 200,
            autocomplete: true,
          },
        ],
      },
    ],
  },
  actions: {
    add: {
      ...managers,
      ...{ costs: 'preview', way: 'anew', run: addFilter },
      suggest: { value: suggestValues, schedule: suggestSchedules },
    },
    test: {
      ...managers,
      costs: 'preview',
      way: 'anew',
      run: testFilters,
      suggest: { schedule: suggestSchedules },
    },
    list: { ...managers, way: 'anew', run: listFilters },
    remove: { ...managers, way: 'anew', run: askToRemoveFilter, suggest: { filter: suggestFilters } },
  },
  presses: {
    'filter-save': { ...managers, way: 'in-place', run: saveFilter },
    'filter-remove': { ...managers, way: 'in-place', run: removeFilter },
    'filter-topic': { ...managers, way: 'form', open: openNewTopic },
    'topic-pick': { ...managers, way: 'form', open: openTopic },
  },
  forms: {
    'filter-topic': { ...managers, way: 'in-place', run: nameNewTopic },
    'topic-words': { ...managers, way: 'anew', run: changeTopic },
  },
};
