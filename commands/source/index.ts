import { block, type Phrases } from '#digests';
import { guildOf, phrasesOf, reply, type Command, type Reply, type Request } from '../command.ts';
import { cancel, forManagers, optionType } from '../options/index.ts';
import type { Ports } from '../ports/index.ts';
import { addLookedAt, lookAtSource, suggestSource } from './add.ts';
import { askToRemove, editSource, removeSource } from './change.ts';
import { testSource } from './test.ts';
import { exportSources, importPlanned, planImport } from './transfer.ts';
import { sourceLine } from './words.ts';

/** Long enough for a newspaper's name and section, short enough for a list on a phone. */
const nameCharactersMax = 60;
const urlCharactersMax = 2000;

const listSources = async (request: Request, ports: Ports): Promise<Reply> => {
  const phrases: Phrases = phrasesOf(request);
  const sources = await ports.sources.list(guildOf(request));
  if (sources.length === 0) return reply(block('paragraph', ...phrases.source.none));
  return reply(block('headline', phrases.source.listTitle(sources.length)), {
    kind: 'list',
    items: sources.map((source) => sourceLine(source, phrases)),
  });
};

const suggestTopic = async (
  typing: { readonly guildId: string | null; readonly typed: string },
  ports: Ports,
) => {
  if (typing.guildId === null) return [];
  const wanted = typing.typed.toLowerCase();
  return (await ports.sources.topics(typing.guildId))
    .filter((topic) => topic.toLowerCase().includes(wanted))
    .map((name) => ({ name, value: name }));
};

const which = {
  type: optionType.text,
  name: 'source',
  description: 'Its name, as /source list shows it',
  required: true,
  autocomplete: true,
} as const;

const choices = [
  {
    type: optionType.text,
    name: 'name',
    description: 'What to call it here; its own title where left out',
    max_length: nameCharactersMax,
  },
  {
    type: optionType.text,
    name: 'topic',
    description: 'A topic that all of it belongs to, such as “sport”',
    max_length: nameCharactersMax,
    autocomplete: true,
  },
  {
    type: optionType.integer,
    name: 'weight',
    description: 'What it counts, from 1 (little) to 5 (much); 3 is usual',
    min_value: 1,
    max_value: 5,
  },
] as const;

const managers = { who: 'managers', where: 'servers' } as const;

/** `/source`: the feeds that a server follows. */
export const source: Command = {
  definition: {
    name: 'source',
    description: 'The feeds that this server follows',
    ...forManagers,
    options: [
      {
        type: optionType.subcommand,
        name: 'add',
        description: 'Follow a feed, or the feed of a news site',
        options: [
          {
            type: optionType.text,
            name: 'url',
            description: 'The address of a feed or of a news site',
            required: true,
            max_length: urlCharactersMax,
          },
          ...choices,
        ],
      },
      { type: optionType.subcommand, name: 'list', description: 'Every source, and how it is doing' },
      {
        type: optionType.subcommand,
        name: 'test',
        description: 'Read a source or any feed now, and see what it says',
        options: [{ ...which, description: 'A source by its name, or the address of a feed' }],
      },
      {
        type: optionType.subcommand,
        name: 'edit',
        description: 'Change a source’s name, topic or weight',
        options: [which, ...choices],
      },
      {
        type: optionType.subcommand,
        name: 'remove',
        description: 'Stop following a source',
        options: [which],
      },
      {
        type: optionType.subcommand,
        name: 'import',
        description: 'Follow the feeds of an OPML file, as feed readers export them',
        options: [{ type: optionType.file, name: 'file', description: 'The OPML file', required: true }],
      },
      {
        type: optionType.subcommand,
        name: 'export',
        description: 'Every source as an OPML file for feed readers',
      },
    ],
  },
  actions: {
    add: { ...managers, costs: 'feed', way: 'anew', run: lookAtSource, suggest: { topic: suggestTopic } },
    list: { ...managers, way: 'anew', run: listSources },
    test: { ...managers, costs: 'feed', way: 'anew', run: testSource, suggest: { source: suggestSource } },
    edit: {
      ...managers,
      way: 'anew',
      run: editSource,
      suggest: { source: suggestSource, topic: suggestTopic },
    },
    remove: { ...managers, way: 'anew', run: askToRemove, suggest: { source: suggestSource } },
    import: { ...managers, costs: 'feed-list', way: 'anew', run: planImport },
    export: { ...managers, way: 'anew', run: exportSources },
  },
  presses: {
    'source-add': { ...managers, way: 'in-place', run: addLookedAt },
    'source-remove': { ...managers, way: 'in-place', run: removeSource },
    'source-import': { ...managers, way: 'in-place', run: importPlanned },
    cancel,
  },
};
