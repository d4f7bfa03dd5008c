import {
  algorithms,
  type Article,
  phrasesFor,
  type Result,
  shorten,
  type Summary,
  summaryPost,
  type SummaryOptions,
  writeMarkdown,
  writeText,
} from '#digests/slow';
import { defineCommand, finished, gaveUp, misusedCommand, type Outcome, type Setting } from '../command.ts';
import { readArticle } from '../documents.ts';
import type { Option, ValuesOf } from '../options.ts';
import { runBatch } from '../room.ts';
import { sourceNamed } from '../source.ts';
import type { Terminal } from '../terminal.ts';
import { withWeb } from '../web.ts';
import { articleBatch, storyBatch } from './summarize-lines.ts';

/** More sentences or words than these are the article itself. */
const sentencesMax = 200;
const wordsMax = 10_000;

const options = {
  sentences: {
    kind: 'number',
    value: 'N',
    min: 1,
    max: sentencesMax,
    fallback: null,
    help: 'quote so many sentences (3 where --words is not given either)',
  },
  words: {
    kind: 'number',
    value: 'N',
    min: 1,
    max: wordsMax,
    fallback: null,
    help: 'quote whole sentences of so many words in all',
  },
  algorithm: {
    kind: 'choice',
    choices: algorithms,
    fallback: algorithms[0] ?? null,
    help: 'how sentences are ranked',
  },
  lang: {
    kind: 'text',
    value: 'xx',
    help: 'the language, such as en or pt-BR, where it is not to be guessed',
  },
  format: {
    kind: 'choice',
    choices: ['text', 'md', 'json'],
    fallback: 'text',
    help: 'how the summary is written',
  },
  json: { kind: 'flag', help: 'the same as --format json' },
  jsonl: { kind: 'flag', help: 'read and write one JSON object a line' },
  multi: { kind: 'flag', help: 'with --jsonl: a line holds several articles that tell one story' },
} as const satisfies Readonly<Record<string, Option>>;

type Values = ValuesOf<typeof options>;

const optionsOf = ({ sentences, words, algorithm, lang }: Values): SummaryOptions => ({
  ...(sentences === null ? {} : { sentences }),
  ...(words === null ? {} : { words }),
  ...(algorithm === null ? {} : { algorithm }),
  ...(lang === null ? {} : { language: lang }),
});

const answerOf = ({ title, url }: Article, summary: Summary): object => ({
  title,
  lang: summary.language,
  sentences: summary.sentences.map(({ text, index, score }) => ({ text, index, score })),
  keyphrases: summary.keyphrases,
  related: summary.related,
  wordsRead: summary.wordsRead,
  wordsQuoted: summary.wordsQuoted,
  url,
});

const print = (article: Article, summary: Summary, values: Values, terminal: Terminal): Promise<void> => {
  if (values.json || values.format === 'json') {
    return terminal.write(`${JSON.stringify(answerOf(article, summary), null, 2)}\n`);
  }
  const post = summaryPost(article, summary, phrasesFor('en'));
  return terminal.show(values.format === 'md' ? writeMarkdown(post) : writeText(post));
};

const summarizeOne = async (
  article: Result<Article>,
  values: Values,
  terminal: Terminal,
): Promise<Outcome> => {
  if (!article.ok) return gaveUp(article.problem);
  const summary = shorten(article.value, optionsOf(values));
  if (!summary.ok) return gaveUp(summary.problem);
  await print(article.value, summary.value, values, terminal);
  return finished;
};

const summarizeNamed = async (name: string, values: Values, setting: Setting): Promise<Outcome> => {
  const { terminal, configured } = setting;
  const source = sourceNamed(name);
  if (source.kind !== 'address') return summarizeOne(await readArticle(source, terminal), values, terminal);
  return withWeb(configured, async ({ readPage }) =>
    summarizeOne(await terminal.during(`Fetching ${name}`, readPage(name)), values, terminal),
  );
};

const summarizeLines = (name: string, values: Values, terminal: Terminal): Promise<Outcome> => {
  const given = optionsOf(values);
  return values.multi
    ? runBatch(storyBatch(given), name, terminal)
    : runBatch(articleBatch(given), name, terminal);
};

/** `broadsheet summarize`: the key sentences of an article. */
export const summarize = defineCommand({
  name: 'summarize',
  summary: 'quote the key sentences of an article',
  operands: { usage: '[FILE|URL|-]', max: 1 },
  options,
  notes: [
    'Reads plain text or an HTML page, from standard input where nothing is named.',
    'With --jsonl, a line in: {id, text, title?, lang?}, or with --multi {id, documents: [{title?, text}, ...], ' +
      'lang?}. A line out: {id, lang, sentences: [{text, index, score}], keyphrases: [string], related: [string]}; ' +
      'with --multi, sentences also say which document they come from. Answers keep the order and the id; a line ' +
      'that cannot be answered gets {id, problem: {code, message}}.',
  ],
  examples: [
    'broadsheet summarize article.txt',
    'broadsheet summarize https://example.org/news/1 --words 80 --format md',
    'broadsheet summarize --jsonl --sentences 5 < in.jsonl > out.jsonl',
  ],
  run: async (values, [name], setting) => {
    const { input } = setting.terminal;
    if (values.multi && !values.jsonl) return misusedCommand('--multi needs --jsonl.');
    if (values.jsonl && values.format === 'md')
      return misusedCommand('--jsonl writes JSON lines, not Markdown.');
    if (name === undefined && input.isTTY === true) {
      return misusedCommand('Name a file or an address, or - to type the text here.');
    }
    return values.jsonl
      ? summarizeLines(name ?? '-', values, setting.terminal)
      : summarizeNamed(name ?? '-', values, setting);
  },
});
