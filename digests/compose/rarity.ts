import type { NewsStory } from '../model/index.ts';
import { outletsOf } from './publishers.ts';

const dayMs = 86_400_000;

/** What a source that is hardly ever heard gains: as much as a story gains by being seven hours younger. */
const rarityMax = 0.5;

/** A source that brings a story a day gains half of that; one that brings fifty next to nothing. */
const storiesADayHalved = 1;

/** How rarely the publishers of a story are heard, as a factor from 1, for most, up to 1.5. */
export type RarityOf = (story: NewsStory) => number;

/**
 * Weighs how rarely the publishers of a window are heard: a blog that writes once a week is not drowned by an agency.
 * A window of less than a day counts as a day. A story has the mean of its publishers.
 */
export const raritiesOf = (stories: readonly NewsStory[], windowMs: number): RarityOf => {
  const told = new Map<string, number>();
  for (const story of stories)
    for (const outlet of outletsOf(story)) told.set(outlet, (told.get(outlet) ?? 0) + 1);
  const days = Math.max(1, windowMs / dayMs);
  const rarity = (outlet: string): number =>
    1 + rarityMax / (1 + (told.get(outlet) ?? 0) / days / storiesADayHalved);
  return (story) => {
    const outlets = [...outletsOf(story)];
    return outlets.reduce((sum, outlet) => sum + rarity(outlet), 0) / Math.max(1, outlets.length);
  };
};
