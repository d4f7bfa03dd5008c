export { groupStories } from './group.ts';
export { createGrouper } from './grouper.ts';
