import type { Filter, Interests, NewsArticle, NewsStory, Topic } from '../../model/index.ts';
import { holdsPhrase, stemsOf, type Stems } from './phrase.ts';

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

const readOf = (article: NewsArticle): Read => {
  const head = `${article.title ?? ''}\n${article.text.slice(0, charactersRead)}`;
  return { article, stems: stemsOf(head, article.language) };
};

const isAbout = ({ article, stems }: Read, topic: Topic): boolean =>
  article.source?.topic === topic.name || topic.words.some((phrase) => holdsPhrase(stems, phrase));

const isSame = (a: string | null | undefined, b: string): boolean =>
  a?.toLocaleLowerCase('und') === b.toLocaleLowerCase('und');

const hits = (read: Read, { match, value }: Filter, topics: readonly Topic[]): boolean => {
  const { article, stems } = read;
  if (match === 'word') return holdsPhrase(stems, value);
  if (match === 'author') return isSame(article.author, value);
  if (match === 'source') return isSame(article.source?.name, value) || isSame(article.siteName, value);
  return topics.some((topic) => isSame(topic.name, value) && isAbout(read, topic));
};

/**
 * Says what a server's interests make of a story. A story is muted where a filter hits each of its articles, so that
 * a muted source does not take away what others tell; it is about a topic where one of its articles is.
 * @param topics names of the schedule's topics; empty where it is about everything
 */
export const matchInterests = (story: NewsStory, interests: Interests, topics: readonly string[]): Match => {
  const reads = story.articles.map(readOf);
  const some = (filter: Filter): boolean => reads.some((read) => hits(read, filter, interests.topics));
  const every = (filter: Filter): boolean => reads.every((read) => hits(read, filter, interests.topics));
  const by = (action: Filter['action']): readonly Filter[] =>
    interests.filters.filter((filter) => filter.action === action);
  const matching = interests.topics
    .filter(({ name }) => topics.some((wanted) => isSame(name, wanted)))
    .filter((topic) => reads.some((read) => isAbout(read, topic)));
  const only = by('only');
  return {
    mutedBy: by('mute').find(every)?.value ?? null,
    isWanted: (topics.length === 0 || matching.length > 0) && (only.length === 0 || only.some(some)),
    topics: matching.map(({ name }) => name),
    boosts: by('boost')
      .filter(some)
      .map(({ value }) => value),
  };
};
