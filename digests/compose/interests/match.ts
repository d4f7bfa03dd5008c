import type { Filter, Interests, NewsArticle, NewsStory, Topic } from '../../model/index.ts';
import { openPhrase, stemsOf, type Stems } from './phrase.ts';

/** What a server's interests say of a story. */
export type Match = {
  /** The value of the filter that mutes it, or `null`. */
  readonly mutedBy: string | null;
  /** Whether it is about one of the schedule's topics and passes the filters that let only some through. */
  readonly isWanted: boolean;
  /** Names of the schedule's topics that it is about. */
  readonly topics: readonly string[];
  /** Values of the filters that lift it. */
  readonly boosts: readonly string[];
};

/** What is looked at for a topic: a passing mention further down makes no story about it. */
const charactersRead = 600;

/** An article, and what is read of it. */
type Read = { readonly article: NewsArticle; readonly stems: Stems };

/** A topic or filter, ready to be asked about articles. */
type Test<T> = { readonly of: T; readonly hits: (read: Read) => boolean };

/** A server's interests, ready to be asked about stories. */
type Tests = { readonly topics: readonly Test<Topic>[]; readonly filters: readonly Test<Filter>[] };

const readOf = (article: NewsArticle): Read => {
  const head = `${article.title ?? ''}\n${article.text.slice(0, charactersRead)}`;
  return { article, stems: stemsOf(head, article.language) };
};

const isSame = (a: string | null | undefined, b: string): boolean =>
  a?.toLocaleLowerCase('und') === b.toLocaleLowerCase('und');

const topicTest = (topic: Topic): Test<Topic> => {
  const phrases = topic.words.map(openPhrase);
  return {
    of: topic,
    hits: ({ article, stems }) =>
      isSame(article.source?.topic, topic.name) || phrases.some((phrase) => phrase.isIn(stems)),
  };
};

const filterTest = (filter: Filter, topics: readonly Test<Topic>[]): Test<Filter> => {
  const { match, value } = filter;
  const phrase = openPhrase(value);
  const named = topics.filter(({ of }) => isSame(of.name, value));
  const hits: Readonly<Record<Filter['match'], Test<Filter>['hits']>> = {
    word: ({ stems }) => phrase.isIn(stems),
    author: ({ article }) => isSame(article.author, value),
    source: ({ article }) => isSame(article.source?.name, value) || isSame(article.siteName, value),
    topic: (read) => isSame(read.article.source?.topic, value) || named.some((topic) => topic.hits(read)),
  };
  return { of: filter, hits: hits[match] };
};

/** Interests are asked about every story of an edition, and prepared once. */
const prepared = new WeakMap<Interests, Tests>();

const testsOf = (interests: Interests): Tests => {
  const known = prepared.get(interests);
  if (known !== undefined) return known;
  const topics = interests.topics.map(topicTest);
  const tests = { topics, filters: interests.filters.map((filter) => filterTest(filter, topics)) };
  prepared.set(interests, tests);
  return tests;
};

/**
 * Says what a server's interests make of a story. A story is muted where a filter hits each of its articles, so that
 * a muted source does not take away what others tell; it is about a topic where one of its articles is.
 * @param topics names of the schedule's topics; empty where it is about everything
 */
export const matchInterests = (story: NewsStory, interests: Interests, topics: readonly string[]): Match => {
  const tests = testsOf(interests);
  const reads = story.articles.map(readOf);
  const hitsSome = <T>({ hits }: Test<T>): boolean => reads.some(hits);
  const by = (action: Filter['action']): readonly Test<Filter>[] =>
    tests.filters.filter(({ of }) => of.action === action);
  const about = tests.topics
    .filter(({ of }) => topics.some((wanted) => isSame(of.name, wanted)))
    .filter(hitsSome);
  const only = by('only');
  const muting = by('mute').find(({ hits }) => reads.every(hits));
  return {
    mutedBy: muting?.of.value ?? null,
    isWanted: (topics.length === 0 || about.length > 0) && (only.length === 0 || only.some(hitsSome)),
    topics: about.map(({ of }) => of.name),
    boosts: by('boost')
      .filter(hitsSome)
      .map(({ of }) => of.value),
  };
};
