export type { Arrival, Known, Placement, TermFrequencies } from './arrival.ts';
export { groupStories } from './group.ts';
export { createGrouper, type Grouper } from './grouper.ts';
export { pairLikeness } from './pair.ts';
