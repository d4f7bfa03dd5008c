import type { Article, Story } from '../model/index.ts';
import { agglomerate, type Likeness } from './agglomerate.ts';
import { findCopies } from './copies.ts';
import { termCountsOf } from './terms.ts';
import { vectorOf, type Vector } from './vector.ts';

/** From this average likeness of their articles on, two groups tell one story (TEXT.md, part 2). */
export const likenessMin = 0.16;

/** Fainter likenesses decide nothing and would fill the memory. */
const likenessFloor = 0.02;

/**
 * Groups articles into stories: one event told once, however many outlets carry it; stories stand in the order of
 * their first articles.
 * Source: TEXT.md, part 2, "grouping".
 * Cost: near linear for news; pairs without a common term are never looked at.
 */
export const groupStories = <A extends Article>(articles: readonly A[]): readonly Story<A>[] => {
  const originals = findCopies(articles);
  const groups = agglomerate(articles.length, likenessesOf(vectorsOf(articles)), likenessMin);
  return groups.map((places) => storyOf(articles, originals, places));
};

/** A story out of the places of its articles. Of an article and its copies the fullest stands for all. */
const storyOf = <A extends Article>(
  articles: readonly A[],
  originals: readonly (number | null)[],
  places: readonly number[],
): Story<A> => {
  const versions = new Map<number, readonly A[]>();
  for (const place of places) {
    const original = originals[place] ?? place;
    const article = articles[place];
    if (article !== undefined) versions.set(original, [...(versions.get(original) ?? []), article]);
  }
  const sorted = [...versions.values()].map((version) => version.toSorted(fuller)).toSorted(byFullest);
  const related = [...new Set(sorted.flat().flatMap((article) => article.related))];
  return {
    articles: sorted.flatMap((version) => version.slice(0, 1)),
    copies: sorted.flatMap((version) => version.slice(1)),
    related: related.map((text) => ({ text, url: null })),
  };
};

const fuller = (a: Article, b: Article): number => b.text.length - a.text.length;

const byFullest = (a: readonly Article[], b: readonly Article[]): number =>
  (b[0]?.text.length ?? 0) - (a[0]?.text.length ?? 0);

const vectorsOf = (articles: readonly Article[]): readonly Vector[] => {
  const counts = articles.map(termCountsOf);
  const byTerm = new Map<string, number>();
  for (const each of counts) for (const term of each.keys()) byTerm.set(term, (byTerm.get(term) ?? 0) + 1);
  return counts.map((each) => vectorOf(each, { articles: articles.length, byTerm }));
};

/** The cosines of all pairs of vectors that have a term in common. */
const likenessesOf = (vectors: readonly Vector[]): readonly Likeness[] => {
  const postings = new Map<string, [place: number, weight: number][]>();
  const likenesses: Likeness[] = [];
  vectors.forEach((vector, b) => {
    const cosines = new Map<number, number>();
    for (const [term, weight] of vector) {
      const earlier = postings.get(term) ?? [];
      for (const [a, other] of earlier) cosines.set(a, (cosines.get(a) ?? 0) + weight * other);
      earlier.push([b, weight]);
      postings.set(term, earlier);
    }
    for (const [a, value] of cosines) if (value > likenessFloor) likenesses.push({ a, b, value });
  });
  return likenesses;
};
