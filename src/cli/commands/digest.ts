import {
  composeDigest,
  type Digest,
  digestPost,
  phrasesFor,
  type Problem,
  type Recipe,
  storiesOf,
  type Topic,
  writeHtml,
  writeJson,
  writeMarkdown,
  writeText,
} from '#digests/slow';
import { systemClock } from '../../ops/index.ts';
import { defineCommand, finished, gaveUp, misusedCommand, type Outcome } from '../command.ts';
import { partNews, type PartedNews, readEditions } from '../editions.ts';
import { readFeedList } from '../feed-list.ts';
import { readNews } from '../news.ts';
import type { Option, ValuesOf } from '../options.ts';
import type { Terminal } from '../terminal.ts';
import { type Web, withWeb } from '../web.ts';

const hourMs = 3_600_000;

/** A week: the longest window that `/digest now` offers, and more than most feeds carry. */
const hoursMax = 168;

/** A day: news that is read every morning. */
const hoursUsual = 24;

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
    fallback: null,
    help: `how many hours back feeds are read (${hoursUsual}, or back to the edition that --after names)`,
  },
  after: {
    kind: 'list',
    value: 'FILE',
    help: 'make the edition after these, which --format json wrote: only what is new, and updates are marked',
  },
  recipe: {
    kind: 'choice',
    choices: ['morning', 'breaking', 'weekly', 'topic'],
    fallback: 'morning',
    help: "the day's news, only what moves fast, the week looked back on, or only the topics of --topic",
  },
  topic: {
    kind: 'list',
    value: 'WORDS',
    help: 'what to tell before other news; words that mean the same are parted by commas',
  },
  mute: { kind: 'list', value: 'WORDS', help: 'leave out what speaks of this' },
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

/** A topic goes by the words as they were given. */
const topicOf = (words: string): Topic => ({
  name: words,
  words: words.split(',').map((word) => word.trim()),
});

const recipeOf = ({ stories, style, recipe: kind, topic, mute }: Values): Recipe => ({
  ...{ name: phrasesFor('en').digest.nameNow, kind, storiesMax: stories, style },
  topics: kind === 'topic' ? topic : [],
  interests: {
    topics: topic.map(topicOf),
    filters: mute.map((value) => ({ action: 'mute', match: 'word', value })),
  },
});

/** When the edition is made, and from when on it reads the news. Epoch ms. */
type Span = { readonly at: number; readonly fromAt: number };

const compose = (news: PartedNews, values: Values, { at, fromAt }: Span): Digest => {
  const { articles, known, toldAt } = news;
  const grouped = storiesOf({
    articles: articles.map((article) => ({ ...article, source: null })),
    told: known,
  });
  const stories = grouped.map((story) => {
    const told = story.told.filter((article) => toldAt.has(article));
    const times = told.flatMap((article) => toldAt.get(article) ?? []);
    return { ...story, told, toldAt: times.length === 0 ? null : Math.max(...times) };
  });
  const window = { fromAt, toAt: at, nextAt: null, isAsked: true } as const;
  return composeDigest({ stories, recipe: recipeOf(values), at, ...window });
};

/** From when on feeds are read: as far back as was asked for, else from the last edition on. */
const startOf = (hours: number | null, lastToAt: number | undefined, at: number): number =>
  hours === null && lastToAt !== undefined ? lastToAt : at - (hours ?? hoursUsual) * hourMs;

/** Tells what went wrong; of nothing but problems the first is how the command ends. */
const sayProblems = (problems: readonly Problem[], terminal: Terminal): void => {
  for (const problem of problems) terminal.say(phrasesFor('en').problem(problem));
};

const digestNow = async (values: Values, web: Web, terminal: Terminal): Promise<Outcome> => {
  const { article: articles } = values;
  const listed = await readFeedList(values.opml, terminal);
  if (!listed.ok) return gaveUp(listed.problem);
  const editions = await readEditions(values.after, terminal);
  if (!editions.ok) return gaveUp(editions.problem);
  const feeds = [...new Set([...values.feed, ...listed.value])];
  const at = systemClock.now();
  const fromAt = startOf(values.hours, editions.value.at(-1)?.toAt, at);
  const note = `Reading ${feeds.length + articles.length} sources`;
  const read = await terminal.during(note, readNews({ feeds, articles, fromAt }, web, terminal));
  const nothing: Problem = { code: 'nothing-new', hours: Math.max(1, Math.round((at - fromAt) / hourMs)) };
  const isNothing = read.articles.length === 0;
  sayProblems(read.problems.slice(isNothing ? 1 : 0), terminal);
  if (isNothing) return gaveUp(read.problems[0] ?? nothing);
  const made = compose(partNews(read, editions.value), values, { at, fromAt });
  if (made.stories.length === 0) return gaveUp(nothing);
  await print(made, values, terminal);
  return finished;
};

/** `broadsheet digest`: a digest of feeds and files, now. */
export const digest = defineCommand({
  name: 'digest',
  summary: 'make a digest from feeds and files',
  operands: { usage: '', max: 0 },
  options,
  notes: [
    'A feed that cannot be read is named on standard error, and the digest is made from the others.',
    'What an edition told is not told again by the one after it, but where it moved on: then it is marked as an ' +
      'update, and quotes what is new.',
  ],
  examples: [
    'broadsheet digest --feed https://example.org/feed.xml --hours 12',
    'broadsheet digest --opml subscriptions.opml --format html',
    'broadsheet digest --article *.txt --style detailed --format md',
    'broadsheet digest --opml feeds.opml --after monday.json --json > tuesday.json',
  ],
  run: async (values, _operands, { terminal, configured }) => {
    if (values.feed.length + values.article.length === 0 && values.opml === null) {
      return misusedCommand('Say what to make the digest from: --feed URL, --opml FILE or --article FILE.');
    }
    if (values.recipe === 'topic' && values.topic.length === 0) {
      return misusedCommand('--recipe topic needs --topic WORDS.');
    }
    return withWeb(configured, (web) => digestNow(values, web, terminal));
  },
});
