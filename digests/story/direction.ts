import { grownLength } from './growth.ts';
import type { Vector } from './vector.ts';

/** A story is told by so many of its latest articles. */
const articlesMax = 100;

/** Where sums by term are added up; all 0 between two questions. A map for each question took most of its time. */
let sums = new Float64Array();

/** The sum of the vectors of a story's articles; estimated from the latest where it is long. */
export const sumOfVectors = (
  vectors: readonly Vector[],
): readonly (readonly [term: number, weight: number])[] => addUp(vectors).map((term) => [term, take(term)]);

/** The sum of the likenesses of all pairs of articles, each with itself too: the square of the length of their sum. */
export const squareOfSum = (vectors: readonly Vector[]): number => {
  if (vectors.length === 1) return 1;
  let square = 0;
  for (const term of addUp(vectors)) square += take(term) ** 2;
  // Articles without terms are like themselves alone.
  return Math.max(square, 1);
};

/** Adds vectors up; gives the terms whose sums are to be taken. */
const addUp = (vectors: readonly Vector[]): readonly number[] => {
  const latest = vectors.slice(-articlesMax);
  const scale = vectors.length / latest.length;
  const most = latest.reduce((max, { terms }) => terms.reduce((a, b) => Math.max(a, b), max), 0);
  if (most >= sums.length) sums = new Float64Array(grownLength(sums.length, most + 1));
  const summed: number[] = [];
  for (const { terms, weights } of latest) {
    for (let at = 0; at < terms.length; at += 1) {
      const [term, weight] = [terms[at] ?? 0, weights[at] ?? 0];
      if (weight === 0) continue;
      const sum = sums[term] ?? 0;
      if (sum === 0) summed.push(term);
      sums[term] = sum + weight * scale;
    }
  }
  return summed;
};

const take = (term: number): number => {
  const sum = sums[term] ?? 0;
  sums[term] = 0;
  return sum;
};
