import type { Article } from '../model/index.ts';
import { openCopyIndex } from './copies.ts';
import { fingerprintsOf } from './fingerprint.ts';
import { likenessMin } from './group.ts';
import { termCountsOf } from './terms.ts';
import { isCommon, vectorOf, type Vector } from './vector.ts';

const dayMs = 86_400_000;

/** A story that was silent for a week is over: what comes then is another one. */
const windowMs = 7 * dayMs;

/** Articles remembered at most, so that memory is bounded in a busy week: ten times a large server's. */
const articlesMax = 20_000;

/** An article as it arrives. `id` is whatever its owner knows it by. */
export type Arrival = { readonly id: string; readonly article: Article };

/** Where an arrival belongs. A story goes by the id of its first article. */
export type Placement = {
  readonly story: string;
  /** The id of the article that this one copies, or `null`. */
  readonly duplicateOf: string | null;
};

/** Groups articles one by one, as they arrive. */
export type Grouper = { readonly add: (arrival: Arrival) => Placement };

/** What is remembered of an article while it is in the window. */
type Remembered = {
  readonly id: string;
  readonly story: string;
  readonly at: number;
  readonly terms: readonly string[];
  readonly vector: Vector;
};

type Posting = { readonly article: Remembered; readonly weight: number };

/**
 * Opens a grouper: a fold over articles in the order of their arrival. It joins the story whose articles of the last
 * seven days it resembles most on average, from the same likeness on as `groupStories`; else it begins one. The
 * window ends at the newest date that was seen, so a clock that jumps back changes nothing, and an article without a
 * date counts as new. An id that is already known keeps its place. Mutable behind its one function; memory is bounded by the window and `articlesMax`.
 */
export const createGrouper = (): Grouper => {
  const memory = openMemory();
  const copies = openCopyIndex<string>();
  const placements = new Map<string, Placement>();
  return {
    add: ({ id, article }) => {
      const known = placements.get(id);
      if (known !== undefined) return known;
      for (const gone of memory.advanceTo(article.publishedAt)) {
        copies.remove(gone);
        placements.delete(gone);
      }
      const fingerprints = fingerprintsOf(article.text);
      const duplicateOf = copies.find(fingerprints);
      copies.add(id, fingerprints);
      const placement = { story: memory.remember(id, article, duplicateOf), duplicateOf };
      placements.set(id, placement);
      return placement;
    },
  };
};

/** The articles of the window with their terms, and which of them has which term. */
const openMemory = () => {
  const articles = new Map<string, Remembered>();
  const frequencies = new Map<string, number>();
  const postings = new Map<string, Set<Posting>>();
  const sizes = new Map<string, number>();
  let newestAt = Number.NEGATIVE_INFINITY;

  const count = <K>(counts: Map<K, number>, key: K, change: number): void => {
    const value = (counts.get(key) ?? 0) + change;
    if (value > 0) counts.set(key, value);
    else counts.delete(key);
  };

  const forget = (article: Remembered): void => {
    articles.delete(article.id);
    count(sizes, article.story, -1);
    for (const term of article.terms) count(frequencies, term, -1);
    for (const [term] of article.vector) {
      const list = postings.get(term);
      // A set keeps the order of arrival and articles leave in that order, so the first one is this article's.
      for (const first of list ?? []) {
        list?.delete(first);
        break;
      }
      if (list?.size === 0) postings.delete(term);
    }
  };

  /** The story whose articles resemble a vector most on average, if enough to belong to it. */
  const nearest = (vector: Vector): string | null => {
    const sums = new Map<string, number>();
    for (const [term, weight] of vector) {
      if (isCommon(frequencies.get(term) ?? 0, articles.size)) continue;
      for (const { article, weight: other } of postings.get(term) ?? []) {
        sums.set(article.story, (sums.get(article.story) ?? 0) + weight * other);
      }
    }
    let best: { readonly story: string; readonly average: number } | null = null;
    for (const [story, sum] of sums) {
      const average = sum / (sizes.get(story) ?? 1);
      if (average >= likenessMin && average > (best?.average ?? 0)) best = { story, average };
    }
    return best?.story ?? null;
  };

  return {
    /** Moves the window and gives the ids of the articles that left it. */
    advanceTo: (at: number | null): readonly string[] => {
      newestAt = Math.max(newestAt, at ?? newestAt);
      const gone: string[] = [];
      for (const article of articles.values()) {
        if (article.at >= newestAt - windowMs && articles.size < articlesMax) break;
        forget(article);
        gone.push(article.id);
      }
      return gone;
    },
    /** Puts an article into its story and gives that story. */
    remember: (id: string, article: Article, original: string | null): string => {
      const counts = termCountsOf(article);
      const terms = [...counts.keys()];
      for (const term of terms) count(frequencies, term, 1);
      const vector = vectorOf(counts, { articles: articles.size + 1, byTerm: frequencies });
      const story = articles.get(original ?? '')?.story ?? nearest(vector) ?? id;
      const remembered = { id, story, at: newestAt, terms, vector };
      articles.set(id, remembered);
      count(sizes, story, 1);
      for (const [term, weight] of vector) {
        const list = postings.get(term) ?? new Set();
        postings.set(term, list.add({ article: remembered, weight }));
      }
      return story;
    },
  };
};
