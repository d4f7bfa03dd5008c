import { block, command, dotted, link, strong, type Line, type Phrases } from '#digests';
import {
  guildOf,
  phrasesOf,
  refuse,
  reply,
  replyWith,
  type Command,
  type Reply,
  type Request,
} from './command.ts';
import { forManagers, optionType, textOption } from './options/index.ts';
import type { Ports, Source } from './ports/index.ts';

/** Long enough for a newspaper's name and section, short enough for a list on a phone. */
const nameCharactersMax = 60;
const urlCharactersMax = 2000;

const addSource = async (request: Request, ports: Ports): Promise<Reply> => {
  const url = textOption(request, 'url');
  if (url === null) return refuse(request, { code: 'option-missing', names: ['url'] });
  const name = textOption(request, 'name');
  const added = await ports.sources.add(guildOf(request), { url, name, personId: request.person.id });
  return replyWith(request, added, (source, phrases) =>
    reply(
      block('headline', phrases.source.added(source.name)),
      ...(source.newestTitles.length === 0
        ? [block('paragraph', phrases.source.empty)]
        : [
            block('paragraph', phrases.source.newest),
            { kind: 'list', items: source.newestTitles.map((title) => [title]) } as const,
          ]),
      block('note', command('schedule add'), ' · ', command('source list')),
    ),
  );
};

/** How a source is doing: pieces of one short line. */
const healthLines = (source: Source, words: Phrases['source']): readonly Line[] => {
  const { articles, health, lastReadAt, nextAt } = source;
  switch (health.state) {
    case 'works':
      return [words.works(articles, health.readAt, nextAt)];
    case 'unread':
      return [words.unread(nextAt)];
    case 'failing':
      return [words.failing(health.problem, health.since, lastReadAt), words.nextTry(nextAt)];
    case 'ended':
      return [words.ended(health.since), words.nextTry(nextAt)];
  }
};

const sourceLine = (source: Source, phrases: Phrases): Line =>
  dotted([strong(source.name)], ...healthLines(source, phrases.source), [
    link(URL.parse(source.url)?.hostname ?? source.url, source.url),
  ]);

const listSources = async (request: Request, ports: Ports): Promise<Reply> => {
  const phrases = phrasesOf(request);
  const sources = await ports.sources.list(guildOf(request));
  if (sources.length === 0) return reply(block('paragraph', ...phrases.source.none));
  return reply(block('headline', phrases.source.listTitle(sources.length)), {
    kind: 'list',
    items: sources.map((source) => sourceLine(source, phrases)),
  });
};

const removeSource = async (request: Request, ports: Ports): Promise<Reply> => {
  const removed = await ports.sources.remove(guildOf(request), textOption(request, 'source') ?? '');
  return replyWith(request, removed, (source, phrases) =>
    reply(block('paragraph', phrases.source.removed(source.name))),
  );
};

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
          {
            type: optionType.text,
            name: 'name',
            description: 'What to call it here; its own title where left out',
            max_length: nameCharactersMax,
          },
        ],
      },
      { type: optionType.subcommand, name: 'list', description: 'Every source, and how it is doing' },
      {
        type: optionType.subcommand,
        name: 'remove',
        description: 'Stop following a source',
        options: [
          {
            type: optionType.text,
            name: 'source',
            description: 'Its name, as /source list shows it',
            required: true,
          },
        ],
      },
    ],
  },
  actions: {
    add: { who: 'managers', where: 'servers', way: 'anew', run: addSource },
    list: { who: 'managers', where: 'servers', way: 'anew', run: listSources },
    remove: { who: 'managers', where: 'servers', way: 'anew', run: removeSource },
  },
};
