import { block } from '#digests';
import { phrasesOf, reply, type Command, type Request } from './command.ts';
import { forEverybody } from './options/index.ts';

const showHelp = (request: Request) => {
  const { help } = phrasesOf(request);
  return Promise.resolve(
    reply(
      block('headline', help.title),
      block('paragraph', help.what),
      { kind: 'list', items: help.steps },
      block('note', ...help.everyone),
    ),
  );
};

/** `/help`: the first three steps. */
export const help: Command = {
  definition: {
    name: 'help',
    description: 'What Broadsheet does, and the first three steps',
    ...forEverybody,
  },
  actions: { '': { who: 'everyone', where: 'anywhere', way: 'anew', run: showHelp } },
};
