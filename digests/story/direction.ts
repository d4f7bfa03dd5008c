import type { Vector } from './vector.ts';

/** A story is told by so many of its latest articles. */
const articlesMax = 100;

/** The sum of the vectors of a story's articles by term; estimated from the latest where it is long. */
export const sumOfVectors = (vectors: readonly Vector[]): ReadonlyMap<number, number> => {
  const latest = vectors.slice(-articlesMax);
  const scale = vectors.length / latest.length;
  const sum = new Map<number, number>();
  for (const { terms, weights } of latest) {
    for (let at = 0; at < terms.length; at += 1) {
      const term = terms[at] ?? 0;
      sum.set(term, (sum.get(term) ?? 0) + (weights[at] ?? 0) * scale);
    }
  }
  return sum;
};

/** The sum of the likenesses of all pairs of articles, each with itself too: the square of the length of their sum. */
export const squareOfSum = (vectors: readonly Vector[]): number => {
  if (vectors.length === 1) return 1;
  let square = 0;
  for (const weight of sumOfVectors(vectors).values()) square += weight ** 2;
  // Articles without terms are like themselves alone.
  return Math.max(square, 1);
};
