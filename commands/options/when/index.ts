export { readTimetable } from './read.ts';
