import { summaryPost } from '#digests';
import { refuse, replyWith, type Command, type Reply, type Request } from './command.ts';
import { forEverybody, lengthChoices, lengthOption, optionType, textOption } from './options/index.ts';
import type { Ports } from './ports/index.ts';

/** Discord's own bound on a text option. */
const textCharactersMax = 6000;

/** Browsers and sites agree on no longer addresses. */
const urlCharactersMax = 2000;

const summarizeArticle = async (request: Request, ports: Ports): Promise<Reply> => {
  const url = textOption(request, 'url');
  const text = textOption(request, 'text');
  const names = ['url', 'text'];
  if (url !== null && text !== null) return refuse(request, { code: 'options-exclusive', names });
  if (url === null && text === null) return refuse(request, { code: 'option-missing', names });
  const sentences = lengthOption(request);
  const result = await (url === null
    ? ports.reading.summarizeText(text ?? '', sentences)
    : ports.reading.summarizePage(url, sentences));
  return replyWith(request, result, ({ article, summary }, phrases) => ({
    post: summaryPost(article, summary, phrases),
  }));
};

/** `/summarize`: the key sentences of an article. */
export const summarize: Command = {
  definition: {
    name: 'summarize',
    description: 'The key sentences of an article, quoted word for word',
    ...forEverybody,
    options: [
      {
        type: optionType.text,
        name: 'url',
        description: 'The address of an article',
        max_length: urlCharactersMax,
      },
      {
        type: optionType.text,
        name: 'text',
        description: 'The article itself, pasted',
        max_length: textCharactersMax,
      },
      {
        type: optionType.text,
        name: 'length',
        description: 'How many sentences; short where left out',
        choices: [...lengthChoices],
      },
    ],
  },
  actions: { '': { who: 'everyone', where: 'anywhere', way: 'anew', run: summarizeArticle } },
};
