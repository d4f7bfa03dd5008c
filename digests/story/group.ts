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
 * Groups articles into stories: one event told once, however many outlets carry it. In each story the fullest article
 * comes first and copies of another one come last; stories stand in the order of their first articles.
 * Source: TEXT.md, part 2, "grouping".
 * Cost: near linear for news; pairs without a common term are never looked at.
 */
export const groupStories = (articles: readonly Article[]): readonly Story[] => {
  const originals = findCopies(articles);
  const groups = agglomerate(articles.length, likenessesOf(vectorsOf(articles)), likenessMin);
  return groups.map((places) => ({
    articles: places
      .toSorted(
        (a, b) => Number(originals[a] !== null) - Number(originals[b] !== null) || fuller(articles, a, b),
      )
      .flatMap((place) => articles[place] ?? []),
  }));
};

const fuller = (articles: readonly Article[], a: number, b: number): number =>
  (articles[b]?.text.length ?? 0) - (articles[a]?.text.length ?? 0) || a - b;

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
