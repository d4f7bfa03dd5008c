import { basename } from 'node:path';
import { type Article, done, itemArticle, type Problem, readFeed, type Result, named } from '#digests/slow';
import { fileBytesMax, readArticle } from './documents.ts';
import { readBytes, sourceNamed } from './source.ts';
import type { Terminal } from './terminal.ts';
import type { Web } from './web.ts';

/** The newest articles of a window; to group more of them for a handful of stories is not worth the wait. */
const articlesMax = 1000;

/** Where news is read from: feeds and single articles by name, and the moment (epoch ms) from which feeds are read. */
type Sources = {
  readonly feeds: readonly string[];
  readonly articles: readonly string[];
  readonly fromAt: number;
};

/** What was read, and what went wrong with the rest: one bad feed must not cost the others. */
type Readings = { readonly articles: readonly Article[]; readonly problems: readonly Problem[] };

/** The news, and what the feeds still list of before. */
type News = Readings & { readonly earlier: readonly Article[] };

type Read = (name: string) => Promise<Result<readonly Article[]>>;

/** Reads a feed: at its address or that of a site which names one, from a file, or from standard input. */
const feedReader =
  (web: Web, terminal: Terminal): Read =>
  async (name) => {
    const source = sourceNamed(name);
    if (source.kind === 'address') {
      const found = await web.discover(name);
      return found.ok ? done(found.value.feed.entries.map(({ article }) => article)) : found;
    }
    const bytes = await readBytes(source, fileBytesMax, terminal);
    if (!bytes.ok) return bytes;
    const feed = named(name, readFeed(bytes.value, {}));
    return feed.ok ? done(feed.value.items.map((item) => itemArticle(item, feed.value))) : feed;
  };

/** Reads one article. Where it names no publisher the file's name stands in, so that a quotation can be traced. */
const articleReader =
  (web: Web, terminal: Terminal): Read =>
  async (name) => {
    const source = sourceNamed(name);
    const article = await (source.kind === 'address' ? web.readPage(name) : readArticle(source, terminal));
    if (!article.ok) return article;
    return done([{ ...article.value, siteName: article.value.siteName ?? basename(name) }]);
  };

const readAll = async (names: readonly string[], read: Read): Promise<Readings> => {
  const results = await Promise.all(names.map(read));
  return {
    articles: results.flatMap((result) => (result.ok ? result.value : [])),
    problems: results.flatMap((result) => (result.ok ? [] : [result.problem])),
  };
};

/** An entry that is only a link or a picture gives nothing to tell. */
const saysSomething = ({ title, text }: Article): boolean => title !== null || text !== '';

/** An article without a date may be new, so it counts as the newest. */
const dateOf = ({ publishedAt }: Article): number => publishedAt ?? Number.MAX_SAFE_INTEGER;

/** Reads everything that was named: the single articles whatever their date, then those of the feeds, newest first. */
export const readNews = async (sources: Sources, web: Web, terminal: Terminal): Promise<News> => {
  const [feeds, single] = await Promise.all([
    readAll(sources.feeds, feedReader(web, terminal)),
    readAll(sources.articles, articleReader(web, terminal)),
  ]);
  const sorted = feeds.articles.filter(saysSomething).toSorted((a, b) => dateOf(b) - dateOf(a));
  const isFresh = (article: Article): boolean => dateOf(article) > sources.fromAt;
  return {
    articles: [...single.articles, ...sorted.filter(isFresh)].slice(0, articlesMax),
    earlier: sorted.filter((article) => !isFresh(article)).slice(0, articlesMax),
    problems: [...feeds.problems, ...single.problems],
  };
};
