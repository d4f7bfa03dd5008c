export { findCopies } from './copies.ts';
export { groupStories } from './group.ts';
export { createGrouper, type Arrival, type Grouper, type Placement } from './grouper.ts';
