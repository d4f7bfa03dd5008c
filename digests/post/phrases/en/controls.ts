import type { ControlWords } from '../words/controls.ts';

/** What stands on buttons and lists in English. */
export const englishControls: ControlWords = {
  read: 'Read',
  openStory: 'Open a story: more sentences, every source, related headlines',
  more: 'More stories',
  byDirectMessage: 'Get it by DM',
  useful: 'Useful',
  notUseful: 'Not useful',
  share: 'Share',
};
