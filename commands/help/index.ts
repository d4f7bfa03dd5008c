import { block, type Phrases, type PostBlock, type PostSelect } from '#digests';
import {
  phrasesOf,
  reply,
  type Asking,
  type Command,
  type Press,
  type Request,
  type Suggest,
} from '../command.ts';
import { forEverybody, matching, optionType, textOption } from '../options/index.ts';

type Topic = keyof Phrases['guide']['pages'];

/** The pages in the order of the list. */
const topics: readonly Topic[] = [
  ...(['start', 'reading', 'yours', 'summaries', 'why', 'sources', 'schedules', 'filters'] as const),
  ...(['trouble', 'privacy'] as const),
];

/** The page that somebody means, by its name or its title. */
const topicOf = (typed: string, { guide }: Phrases): Topic | undefined => {
  const wanted = typed.trim().toLowerCase();
  return topics.find((topic) => topic === wanted || guide.pages[topic].title.toLowerCase() === wanted);
};

const topicSelect = ({ guide }: Phrases): PostSelect => ({
  action: 'help-topic',
  id: '',
  placeholder: guide.pick,
  choices: topics.map((topic) => ({ value: topic, label: guide.pages[topic].title })),
});

/** For those who may, the button that sets a server up; the one thing that most people want. */
const setUpButton = ({ guildId, person }: Asking, { guide }: Phrases): readonly PostBlock[] =>
  guildId !== null && person.managesServer
    ? [
        {
          kind: 'buttons',
          buttons: [{ kind: 'act', action: 'setup', id: '', label: guide.setUp, tone: 'primary' }],
        },
      ]
    : [];

const frontPage = ({ help }: Phrases): readonly PostBlock[] => [
  block('headline', help.title),
  block('paragraph', help.what),
  { kind: 'list', items: help.steps },
  block('note', ...help.everyone),
];

/** Outside a server there is nothing to set up. */
const alonePage = ({ help }: Phrases): readonly PostBlock[] => [
  block('headline', help.alone.title),
  block('paragraph', help.what),
  { kind: 'list', items: help.alone.steps },
];

const pageOf = (topic: Topic, { guide }: Phrases): readonly PostBlock[] => [
  block('headline', guide.pages[topic].title),
  { kind: 'list', items: guide.pages[topic].lines },
];

const showPage = (asking: Asking, page: readonly PostBlock[]) => {
  const phrases = phrasesOf(asking);
  return Promise.resolve(
    reply(...page, { kind: 'select', select: topicSelect(phrases) }, ...setUpButton(asking, phrases)),
  );
};

const showHelp = (asking: Asking, topic: Topic | undefined) => {
  const phrases = phrasesOf(asking);
  return showPage(asking, topic === undefined ? frontPage(phrases) : pageOf(topic, phrases));
};

const answerHelp = (request: Request) => {
  const phrases = phrasesOf(request);
  const topic = topicOf(textOption(request, 'topic') ?? '', phrases);
  return topic === undefined && request.guildId === null
    ? showPage(request, alonePage(phrases))
    : showHelp(request, topic);
};

const turnTo = (press: Press) => showHelp(press, topicOf(press.values[0] ?? '', phrasesOf(press)));

const suggestTopics: Suggest = (typing) => {
  const { guide } = phrasesOf(typing);
  const pages = topics.map((topic) => ({ name: guide.pages[topic].title, value: topic }));
  return Promise.resolve(matching(pages, typing.typed));
};

/** `/help`: the first three steps, and a page for each thing that can be asked about. */
export const help: Command = {
  definition: {
    name: 'help',
    description: 'What Broadsheet does, the first three steps, and help with anything',
    ...forEverybody,
    options: [
      {
        type: optionType.text,
        name: 'topic',
        description: 'What you want to know about',
        autocomplete: true,
      },
    ],
  },
  actions: {
    '': {
      ...{ who: 'everyone', where: 'anywhere', way: 'anew', run: answerHelp },
      suggest: { topic: suggestTopics },
    },
  },
  presses: {
    'help-topic': { who: 'everyone', where: 'anywhere', way: 'in-place', run: turnTo },
    'first-steps': {
      ...{ who: 'everyone', where: 'anywhere', way: 'anew', run: (press) => showHelp(press, undefined) },
    },
    guide: { who: 'everyone', where: 'anywhere', way: 'anew', run: (press) => showHelp(press, 'trouble') },
  },
};
