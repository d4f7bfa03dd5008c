import type { Line, Timetable } from '../../../model/index.ts';

/** The words of `/schedule`. */
export type ScheduleWords = {
  readonly defaultName: string;
  readonly timetable: (timetable: Timetable, timezone: string) => string;
  readonly added: (name: string) => string;
  readonly postsIn: (when: string, channelId: string) => Line;
  readonly nextRuns: string;
  readonly noSourcesYet: Line;
  readonly listTitle: (count: number) => string;
  readonly none: Line;
  readonly item: (name: string, when: string, channelId: string, nextAt: number) => Line;
  readonly lastPosted: (at: number) => Line;
  readonly neverPosted: string;
  readonly removed: (name: string) => string;
  readonly posting: (name: string, channelId: string) => Line;
  readonly posted: (url: string) => Line;
  readonly previewNote: (name: string) => string;
};
