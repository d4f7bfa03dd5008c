import type { Article, Story } from '../model/index.ts';
import { openGrouper } from './grouper.ts';
import type { Placement } from './arrival.ts';

/** Everything is of one time: nothing is let go. */
const unlimited = { spanMs: Number.POSITIVE_INFINITY, articlesMax: Number.POSITIVE_INFINITY };

/**
 * Groups articles into stories: one event told once, however many outlets carry it; stories stand in the order of
 * their first articles.
 * Source: TEXT.md, part 2, "grouping".
 * Cost: near linear for news; pairs without a common term are never looked at.
 */
export const groupStories = <A extends Article>(articles: readonly A[]): readonly Story<A>[] => {
  const placements = openGrouper([], unlimited).add(
    articles.map((article, place) => ({ id: String(place), article })),
  );
  const byStory = Map.groupBy(placements, ({ story }) => story);
  return [...byStory.values()].map((placed) => storyOf(articles, placed));
};

/** A story out of the placements of its articles. Of an article and its copies the fullest stands for all. */
const storyOf = <A extends Article>(articles: readonly A[], placements: readonly Placement[]): Story<A> => {
  const byOriginal = Map.groupBy(placements, ({ id, duplicateOf }) => duplicateOf ?? id);
  const versions = [...byOriginal.values()].map((placed) =>
    placed.flatMap(({ id }) => articles[Number(id)] ?? []).toSorted(fuller),
  );
  const sorted = versions.toSorted(byFullest);
  const ties = placements.flatMap((placement) => placement.ties);
  const addresses = new Map(
    ties.map(({ headline, articleId }) => [headline, articles[Number(articleId)]?.url]),
  );
  const related = [...new Set(sorted.flat().flatMap((article) => article.related))];
  return {
    articles: sorted.flatMap((version) => version.slice(0, 1)),
    copies: sorted.flatMap((version) => version.slice(1)),
    related: related.map((text) => ({ text, url: addresses.get(text) ?? null })),
  };
};

const fuller = (a: Article, b: Article): number => b.text.length - a.text.length;

const byFullest = (a: readonly Article[], b: readonly Article[]): number =>
  (b[0]?.text.length ?? 0) - (a[0]?.text.length ?? 0);
