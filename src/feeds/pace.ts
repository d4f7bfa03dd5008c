import type { ReadFeed } from '../ops/index.ts';
import type { FeedPace } from '../store/index.ts';

/** The newest entries that tell how often a feed publishes now, and not how often it did a year ago. */
const entriesMax = 12;

/** The median of the gaps between dates that descend. */
const gapOf = (dates: readonly number[]): number | null => {
  const gaps = dates.slice(1).map((date, place) => (dates[place] ?? date) - date);
  return gaps.toSorted((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? null;
};

/** How often a feed changes, as far as its document tells at `at` (epoch ms). */
export const paceOf = ({ entries, updateEveryMs, skipHours }: ReadFeed, at: number): FeedPace => {
  const dates = entries.flatMap(({ article }) => article.publishedAt ?? []).filter((date) => date <= at);
  const newest = dates.toSorted((a, b) => b - a).slice(0, entriesMax);
  return { gapMs: gapOf(newest), newestAt: newest[0] ?? null, updateEveryMs, skipHours };
};
