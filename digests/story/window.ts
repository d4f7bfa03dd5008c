import type { Article } from '../model/index.ts';
import { likenessMin } from './group.ts';
import { termCountsOf } from './terms.ts';
import { isCommon, vectorOf, type Vector } from './vector.ts';

const dayMs = 86_400_000;

/** A story that was silent for a week is over: what comes then is another one. */
const windowMs = 7 * dayMs;

/** Articles remembered at most, so that memory is bounded in a busy week: ten times a large server's. */
const articlesMax = 20_000;

/** What is remembered of an article while it is in the window. */
type Remembered = {
  readonly id: string;
  readonly story: string;
  /** Epoch ms at which it counts as having arrived; `null` while no article has had a date. */
  at: number | null;
  readonly terms: readonly string[];
  readonly vector: Vector;
};

type Posting = { readonly story: string; readonly weight: number };

/**
 * The articles of the last seven days, in the order of their arrival, and which of them has which term. Mutable: it
 * belongs to the one grouper that opened it.
 */
type Window = {
  readonly articles: Map<string, Remembered>;
  /** In how many of the articles a term occurs. */
  readonly frequencies: Map<string, number>;
  /** For each term its postings, the oldest first. */
  readonly postings: Map<string, Set<Posting>>;
  /** How many of the articles each story has. */
  readonly sizes: Map<string, number>;
  /** Epoch ms; `null` while no article has had a date. */
  newestAt: number | null;
};

/** Opens a window without articles. */
export const openWindow = (): Window => ({
  articles: new Map(),
  frequencies: new Map(),
  postings: new Map(),
  sizes: new Map(),
  newestAt: null,
});

/**
 * Moves the window up to a moment (epoch ms, or `null` for an article without a date) and gives the ids of the
 * articles that left it. It never moves back, so a clock that jumps changes nothing.
 */
export const advanceWindow = (window: Window, at: number | null): readonly string[] => {
  const newestAt = at === null ? window.newestAt : Math.max(window.newestAt ?? at, at);
  // What came before any date counts as having come with the first one.
  if (window.newestAt === null) for (const article of window.articles.values()) article.at = newestAt;
  window.newestAt = newestAt;
  const oldestAt = (newestAt ?? 0) - windowMs;
  const gone: string[] = [];
  for (const article of window.articles.values()) {
    const isOld = article.at !== null && article.at < oldestAt;
    if (!isOld && window.articles.size < articlesMax) break;
    forget(window, article);
    gone.push(article.id);
  }
  return gone;
};

/** Puts an article into the story of the one that it copies, else into the nearest, else into its own; gives that. */
export const rememberArticle = (
  window: Window,
  id: string,
  article: Article,
  original: string | null,
): string => {
  const counts = termCountsOf(article);
  const terms = [...counts.keys()];
  for (const term of terms) change(window.frequencies, term, 1);
  const articles = window.articles.size + 1;
  const vector = vectorOf(counts, { articles, byTerm: window.frequencies });
  const story = window.articles.get(original ?? '')?.story ?? nearestStory(window, vector) ?? id;
  window.articles.set(id, { id, story, at: window.newestAt, terms, vector });
  change(window.sizes, story, 1);
  for (const [term, weight] of vector) {
    const postings = window.postings.get(term) ?? new Set();
    window.postings.set(term, postings.add({ story, weight }));
  }
  return story;
};

/** The story whose articles resemble a vector most on average, if enough to belong to it. */
const nearestStory = ({ articles, frequencies, postings, sizes }: Window, vector: Vector): string | null => {
  const sums = new Map<string, number>();
  for (const [term, weight] of vector) {
    if (isCommon(frequencies.get(term) ?? 0, articles.size)) continue;
    for (const posting of postings.get(term) ?? []) {
      sums.set(posting.story, (sums.get(posting.story) ?? 0) + weight * posting.weight);
    }
  }
  let best: string | null = null;
  let bestAverage = likenessMin;
  for (const [story, sum] of sums) {
    const average = sum / (sizes.get(story) ?? 1);
    if (average < bestAverage || (average === bestAverage && best !== null)) continue;
    [best, bestAverage] = [story, average];
  }
  return best;
};

const forget = ({ articles, frequencies, postings, sizes }: Window, article: Remembered): void => {
  articles.delete(article.id);
  change(sizes, article.story, -1);
  for (const term of article.terms) change(frequencies, term, -1);
  for (const [term] of article.vector) {
    const list = postings.get(term);
    // Articles leave in the order in which they came, so the oldest posting is this article's.
    for (const oldest of list?.values().take(1) ?? []) list?.delete(oldest);
    if (list?.size === 0) postings.delete(term);
  }
};

/** Counts up or down; what falls to nothing is dropped, so that a map holds no more than the window does. */
const change = (counts: Map<string, number>, key: string, by: number): void => {
  const count = (counts.get(key) ?? 0) + by;
  if (count > 0) counts.set(key, count);
  else counts.delete(key);
};
