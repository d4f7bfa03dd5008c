import { summaryPost, type Result } from '#digests';
import { refuse, replyWith, type Command, type Reply, type Request } from '../command.ts';
import { optionNames } from '../locales/index.ts';
import {
  fileOption,
  flagOption,
  forEverybody,
  lengthChoices,
  lengthOption,
  optionType,
  shareButton,
  textOption,
} from '../options/index.ts';
import type { ArticleSummary, Ports } from '../ports/index.ts';

/** Discord's own bound on a text option. */
const textCharactersMax = 6000;

/** Browsers and sites agree on no longer addresses. */
const urlCharactersMax = 2000;

/** A file that is larger holds more than an article. */
const fileBytesMax = 4_000_000;

/** The answer: what is seen by its asker alone can be shown to everybody afterwards. */
const answerOf = (request: Request, result: Result<ArticleSummary>): Reply =>
  replyWith(request, result, ({ article, summary }, phrases) => {
    const { blocks } = summaryPost(article, summary, phrases);
    return { post: { blocks: [...blocks, ...(isShared(request) ? [] : [shareButton(request)])] } };
  });

const isShared = (request: Request): boolean => flagOption(request, 'share');

/** What was given to read: exactly one of an address, a text and a file. */
const givenIn = (request: Request) => ({
  url: textOption(request, 'url'),
  text: textOption(request, 'text'),
  file: fileOption(request, 'file'),
});

const summarizeArticle = async (request: Request, ports: Ports): Promise<Reply> => {
  const { url, text, file } = givenIn(request);
  const names = optionNames(request, ['url', 'text', 'file']);
  const given = [url, text, file].filter((value) => value !== null).length;
  if (given > 1) return refuse(request, { code: 'options-exclusive', names });
  const sentences = lengthOption(request);
  if (url !== null) return answerOf(request, await ports.reading.summarizePage(url, sentences));
  if (text !== null) return answerOf(request, await ports.reading.summarizeText(text, sentences));
  if (file === null) return refuse(request, { code: 'option-missing', names });
  if (file.bytes > fileBytesMax) {
    return refuse(request, { code: 'fetch-too-large', url: file.name, bytesMax: fileBytesMax });
  }
  return answerOf(request, await ports.reading.summarizeFile(file, sentences));
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
        type: optionType.file,
        name: 'file',
        description: 'The article as a file: plain text or a saved page',
      },
      {
        type: optionType.text,
        name: 'length',
        description: 'How many sentences; short where left out',
        choices: [...lengthChoices],
      },
      {
        type: optionType.flag,
        name: 'share',
        description: 'Show it to everybody here; only you see it where left out',
      },
    ],
  },
  actions: {
    '': {
      who: 'everyone',
      where: 'anywhere',
      costs: 'summary',
      way: (request) => (isShared(request) ? 'shared' : 'anew'),
      run: summarizeArticle,
    },
  },
};
