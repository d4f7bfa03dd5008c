import type { HeldReason, NewsArticle, NewsStory, StoryScore } from '../model/index.ts';
import { headlineOf, versionsByHeadline } from './headlines.ts';

/** A story that may be told, and its score. */
export type Candidate = {
  readonly story: NewsStory;
  readonly score: StoryScore;
  /** When an earlier edition told it, epoch ms, where this would be an update. */
  readonly updates: number | null;
};

/** A candidate that is told, and the version whose headline is shown. */
export type Chosen = Candidate & { readonly shown: NewsArticle };

/** A candidate that is not told, and why. */
export type Dropped = Candidate & { readonly reason: HeldReason };

const headlineIn = ({ story }: Candidate): string => {
  const [first] = versionsByHeadline(story);
  return first === undefined ? '' : headlineOf(first);
};

const byText = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);

/**
 * The weightiest first; of equals the newer, then by what they are called: never by how they came.
 * Cost: what a story is called is found out once, where others weigh as much; a comparison alone costs little.
 */
export const weightiestFirst = <C extends Candidate>(candidates: readonly C[]): readonly C[] => {
  const headlines = new Map<C, string>();
  const headlineOnce = (candidate: C): string => {
    const headline = headlines.get(candidate) ?? headlineIn(candidate);
    headlines.set(candidate, headline);
    return headline;
  };
  return candidates.toSorted(
    (a, b) =>
      b.score.value - a.score.value ||
      (a.score.ageMs ?? Infinity) - (b.score.ageMs ?? Infinity) ||
      byText(headlineOnce(a), headlineOnce(b)) ||
      byText(a.story.articles[0]?.url ?? '', b.story.articles[0]?.url ?? '') ||
      byText(a.story.id, b.story.id),
  );
};
