import type { HeldReason, HeldStory } from '../model/index.ts';
import { weightiestFirst, type Dropped } from './candidates.ts';
import { headlineOf, versionsByHeadline } from './headlines.ts';

/** What is kept of the stories left out: some pages of an answer to "why not", some kilobytes an edition. */
const heldMax = 50;

/** Reasons for which a story is left out before it is ranked against others. */
const unranked: ReadonlySet<HeldReason['code']> = new Set(['muted', 'off-topic', 'told']);

const heldOf = ({ story, score, reason }: Dropped): HeldStory => {
  const [first] = versionsByHeadline(story);
  return {
    id: story.id,
    headline: first === undefined ? '' : headlineOf(first),
    url: first?.url ?? null,
    publishers: score.publishers,
    reason,
    score: unranked.has(reason.code) ? null : score,
  };
};

/** The stories that an edition leaves out, as it remembers them: the weightiest first, of very many the first. */
export const heldStories = (dropped: readonly Dropped[]): readonly HeldStory[] =>
  weightiestFirst(dropped).slice(0, heldMax).map(heldOf);
