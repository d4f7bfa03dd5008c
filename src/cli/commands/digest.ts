import {
  type Article,
  composeDigest,
  type Digest,
  digestPost,
  phrasesFor,
  plainRecipe,
  storiesOf,
  writeHtml,
  writeJson,
  writeMarkdown,
  writeText,
} from '#digests';
import { systemClock } from '../../ops/index.ts';
import { defineCommand, finished, gaveUp, misusedCommand, type Outcome } from '../command.ts';
import { readFeedList } from '../feed-list.ts';
import { readNews } from '../news.ts';
import type { Option, ValuesOf } from '../options.ts';
import type { Terminal } from '../terminal.ts';
import { type Web, withWeb } from '../web.ts';

const hourMs = 3_600_000;

/** A week: the longest window that `/digest now` offers, and more than most feeds carry. */
const hoursMax = 168;

/** As many as `/digest now` offers; more is a list of links. */
const storiesMax = 15;

const options = {
  feed: {
    kind: 'list',
    value: 'URL',
    help: 'take the news from these feeds, or from the feeds that these sites name; files too',
  },
  opml: { kind: 'text', value: 'FILE', help: 'take the news from the feeds that this OPML file lists' },
  article: {
    kind: 'list',
    value: 'FILE',
    help: 'take in these articles, whatever their date; addresses too',
  },
  hours: {
    kind: 'number',
    value: 'N',
    min: 1,
    max: hoursMax,
    fallback: 24,
    help: 'how many hours back feeds are read',
  },
  stories: { kind: 'number', value: 'N', min: 1, max: storiesMax, fallback: 5, help: 'how many stories' },
  style: {
    kind: 'choice',
    choices: ['headlines', 'brief', 'detailed'],
    fallback: 'brief',
    help: 'how much of each story is quoted',
  },
  format: {
    kind: 'choice',
    choices: ['text', 'md', 'html', 'json'],
    fallback: 'text',
    help: 'how the digest is written',
  },
  json: { kind: 'flag', help: 'the same as --format json' },
} as const satisfies Readonly<Record<string, Option>>;

type Values = ValuesOf<typeof options>;

const print = (digest: Digest, { json, format }: Values, terminal: Terminal): Promise<void> => {
  if (json || format === 'json') return terminal.write(writeJson(digest));
  const post = digestPost(digest, phrasesFor('en'));
  if (format === 'html') return terminal.show(writeHtml(post));
  return terminal.show(format === 'md' ? writeMarkdown(post) : writeText(post));
};

const compose = (
  articles: readonly Article[],
  { stories, style }: Values,
  at: number,
  fromAt: number,
): Digest => {
  const news = articles.map((article) => ({ ...article, source: null }));
  const recipe = plainRecipe({ name: phrasesFor('en').digest.nameNow, storiesMax: stories, style });
  return composeDigest({
    stories: storiesOf({ articles: news, told: [] }),
    recipe,
    at,
    fromAt,
    toAt: at,
    nextAt: null,
  });
};

const digestNow = async (values: Values, web: Web, terminal: Terminal): Promise<Outcome> => {
  const { article: articles, hours } = values;
  const listed = await readFeedList(values.opml, terminal);
  if (!listed.ok) return gaveUp(listed.problem);
  const feeds = [...new Set([...values.feed, ...listed.value])];
  const at = systemClock.now();
  const fromAt = at - hours * hourMs;
  const note = `Reading ${feeds.length + articles.length} sources`;
  const news = await terminal.during(note, readNews({ feeds, articles, fromAt }, web, terminal));
  const isNothing = news.articles.length === 0;
  // Where nothing was read at all, the first problem is how the command ends, and is told at its end.
  const toldNow = news.problems.slice(isNothing ? 1 : 0);
  for (const problem of toldNow) terminal.say(phrasesFor('en').problem(problem));
  if (isNothing) return gaveUp(news.problems[0] ?? { code: 'nothing-new', hours });
  await print(compose(news.articles, values, at, fromAt), values, terminal);
  return finished;
};

/** `broadsheet digest`: a digest of feeds and files, now. */
export const digest = defineCommand({
  name: 'digest',
  summary: 'make a digest from feeds and files',
  operands: { usage: '', max: 0 },
  options,
  notes: ['A feed that cannot be read is named on standard error, and the digest is made from the others.'],
  examples: [
    'broadsheet digest --feed https://example.org/feed.xml --hours 12',
    'broadsheet digest --opml subscriptions.opml --format html',
    'broadsheet digest --article *.txt --style detailed --format md',
  ],
  run: async (values, _operands, { terminal, configured }) =>
    values.feed.length + values.article.length === 0 && values.opml === null
      ? misusedCommand('Say what to make the digest from: --feed URL, --opml FILE or --article FILE.')
      : withWeb(configured, (web) => digestNow(values, web, terminal)),
});
