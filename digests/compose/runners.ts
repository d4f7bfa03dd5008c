import type { NewsArticle } from '../model/index.ts';
import type { Candidate } from './candidates.ts';
import { folded, headlineOf, isProperlyHeaded, versionsByHeadline } from './headlines.ts';
import { likenessOf, type StoryVector, vectorsOf } from './likeness.ts';

/** How much being wanted counts against being different (TEXT.md, part 2). */
const relevanceShare = 0.7;

/** A candidate while an edition is chosen. */
export type Runner = {
  readonly candidate: Candidate;
  /** Its versions, the best headline first. */
  readonly versions: readonly NewsArticle[];
  readonly vector: StoryVector;
  /** Headlines that say what happened, folded. */
  readonly headlines: ReadonlySet<string>;
  /** How like it is to the chosen story that is most like it, 0 to 1, and how that one is headed. */
  readonly likeness: number;
  readonly likest: string;
};

/** Makes candidates ready to be compared. */
export const runnersOf = (candidates: readonly Candidate[]): readonly Runner[] => {
  const vectors = vectorsOf(candidates.map(({ story }) => story));
  return candidates.map((candidate, place) => {
    const versions = versionsByHeadline(candidate.story);
    const headlines = versions.filter(isProperlyHeaded).map((version) => folded(headlineOf(version)));
    return {
      ...{ candidate, versions, vector: vectors[place] ?? new Map(), likeness: 0, likest: '' },
      headlines: new Set(headlines),
    };
  });
};

/** A runner once another is chosen under a headline: the same headline is the same story. */
export const besideChosen = (runner: Runner, chosen: Runner, headline: string): Runner => {
  const isSameHeadline = !runner.headlines.isDisjointFrom(chosen.headlines);
  const likeness = isSameHeadline ? 1 : likenessOf(runner.vector, chosen.vector);
  return likeness > runner.likeness ? { ...runner, likeness, likest: headline } : runner;
};

/**
 * The runner of most worth that is least like what was chosen, the first of equals; `null` of none. `bestValue` is the
 * score that counts as 1.
 * Source: Carbonell & Goldstein 1998, "The use of MMR", maximal marginal relevance.
 */
export const bestOf = (runners: readonly Runner[], bestValue: number): Runner | null => {
  let best: Runner | null = null;
  let bestMerit = -Infinity;
  for (const runner of runners) {
    const relevance = bestValue === 0 ? 0 : runner.candidate.score.value / bestValue;
    const merit = relevanceShare * relevance - (1 - relevanceShare) * runner.likeness;
    if (merit > bestMerit) [best, bestMerit] = [runner, merit];
  }
  return best;
};
