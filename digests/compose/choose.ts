import type { HeldReason, NewsArticle } from '../model/index.ts';
import { weightiestFirst, type Candidate, type Chosen, type Dropped } from './candidates.ts';
import { headlineOf } from './headlines.ts';
import { outletOf, publisherOf } from './publishers.ts';
import { besideChosen, bestOf, type Runner, runnersOf } from './runners.ts';

/** More headlines of one publisher than this make a digest its second front page. */
const publisherShareMax = 3;

/**
 * Stories as alike as this are one event that the grouping left in two. Where clusters of news were cut in two, half to
 * nine tenths of the halves were found so, and one in a thousand pairs of different events.
 */
const repeatLikenessMin = 0.36;

/** Stories past these are not compared: the least of them is worth a fraction of any that is told. */
const comparedMax = 2000;

/** What was chosen, in reading order, and what was not, with the reasons. */
type Choice = { readonly chosen: readonly Chosen[]; readonly dropped: readonly Dropped[] };

/** How far the choice has come. */
type Progress = {
  readonly chosen: readonly Chosen[];
  readonly left: readonly Runner[];
  readonly repeating: readonly Runner[];
  /** How many chosen stories each publisher heads. */
  readonly heads: ReadonlyMap<string, number>;
};

const hasShare = ({ heads }: Progress, version: NewsArticle): boolean =>
  (heads.get(outletOf(version)) ?? 0) < publisherShareMax;

/** The next story to tell and the version that heads it; past their share only publishers for whom nobody waits. */
const nextOf = (
  progress: Progress,
  bestValue: number,
): { readonly runner: Runner; readonly shown: NewsArticle } | null => {
  const within = progress.left.filter(({ versions }) => versions.some((each) => hasShare(progress, each)));
  const runner = bestOf(within.length > 0 ? within : progress.left, bestValue);
  const shown = runner?.versions.find((each) => hasShare(progress, each)) ?? runner?.versions[0];
  return runner === null || shown === undefined ? null : { runner, shown };
};

const withChosen = (progress: Progress, runner: Runner, shown: NewsArticle): Progress => {
  const outlet = outletOf(shown);
  const compared = progress.left
    .filter((each) => each !== runner)
    .map((each) => besideChosen(each, runner, headlineOf(shown)));
  return {
    chosen: [...progress.chosen, { ...runner.candidate, shown }],
    left: compared.filter(({ likeness }) => likeness < repeatLikenessMin),
    repeating: [...progress.repeating, ...compared.filter(({ likeness }) => likeness >= repeatLikenessMin)],
    heads: new Map(progress.heads).set(outlet, (progress.heads.get(outlet) ?? 0) + 1),
  };
};

/** Why a story that was left over is not told: its publishers had their share, or others were worth more. */
const leftReason = (progress: Progress, { versions }: Runner, place: number): HeldReason => {
  const [first] = versions;
  return first === undefined || versions.some((each) => hasShare(progress, each))
    ? { code: 'no-room', place }
    : { code: 'source-share', publisher: publisherOf(first) };
};

/**
 * Chooses the stories of an edition: the weightiest first, then each time the one of most worth that is least like
 * those before. A story that repeats a chosen one in other words is dropped. No publisher heads more than three while
 * another waits: a story that others tell too is headed by one of them instead.
 * Cost: each chosen story is compared with all candidates.
 */
export const choose = (candidates: readonly Candidate[], storiesMax: number): Choice => {
  const ranked = weightiestFirst(candidates);
  const places = new Map(ranked.map((candidate, index) => [candidate, index + 1]));
  const bestValue = ranked[0]?.score.value ?? 0;
  let progress: Progress = {
    ...{ chosen: [], repeating: [], heads: new Map() },
    left: runnersOf(ranked.slice(0, comparedMax)),
  };
  while (progress.chosen.length < storiesMax) {
    const next = nextOf(progress, bestValue);
    if (next === null) break;
    progress = withChosen(progress, next.runner, next.shown);
  }
  const placeOf = (candidate: Candidate): number => places.get(candidate) ?? ranked.length;
  const repeating = progress.repeating.map(({ candidate, likest }) => ({
    ...candidate,
    reason: { code: 'repeats', headline: likest } as const,
  }));
  const left = progress.left.map((runner) => ({
    ...runner.candidate,
    reason: leftReason(progress, runner, placeOf(runner.candidate)),
  }));
  const uncompared = ranked.slice(comparedMax).map((candidate) => ({
    ...candidate,
    reason: { code: 'no-room', place: placeOf(candidate) } as const,
  }));
  return { chosen: progress.chosen, dropped: [...repeating, ...left, ...uncompared] };
};
