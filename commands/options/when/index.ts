export { outlookBlocks } from './outlook.ts';
export { readTimetable } from './read.ts';
